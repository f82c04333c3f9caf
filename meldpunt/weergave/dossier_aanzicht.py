"""The five views of a file: who has which, where each is, and how the look at it is written down."""

from django.db.models import TextChoices
from django.urls import reverse

from meldpunt.models import Aanmelding
from meldpunt.regels.openen import Inzage


class Dossieraanzicht(TextChoices):
    """One view of a file."""

    NU = "nu", "Nu"
    VRAAG = "vraag", "De vraag en de jongere"
    TOELEIDINGEN = "toeleidingen", "Toeleidingen en traject"
    TOESTEMMINGEN = "toestemmingen", "Toestemmingen"
    TIJDLIJN = "tijdlijn", "Tijdlijn"

    @property
    def blik(self) -> str:
        """What the log of looks says about it: each view is a page of its own, and leaves a row of its own."""
        return _BLIK[self]

    def adres(self, aanmelding: Aanmelding) -> str:
        """Its address in one file."""
        return reverse(_ADRES[self], args=[aanmelding.referentie])


_BLIK = {
    Dossieraanzicht.NU: "dossier geopend",
    Dossieraanzicht.VRAAG: "de vraag en de jongere gelezen",
    Dossieraanzicht.TOELEIDINGEN: "toeleidingen gelezen",
    Dossieraanzicht.TOESTEMMINGEN: "toestemmingen geopend",
    Dossieraanzicht.TIJDLIJN: "tijdlijn gelezen",
}
_ADRES = {
    Dossieraanzicht.NU: "meldpunt:dossier",
    Dossieraanzicht.VRAAG: "meldpunt:dossier_jongere",
    Dossieraanzicht.TOELEIDINGEN: "meldpunt:dossier_toeleidingen",
    Dossieraanzicht.TOESTEMMINGEN: "meldpunt:toestemmingen",
    Dossieraanzicht.TIJDLIJN: "meldpunt:dossier_tijdlijn",
}
# Who does not read all has the question, and on the first view what is asked of him or her; the rest would be empty.
_VOOR_IEDER = (Dossieraanzicht.NU, Dossieraanzicht.VRAAG)


def aanzichten_van(inzage: Inzage) -> list[Dossieraanzicht]:
    """Return the views that this person has."""
    return list(Dossieraanzicht if inzage.leest_alles else _VOOR_IEDER)
