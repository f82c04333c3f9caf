"""The form that takes a pasted plan: first the text, then the rows it holds, each to be changed before it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from actieplan.forms.plakbestand import tekst_van_bestand
from actieplan.forms.plakuitkomst import Plakuitkomst
from actieplan.forms.plan import eigen_netwerken_zonder_plan
from actieplan.models import Actieplan
from actieplan.regels.plak import DIEPST, TEKST, WEG, Planknoop, Planlezing, lees
from actieplan.regels.plakwoorden import Rijbetekenis, Woordenboek
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.plakpoort import was_tekst
from leerrecht.grenzen import PLAKTEKST, VRIJE_TEKST
from leerrecht.models import Netwerk

# Five boxes a row, and a browser may send a thousand.
HOOGSTENS = 180
LEES, BEVESTIG = "lees", "bevestig"
PLAATSEN = [
    ("strategisch", "Doelstelling"),
    ("onderdeel", "Onderdeel van het plan"),
    ("algemeen", "Algemene doelstelling, zonder acties"),
    ("platform", "Doelstelling van het overlegplatform, zonder acties"),
    ("2", "Actie"),
    *((str(laag), f"Actie, {laag - 2} {'laag' if laag == 3 else 'lagen'} dieper") for laag in range(3, DIEPST + 1)),
    (TEKST, "Tekst van de rij erboven"),
    (WEG, "Laat weg"),
]


@dataclass
class Plakrij:
    """One row of the page: what was read beside the boxes to change it."""

    nummer: int
    knoop: Planknoop
    bron: str
    betekenis: Rijbetekenis
    velden: list[forms.BoundField]


class PlakForm(Plakuitkomst, Formulier):
    """`gelezen` is the text that the rows stand for; `rijen` are they."""

    toon_optioneel = False
    # A copy of what was posted: what was read is written into it.
    data: Any

    tekst = forms.CharField(
        label="Plak je plan",
        required=False,
        strip=False,
        max_length=PLAKTEKST,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text="Uit Word, Excel, een mail of een webpagina: met nummers, opsommingen, titels of een tabel. "
        f"Hoogstens {HOOGSTENS} rijen en 60.000 tekens in één keer. Nooit gegevens van een leerling.",
    )
    bestand = forms.FileField(
        label="Of kies een bestand",
        required=False,
        help_text="Excel (.xlsx), CSV, Word (.docx) of tekst (.txt), hoogstens 5 MB. De tekst komt in het vak; "
        "het bestand zelf bewaren we niet.",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.docx,.txt"}),
    )
    gelezen = forms.CharField(required=False, strip=False, max_length=PLAKTEKST, widget=forms.HiddenInput)

    def __init__(self, data=None, **opties: Any) -> None:
        super().__init__(data.copy() if data is not None and hasattr(data, "copy") else data, **opties)
        self.lezing: Planlezing | None = None
        self._weigering: Geweigerd | None = None
        # This submit reads the text, and does not go on with rows that were read.
        al_gelezen = self.data.get(self.add_prefix("gelezen"))
        self._vers = LEES in self.data or bool(self.files) or not al_gelezen
        if self.is_bound:
            self._lees_of_houd()

    @property
    def pas_gelezen(self) -> bool:
        """Whether the rows stand there for the first time: nothing in them is a mistake yet."""
        return self.is_bound and self._vers and self._weigering is None and bool(self.lezing and self.lezing.knopen)

    @property
    def errors(self) -> ErrorDict:
        """What was read a moment ago is shown and not judged."""
        return ErrorDict() if self.pas_gelezen else super().errors

    def is_valid(self) -> bool:
        """Not before somebody saw the rows."""
        return not self.pas_gelezen and super().is_valid()

    # -- what was read -----------------------------------------------------------------------------------------------

    def _lees_of_houd(self) -> None:
        plek, was = self.add_prefix("tekst"), self.add_prefix("gelezen")
        if nieuw := self._vers:
            try:
                self.data[plek] = self._geplakt(plek)
            except Geweigerd as geweigerd:
                self._weigering = geweigerd
                nieuw = False
            else:
                self.data[was] = self.data[plek]
        tekst = was_tekst(self.data.get(was, ""))
        if not tekst.strip() or len(tekst) > PLAKTEKST:
            return
        lezing = lees(tekst)
        if len(lezing.knopen) > HOOGSTENS:
            self.data[was] = ""
            aantal = len(lezing.knopen)
            zin = f"Dit zijn {aantal} rijen. Plak er hoogstens {HOOGSTENS} in één keer, zoals een doelstelling."
            self._weigering = Geweigerd(zin, "tekst")
            return
        self.lezing = lezing
        for nummer, knoop in enumerate(lezing.knopen, 1):
            self._velden_van(nummer, knoop, nieuw)

    def _geplakt(self, plek: str) -> str:
        bestand = self.files.get(self.add_prefix("bestand"))
        return was_tekst(tekst_van_bestand(bestand) if bestand else self.data.get(plek, ""))

    def _velden_van(self, nummer: int, knoop: Planknoop, nieuw: bool) -> None:
        velden: dict[str, Any] = {
            "plaats": forms.ChoiceField(label="Wat is dit", choices=PLAATSEN),
            "nummer": forms.CharField(label="Nummer", required=False, max_length=20),
            "titel": forms.CharField(label="Titel", required=False, max_length=200),
            "trekker": forms.CharField(label="Trekker", required=False, max_length=400),
            "tekst": forms.CharField(
                label="Tekst", required=False, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 2})
            ),
        }
        begin = {"trekker": knoop.cellen.get("trekker", "")}
        for naam, veld in velden.items():
            veld.breedte = {"nummer": "kort", "plaats": "middel", "trekker": "middel"}.get(naam, "lang")
            self._spreek_nederlands(veld)
            sleutel = f"r{nummer}_{naam}"
            self.fields[sleutel] = veld
            plek = self.add_prefix(sleutel)
            if nieuw or plek not in self.data:
                self.data[plek] = begin[naam] if naam in begin else getattr(knoop, naam)

    def geplakte_rijen(self) -> Iterator[Plakrij]:
        """The rows for the page, with what the words of this network make of them."""
        if self.lezing is None:
            return
        woorden = Woordenboek.van(netwerk) if (netwerk := self.netwerk_nu()) else Woordenboek.leeg()
        for nummer, knoop in enumerate(self.lezing.knopen, 1):
            velden = [self[f"r{nummer}_{naam}"] for naam in ("plaats", "nummer", "trekker", "titel", "tekst")]
            bron = "\n".join(self.lezing.regels[regel - 1].strip() for regel in knoop.regels)
            cellen = knoop.cellen | {"trekker": str(velden[2].value() or "")}
            yield Plakrij(nummer, knoop, bron, woorden.begrijp(cellen), velden)

    # -- what it becomes ---------------------------------------------------------------------------------------------

    def clean(self) -> dict[str, Any]:
        """Make the rows to write; what stands in the way is said at the row."""
        gegevens = super().clean() or self.cleaned_data
        if self._weigering is not None:
            veld = self._weigering.veld
            self.add_error(veld if veld in self.fields else "tekst", self._weigering.zin)
        elif self.lezing is None and "tekst" not in self.errors:
            self.add_error("tekst", "Plak je plan, of kies een bestand.")
        elif self.lezing is not None and not self.lezing.knopen:
            self.add_error("tekst", "We vonden geen doelstelling of actie. Zet elke actie op een eigen regel.")
        elif self.lezing is not None and not self.errors:
            self.maak_rijen(self.lezing, gegevens)
        return gegevens


class PlakInPlanForm(PlakForm):
    """Into a plan that is there."""

    onder = forms.ChoiceField(
        label="Waar komen acties zonder doelstelling",
        required=False,
        help_text="Doelstellingen in je tekst komen achteraan in het plan, met hun acties.",
    )
    field_order = ("tekst", "bestand", "onder")

    def __init__(self, data=None, *, plan: Actieplan, **opties: Any) -> None:
        self.plan = plan
        super().__init__(data, **opties)
        keuzes = [(doel.sleutel, f"Onder {f'{doel.nummer}. ' if doel.nummer else ''}{doel}") for doel in self._doelen()]
        self.fields["onder"].choices = [("", "In mijn tekst staan de doelstellingen"), *keuzes]

    def _doelen(self):
        return self.plan.doelstellingen.dragend()

    def netwerk_nu(self) -> Netwerk:
        """That of the plan."""
        return self.plan.netwerk


class PlakNieuwForm(PlakForm):
    """As the plan of a network that has none."""

    netwerk = forms.ModelChoiceField(
        label="Netwerk", queryset=Netwerk.objects.none(), to_field_name="slug", empty_label="Kies een netwerk"
    )
    titel = forms.CharField(
        label="Titel van het plan", max_length=200, help_text="Zoals “Actieplan leerrecht Limburg”."
    )
    eerste_doel = forms.CharField(
        label="Doelstelling boven acties zonder doelstelling",
        required=False,
        max_length=200,
        help_text="Alleen nodig als je tekst met acties begint.",
    )
    field_order = ("netwerk", "titel", "eerste_doel", "tekst", "bestand")

    def __init__(self, data=None, *, gebruiker, **opties: Any) -> None:
        self._netwerken = eigen_netwerken_zonder_plan(gebruiker)
        super().__init__(data, gebruiker=gebruiker, **opties)
        self.fields["netwerk"].queryset = self._netwerken
        if len(self._netwerken) == 1:
            del self.fields["netwerk"]

    def netwerk_nu(self) -> Netwerk | None:
        """The only one, or the one that was chosen."""
        if len(self._netwerken) == 1:
            return self._netwerken[0]
        gekozen = self.data.get(self.add_prefix("netwerk")) if self.is_bound else ""
        return next((netwerk for netwerk in self._netwerken if netwerk.slug == gekozen), None)

    def clean(self) -> dict[str, Any]:
        """The network itself, also when nobody had to choose."""
        return super().clean() | {"netwerk": self.netwerk_nu()}
