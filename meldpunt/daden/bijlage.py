"""Giving a file with a file of a young person, and taking it away."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.bijlage import scanner
from leerrecht.bijlage.keuzes import WACHTDAGEN
from leerrecht.daden import Daad
from leerrecht.raam import Strook
from leerrecht.rechten import Recht
from leerrecht.versleuteldveld import voor_lijst
from meldpunt.daden.basis import OverDossier
from meldpunt.diensten.bijlage import bijlage_geven, bijlage_wegnemen
from meldpunt.forms.bijlage import BijlageForm, BijlageWegneemForm
from meldpunt.models import Aanmelding, Bijlage
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht
from meldpunt.weergave.dossier_raam import strook_binnen
from meldpunt.weergave.kruimels import Kruimels, kruimels

_WIE = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)
_NOOIT_GEVRAAGD = (
    "Niemand vraagt een plan, verslag of attest: een bijlage hoeft nooit. Geef alleen wat de jongere kent, en wat "
    "nodig is om te helpen."
)
_ZONDER_SCANNER = (
    " Dit portaal heeft nog geen virusscanner. Wat je geeft, wacht versleuteld en niemand opent het, ook jij niet. "
    f"Is er na {WACHTDAGEN} dagen geen, dan is het gewist."
)


def naar_bijlagen(aanmelding: Aanmelding) -> str:
    """Where they stand on the page of a file."""
    return f"{Dossieraanzicht.VRAAG.adres(aanmelding)}#bijlagen"


def geef_inleiding_van_bijlage() -> str:
    """That it is never asked, and what happens without a scanner."""
    return _NOOIT_GEVRAAGD + ("" if scanner.is_ingesteld() else _ZONDER_SCANNER)


class BijlageGeven(OverDossier):
    """Give a file."""

    naam, pad = "bijlage_geven", "dossiers/<str:referentie>/bijlage/"
    recht = _WIE
    form, dienst = BijlageForm, bijlage_geven
    titel, knop, ingang, blok = "Bijlage geven", "Geef de bijlage", "Geef een bijlage", "bijlage"

    def deur(self) -> QuerySet[Aanmelding]:
        """Files with which this person may give one."""
        return Bijlage.objects.dossiers_voor(self.gebruiker)

    def kan(self) -> bool:
        """In a file that runs and is not contested."""
        return self.rij.is_open and not self.rij.beperkt

    def geef_inleiding(self) -> str:
        """That it is never asked, and what happens without a scanner."""
        return geef_inleiding_van_bijlage()

    def gelukt(self, uitkomst: Bijlage) -> str:
        """It waits for a scanner."""
        return "De bijlage is bewaard. Ze gaat open zodra de virusscanner ze nakeek."

    def naar(self, uitkomst: Bijlage) -> str:
        """The list it stands in now."""
        return naar_bijlagen(self.rij)


class BijlageWegnemen(Daad):
    """Take a file away."""

    ruimte = "meldpunt"
    naam, pad = "bijlage_wegnemen", "dossiers/<str:referentie>/bijlage/<slug:sleutel>/wegnemen/"
    recht = _WIE
    model, rij_als = Bijlage, "bijlage_id"
    zoek: ClassVar[dict[str, str]] = {"referentie": "aanmelding__referentie", "sleutel": "sleutel"}
    form, dienst = BijlageWegneemForm, bijlage_wegnemen
    titel, knop, ingang, einde = "Bijlage wegnemen", "Neem de bijlage weg", "Neem weg", True
    gevolg = "Het bestand is dan gewist, voor iedereen. Dat kan je niet ongedaan maken."

    def rijen(self) -> QuerySet[Bijlage]:
        """Those this person may take away."""
        return Bijlage.objects.beheerbaar_voor(self.gebruiker).select_related("aanmelding__netwerk")

    def geef_inleiding(self) -> str:
        """Which one."""
        return f"{voor_lijst(lambda: self.rij.wat)} ({voor_lijst(lambda: self.rij.naam)})."

    def kan(self) -> bool:
        """Not from a file that is contested."""
        return not self.rij.aanmelding.beperkt

    def netwerk(self) -> Any:
        """That of the file."""
        return self.rij.aanmelding.netwerk

    def terug(self) -> str:
        """The list."""
        return naar_bijlagen(self.rij.aanmelding)

    def kruimels(self) -> Kruimels:
        """By the file."""
        return kruimels(self.rij.aanmelding)

    def strook(self) -> Strook | None:
        """Which file it is."""
        return strook_binnen(self.rij.aanmelding, self.gebruiker)

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return "De bijlage is gewist."
