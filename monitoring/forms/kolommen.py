"""The form on which a person says what each column of a table means."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from monitoring.inlezen.codes import CODES
from monitoring.inlezen.keuze import DUIZEND, FOUT, KOMMA, NIET, Kolomkeuze
from monitoring.inlezen.koppen import KIES, OVERSLAAN, groep_van, naar_betekenis, uit_betekenis
from monitoring.keuzes import Cijferstatus, Viewpoint
from monitoring.models import Aanlevering, Indicator

BETEKENISSEN = {
    KIES: "Kies",
    OVERSLAAN: "Sla over",
    "waarde": "Getal",
    "teller": "Teller van een percentage",
    "noemer": "Van hoeveel (noemer)",
    "schooljaar": "Schooljaar",
    "jaar": "Kalenderjaar",
    "gebied": "Gemeente of gebied",
    "nis": "NIS-code",
    "instellingsnummer": "School (instellingsnummer)",
    "niveau": "Niveau",
    "graad": "Graad",
    "onderwijsvorm": "Onderwijsvorm",
    "finaliteit": "Finaliteit",
    "geslacht": "Geslacht",
    "doelgroep": "Doelgroep",
    "reeks": "Reeks",
    "indicator": "Welk cijfer",
    "eenheid": "Eenheid",
    "status": "Status",
    "viewpoint": "Woonplaats of plaats van de school",
    "geleverd": "Scholen die leverden",
    "verwacht": "Scholen in totaal",
    "bron": "Bron",
    "gepubliceerd": "Wanneer gepubliceerd",
    "van": "Van (datum)",
    "tot": "Tot (datum)",
    "opmerking": "Opmerking",
}
_MAATWOORD = {"waarde": "Getal", "teller": "Teller", "noemer": "Van hoeveel"}


def betekenis_in_woorden(betekenis: str) -> str:
    """Return a meaning as a person reads it."""
    if "|" not in betekenis:
        return BETEKENISSEN.get(betekenis, betekenis)
    maat, delen = uit_betekenis(betekenis)
    groep = ", ".join(CODES.get(naam, {}).get(waarde, waarde) for naam, waarde in delen.items())
    return f"{_MAATWOORD[maat]}, {groep or 'allen samen'}"


class KolommenForm(Formulier):
    """One choice for each column, and what holds for the whole table."""

    indicator = forms.ChoiceField(label="Over welk cijfer gaat de tabel?", required=False)
    status = forms.ChoiceField(
        label="Hoe vast staan de cijfers?", choices=[("", "Zoals de kolom zegt"), *Cijferstatus.choices], required=False
    )
    schooljaar = forms.CharField(
        label="Schooljaar van de hele tabel", max_length=30, required=False, help_text="Als het in geen kolom staat."
    )
    gebied = forms.CharField(
        label="Gebied van de hele tabel", max_length=120, required=False, help_text="Leeg: jouw netwerk."
    )
    viewpoint = forms.ChoiceField(label="Hoe geteld?", choices=Viewpoint.choices, required=False)
    verstopt = forms.ChoiceField(
        label="Wat de bron zelf verborg, zoals <5, 1-4 of x",
        choices=[(FOUT, "Meld het als fout"), (NIET, "Lees als: niet beschikbaar")],
    )
    punt = forms.ChoiceField(
        label="Een punt in een getal",
        choices=[
            (FOUT, "Meld het als fout"),
            (DUIZEND, "Lees 1.024 als 1024"),
            (KOMMA, "Lees 1.024 als 1,024"),
        ],
    )

    def __init__(
        self, *args: Any, aanlevering: Aanlevering, koppen: list[str], voorstel: Kolomkeuze, **opties: Any
    ) -> None:
        super().__init__(*args, **opties)
        self.koppen = koppen
        velden: dict[str, Any] = self.fields
        velden["indicator"].choices = [
            ("", "Zoals de kolom zegt"),
            *Indicator.objects.voor_netwerk(aanlevering.netwerk).order_by("naam").values_list("code", "naam"),
        ]
        velden["status"].initial = voorstel.status or Cijferstatus.VOORLOPIG
        for naam in ("indicator", "schooljaar", "gebied", "viewpoint", "verstopt", "punt"):
            velden[naam].initial = getattr(voorstel, naam)
        for plek, kop in enumerate(koppen):
            nu = voorstel.kolommen[plek] if plek < len(voorstel.kolommen) else KIES
            velden[f"kolom_{plek}"] = forms.ChoiceField(
                label=f"Betekenis van kolom {kop or plek + 1}", choices=_keuzes(kop, nu), required=False, initial=nu
            )
            velden[f"kolom_{plek}"].widget.attrs["class"] = "form-select"
        self.toon_optioneel = False

    @property
    def kolomvelden(self) -> list[tuple[str, forms.BoundField]]:
        """Each head with its choice."""
        return [(kop, self[f"kolom_{plek}"]) for plek, kop in enumerate(self.koppen)]

    @property
    def vaste_velden(self) -> list[forms.BoundField]:
        """What holds for the whole table."""
        return [self[naam] for naam in ("indicator", "status", "schooljaar", "gebied", "viewpoint", "verstopt", "punt")]

    @property
    def keuze(self) -> dict[str, Any]:
        """What was chosen, as it is kept."""
        schoon = self.cleaned_data
        kolommen = [schoon[f"kolom_{plek}"] for plek in range(len(self.koppen))]
        vast = {veld.name: schoon[veld.name] for veld in self.vaste_velden}
        # A column says it row by row; what holds for the table is for when there is none.
        return {**{naam: "" if naam in kolommen else waarde for naam, waarde in vast.items()}, "kolommen": kolommen}


def _keuzes(kop: str, nu: str) -> list[tuple[str, str]]:
    eigen = [nu] if "|" in nu else []
    if (groep := groep_van(kop)) is not None:
        eigen += [naar_betekenis(maat, groep[1]) for maat in _MAATWOORD]
    eigen.append("waarde|")
    breed = [(betekenis, betekenis_in_woorden(betekenis)) for betekenis in dict.fromkeys(eigen)]
    (kies, overslaan, *rest) = BETEKENISSEN.items()
    return [kies, overslaan, *breed, *rest]
