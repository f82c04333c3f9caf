"""Forms around a toeleiding: what the Meldpunt proposes and answers, what a provider answers."""

from typing import Any, ClassVar

from django import forms

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.forms.gezegd import dag_van_zeggen, wie_zei
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.keuzes.dossier import Toeleidingstand, Weigering

_MELDPUNT_EN_AANMELDER = "Het Meldpunt en de aanmelder lezen dit. De aanbieder niet."
_BEIDEN = "Het Meldpunt en de aanmelder lezen dit."
_AANBIEDER_EERST = (
    "De aanbieder leest dit, ook zonder toestemming. Schrijf geen naam en niets waaraan iemand de jongere herkent."
)


def tekstvak(label: str, *, lezers: str, hulp: str = "", **opties: Any) -> forms.CharField:
    """A free text about a file, with the line that says who reads it."""
    veld = forms.CharField(
        label=label, help_text=hulp, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4}), **opties
    )
    veld.lezers = lezers
    return veld


class ToeleidingVoorstelForm(NaamloosFormulier):
    """What the Meldpunt asks. The tick is there only when something runs already."""

    naamloos = "uitleg"
    uitleg = tekstvak(
        "Wat vraag je aan de aanbieder?",
        lezers=_AANBIEDER_EERST,
        hulp="Wat zoekt de jongere, en waarom denk je aan dit aanbod?",
    )
    keuze = tekstvak(
        "Waarom dit aanbod en geen ander?",
        lezers="Alleen het Meldpunt leest dit. Het blijft bij het dossier, met wat vergeleken werd.",
        required=False,
    )
    naast_andere = forms.BooleanField(label="Ja, stel dit voor naast wat al loopt", required=False)

    def __init__(self, data=None, *, lopend: list[str], past_niet: list[str], **opties) -> None:
        super().__init__(data, **opties)
        if past_niet:
            self.fields["keuze"].required = True
            self.fields["keuze"].help_text = f"Het past niet op elk punt: {'; '.join(past_niet)}."
        if lopend:
            self.fields["naast_andere"].help_text = f"Nu loopt: {', '.join(lopend)}."
            self.fields["naast_andere"].toon_optioneel = False
        else:
            del self.fields["naast_andere"]


class ToeleidingAntwoordForm(NaamloosFormulier):
    """The answer of the Meldpunt to a question."""

    naamloos = "antwoord"
    antwoord = tekstvak("Je antwoord", lezers=_AANBIEDER_EERST)


class ToeleidingRedenForm(Formulier):
    """Why a toeleiding ends."""

    reden = tekstvak("Waarom?", lezers=_MELDPUNT_EN_AANMELDER)


class ToeleidingVraagForm(Formulier):
    """A question of the provider."""

    vraag = tekstvak(
        "Wat wil je weten?", lezers=_BEIDEN, hulp="Het Meldpunt antwoordt hier. Je aanbod blijft in beeld."
    )


class WachtlijstForm(Formulier):
    """On the waiting list, if one knows until when."""

    verwacht_op = Datumveld(
        label="Wanneer verwacht je een plaats?",
        required=False,
        help_text="Bijvoorbeeld 7/12/2026. Weet je het niet? Laat dit leeg.",
    )
    uitleg = tekstvak("Wat moet het Meldpunt weten?", lezers=_BEIDEN, required=False)


class WachtdagForm(NaamloosFormulier):
    """Another day, or none, and why. `gezien`: the stamp of what stood there."""

    naamloos = "reden"
    verwacht_op = Datumveld(
        label="Wanneer verwacht je nu een plaats?",
        required=False,
        help_text="Bijvoorbeeld 7/12/2026. Weet niemand het nog? Maak dit leeg.",
    )
    reden = tekstvak("Waarom verandert de dag?", lezers=_BEIDEN, hulp="Schrijf niets over gezondheid of thuis.")
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)


class WachtdagGezegdForm(WachtdagForm):
    """The same, as the Meldpunt heard it, and of whom."""

    wie = wie_zei("Bijvoorbeeld de coördinator van de leerplek, met naam en dienst.")
    op = dag_van_zeggen()

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["verwacht_op"].label = "Wanneer verwacht de aanbieder nu een plaats?"
        self.fields["reden"].lezers = "De aanbieder leest dit na. Schrijf geen naam."


class WachtdagLinkForm(WachtdagForm):
    """The same behind a personal link; in a mailbox of a service also who says it."""

    wie = forms.CharField(label="Wie zegt dit?", max_length=120, help_text="Jouw naam en functie.")

    def __init__(self, *args: Any, postvak: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if not postvak:
            del self.fields["wie"]


class AanvaardForm(Formulier):
    """Yes, from which day."""

    start_op = Datumveld(label="Wat is de eerste dag?", help_text="Bijvoorbeeld 7/12/2026.")


class WeigerForm(Formulier):
    """No, and why: the Meldpunt looks further with it."""

    reden = forms.ChoiceField(label="Waarom past het niet?", choices=Weigering.choices, widget=forms.RadioSelect)
    uitleg = tekstvak(
        "Leg het uit in een paar zinnen", lezers=_BEIDEN, hulp="Zo weet het Meldpunt waar het verder zoekt."
    )


_WOORDEN = {
    Toeleidingstand.AANVAARD.value: "Ja, er is plaats",
    Toeleidingstand.WACHTLIJST.value: "Later: op de wachtlijst",
    Toeleidingstand.VRAAG.value: "Eerst iets vragen",
    Toeleidingstand.GEWEIGERD.value: "Nee, dit past niet",
}


class AntwoordFormulier(NaamloosFormulier):
    """The whole answer on one page: what is asked further on follows from the first question."""

    antwoord = forms.ChoiceField(label="Is er plaats?", choices=list(_WOORDEN.items()), widget=forms.RadioSelect)
    dag = Datumveld(
        label="Vanaf welke dag?",
        required=False,
        help_text="Bij ja: de eerste dag. Bij later: wanneer er plaats is, of leeg als niemand dat weet. "
        "Bijvoorbeeld 7/12/2026.",
    )
    reden = forms.ChoiceField(
        label="Waarom past het niet?", choices=Weigering.choices, widget=forms.RadioSelect, required=False
    )
    tekst = tekstvak(
        "Vraag of uitleg", lezers=_BEIDEN, hulp="Wat is de vraag, of waarom past het niet of pas later?", required=False
    )
    # The stylesheet knows three sets of answers that open something, so one day and one text serve several.
    alleen_bij(dag, "antwoord", Toeleidingstand.AANVAARD.value, Toeleidingstand.WACHTLIJST.value)
    alleen_bij(reden, "antwoord", Toeleidingstand.GEWEIGERD.value)
    alleen_bij(
        tekst,
        "antwoord",
        Toeleidingstand.WACHTLIJST.value,
        Toeleidingstand.VRAAG.value,
        Toeleidingstand.GEWEIGERD.value,
    )
    _velden: ClassVar[dict[str, str]] = {"start_op": "dag", "verwacht_op": "dag", "vraag": "tekst", "uitleg": "tekst"}

    def __init__(self, *args: Any, mogelijk: list[str], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["antwoord"].choices = [(naar, _WOORDEN[naar]) for naar in mogelijk]
        for naam in ("dag", "reden", "tekst"):
            self.fields[naam].toon_optioneel = False

    def voeg_weigering_toe(self, geweigerd: Geweigerd) -> None:
        """Say it at the field of this form: the rule knows those of a form for one answer."""
        geweigerd.veld = self._velden.get(geweigerd.veld or "", geweigerd.veld)
        super().voeg_weigering_toe(geweigerd)


class ToeleidingGezegdForm(AntwoordFormulier):
    """What the Meldpunt heard on the telephone, and of whom."""

    naamloos = "tekst"
    wie = wie_zei("Bijvoorbeeld de coördinator van de leerplek, met naam en dienst.")
    op = dag_van_zeggen()

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["antwoord"].label = "Wat zei de aanbieder?"


class LinkAntwoordForm(AntwoordFormulier):
    """The answer of a provider behind a personal link; in a mailbox of a service also who gives it."""

    wie = forms.CharField(label="Wie antwoordt?", max_length=120, help_text="Jouw naam en functie.")

    def __init__(self, *args: Any, gevraagd: Any, **opties: Any) -> None:
        super().__init__(*args, mogelijk=gevraagd.mogelijk, **opties)
        self.fields["wie"].lezers = _BEIDEN  # type: ignore[attr-defined]  # read by bootstrap5/field.html
        if not gevraagd.is_postvak:
            del self.fields["wie"]
