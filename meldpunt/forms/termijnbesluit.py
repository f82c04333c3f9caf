"""The form of the controller's decision about terms. What it does is shown before it is saved."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from meldpunt.diensten.termijnbesluit import GRENZEN, LABELS, VELDEN, gevolg_van, termijnen_van

BESLUIT = ("beslist_door", "besloten_op", "reden", "advies", "advies_op", "gevolgd", "waarom_niet")


def _getal(veld: str, hulp: str) -> forms.IntegerField:
    minst, meest = GRENZEN[veld]
    zin = f"Schrijf een getal van {minst} tot {meest}."
    fouten = dict.fromkeys(("invalid", "min_value", "max_value"), zin)
    return forms.IntegerField(
        label=LABELS[veld], min_value=minst, max_value=meest, help_text=hulp, error_messages=fouten
    )


def _lang(label: str, hulp: str = "", **opties: Any) -> forms.CharField:
    vak = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=VRIJE_TEKST, widget=vak, help_text=hulp, **opties)


class TermijnForm(VersieFormulier):
    """Terms, the rule under which papers may go, who decided, and which advice was given."""

    versievelden: ClassVar[tuple[str, ...]] = VELDEN
    datums: ClassVar[tuple[str, ...]] = ("selectieregel_op",)
    labels: ClassVar[dict[str, str]] = LABELS
    toon_optioneel = True

    bewaar_maanden = _getal("bewaar_maanden", "Geteld vanaf de laatste keer dat iemand er iets aan deed.")
    open_maanden = _getal(
        "open_maanden", "Wie eraan werkt, wordt vooraf gewaarschuwd en kan zeggen dat het nog nodig is."
    )
    voor_maanden = _getal("voor_maanden", "Een vraag van een school die haar CLB niet opneemt en niet afwijst.")
    waarschuw_dagen = _getal("waarschuw_dagen", "Een dossier dat loopt, verdwijnt nooit voor die dagen om zijn.")
    selectieregel = forms.CharField(
        label="Selectieregel",
        max_length=200,
        required=False,
        help_text="De regel, met nummer, die zegt dat deze stukken weg mogen. Leeg: er wordt niets gewist.",
    )
    selectieregel_op = Datumveld(label="Selectieregel van", required=False, help_text="Bijvoorbeeld 12/9/2026.")
    beslist_door = forms.CharField(
        label="Wie besliste?", max_length=120, help_text="De verwerkingsverantwoordelijke: een bestuur, geen persoon."
    )
    besloten_op = Datumveld(label="Beslist op", help_text="Bijvoorbeeld 12/9/2026.")
    reden = _lang("Waarom deze termijnen?")
    advies = _lang("Wat adviseerde de functionaris voor gegevensbescherming?")
    advies_op = Datumveld(label="Advies van", help_text="Bijvoorbeeld 12/9/2026.")
    gevolgd = forms.TypedChoiceField(
        label="Is het advies gevolgd?",
        choices=[("", "Kies"), ("ja", "ja"), ("nee", "nee, of niet helemaal")],
        coerce=lambda waarde: waarde == "ja",
        empty_value=None,
    )
    waarom_niet = _lang("Zo niet, waarom niet?", required=False)
    # What was shown the last time: only who saw what it does saves it.
    gezien_gevolg = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        self.netwerk, self.gevolg = netwerk, ""
        super().__init__(data, huidig=termijnen_van(netwerk), over=("bewaring", netwerk.slug), **opties)

    @property
    def besluit(self) -> dict[str, Any]:
        """What was decided, by whom, and with which advice."""
        return {veld: self.cleaned_data[veld] for veld in BESLUIT}

    def clean(self) -> dict[str, Any]:
        """Show first what it does, as it is today; then it may be saved."""
        schoon = super().clean() or self.cleaned_data
        if self.errors:
            return schoon
        self.gevolg = gevolg_van(self.netwerk, {**self.huidig, **self.mijn}).zin
        if schoon.get("gezien_gevolg") != self.gevolg:
            self.data["gezien_gevolg"] = self.gevolg
            raise forms.ValidationError(f"Kijk na wat dit doet: {self.gevolg} Klopt het, bewaar dan opnieuw.")
        return schoon
