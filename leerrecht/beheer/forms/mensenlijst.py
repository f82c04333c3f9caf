"""The form that takes a list of organisations and people, pasted or as a file."""

from typing import Any

from django import forms

from leerrecht.beheer import mensenlijst
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import Formulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk, Soort
from leerrecht.tabelbestand import lees_rijen
from leerrecht.tabeltekst import Formule

_SOORTEN = ", ".join(str(soort.label) for soort in Soort)


class MensenlijstFormulier(Formulier):
    """`lijst` is what was read, once it is valid; a file becomes text in the box, so that it can be mended there."""

    toon_optioneel = False

    tekst = forms.CharField(
        label="Plak je lijst",
        required=False,
        strip=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text="Kolommen: organisatie, soort, naam, functie, e-mail, rol. Kopieer ze uit Excel, of zet er een "
        f"puntkomma tussen. Een rij zonder persoon mag. Zonder rol wordt iemand partner. Soorten: {_SOORTEN}.",
    )
    bestand = forms.FileField(
        label="Of kies een bestand",
        required=False,
        help_text="CSV met puntkomma's of Excel (.xlsx). Het komt in het vak hierboven.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        super().__init__(data.copy() if data is not None and hasattr(data, "copy") else data, **opties)
        self.netwerk = netwerk
        self.lijst: mensenlijst.Mensenlijst | None = None

    def clean(self) -> dict[str, Any]:
        """Read it; what is wrong with a row stands at the row."""
        gegevens = super().clean() or self.cleaned_data
        tekst = gegevens.get("tekst") or ""
        if gegevens.get("bestand"):
            tekst = self._uit_bestand(gegevens["bestand"])
            # Back in the box: that is where it is mended.
            self.data[self.add_prefix("tekst")] = tekst  # type: ignore[index]
        rijen = mensenlijst.lees(tekst)
        if not rijen and not self.errors:
            self.add_error("tekst", "Plak een lijst, of kies een bestand. Een rij per persoon of organisatie.")
        elif len(rijen) > mensenlijst.HOOGSTENS or len(tekst) > VRIJE_TEKST:
            meest = mensenlijst.HOOGSTENS
            zin = f"Dit zijn {len(rijen)} rijen, te veel in één keer. Splits de lijst: hoogstens {meest} rijen."
            self.add_error("tekst", zin)
        elif rijen:
            self.lijst = mensenlijst.vergelijk(rijen, self.netwerk, self.gebruiker)
        return gegevens

    def _uit_bestand(self, bestand: Any) -> str:
        try:
            rijen = list(lees_rijen(bestand.read(), bestand.name, "mensen"))
        except Geweigerd as geweigerd:
            self.add_error("bestand", geweigerd.zin)
            return ""
        if any(isinstance(cel, Formule) for _, cellen in rijen for cel in cellen):
            self.add_error("bestand", "In dit bestand staat een formule. Kopieer de cellen en plak ze als waarden.")
            return ""
        return "\n".join("\t".join(_plat(cel) for cel in cellen) for _, cellen in rijen)


def _plat(cel: Any) -> str:
    return " ".join(str("" if cel is None else cel).split())
