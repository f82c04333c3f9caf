"""What a personal link shows a provider: the question without a name, an answer, and who it is after two yeses."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import cached_property

from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Gebruiker, Gebruikersoort
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Toeleidingstand
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Bijlage, Dienstpunt, Jongere, Toeleiding, ToeleidingZet, Traject
from meldpunt.regels.gezegd import zin_van_zeggen
from meldpunt.regels.linklezer import als_aanbieder, inzage_met_link
from meldpunt.regels.openen import Inzage
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.regels.toeleidingantwoord import mogelijke_antwoorden
from meldpunt.weergave.bijlage import Bijlageregel
from meldpunt.weergave.toeleiding import Nulbeeld, nulbeeld
from meldpunt.weergave.traject import hoever, traject_van
from meldpunt.weergave.trajectweek import Weekregel, weken_op_bladzijde
from meldpunt.weergave.volgende import stap_na_aanvaarding

_NIET_OPGEDAAGD = "traject-niet-opgedaagd"
_START = [
    ("traject-start", "Noteer de start"),
    (_NIET_OPGEDAAGD, "Noteer: niet komen opdagen"),
    ("traject-gaat-niet-door", "Noteer: gaat niet door"),
]
_SLOT = [("traject-afronden", "Rond het traject af"), ("traject-stoppen", "Stop het traject")]
# What can be said in each stand; the acts stand in `meldpunt/daden/trajectlink.py`.
STAPPEN: dict[Trajectstand, list[tuple[str, str]]] = {
    Trajectstand.AFGESPROKEN: _START,
    Trajectstand.GESTART: [("traject-onderbreken", "Onderbreek het traject"), *_SLOT],
    Trajectstand.ONDERBROKEN: [("traject-hervatten", "Noteer dat het verdergaat"), *_SLOT],
}


def _weekadres(maandag: datetime.date) -> str:
    return f"traject-week/?maandag={maandag.isoformat()}"


@dataclass(frozen=True)
class Gevraagd:
    """One toeleiding behind the link of one address, with the rights which that address has today."""

    rij: Toeleiding
    lezer: Gebruiker

    @property
    def pk(self) -> int:
        """Of the toeleiding."""
        return self.rij.pk

    @property
    def loopt(self) -> bool:
        """Whether the question itself may still be read here."""
        return self.rij.stand in LOPENDE_TOELEIDING

    @property
    def mogelijk(self) -> list[str]:
        """What can be answered now."""
        return mogelijke_antwoorden(self.rij)

    @property
    def nul(self) -> Nulbeeld:
        """The question without a name."""
        return nulbeeld(self.rij.aanmelding)

    @property
    def inzage(self) -> Inzage:
        """What the page shows this address of the file."""
        return inzage_met_link(self.rij, self.lezer)

    @property
    def leest_naam(self) -> bool:
        """Whether who it is, is read here: after a yes for this provider, at an address that two people know."""
        return self.loopt and self.inzage.weet_wie

    @property
    def naam(self) -> str:
        """Who it is; "" while that may not be read here."""
        if not self.leest_naam or not self.inzage.leest("jongere", "naam"):
            return ""
        jongere = Jongere.objects.zichtbaar_voor(self.lezer).filter(pk=self.rij.aanmelding.jongere_id).first()
        return jongere.volledige_naam if jongere else ""

    @property
    def antwoord(self) -> str:
        """What was answered so far, by whom; "" before that. Nothing of the file is in it."""
        zet = ToeleidingZet.objects.filter(toeleiding=self.rij).select_related("door").first()
        if self.rij.stand in (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN) or zet is None:
            return ""
        wat = f"Jullie antwoord: {self.rij.get_stand_display()}"
        if self.rij.stand == Toeleidingstand.AANVAARD and self.rij.start_op:
            wat = f"{wat}, eerste dag {dag_in_woorden(self.rij.start_op)}"
        if self.wacht and self.rij.verwacht_op:
            wat = f"{wat}, plaats verwacht op {dag_in_woorden(self.rij.verwacht_op)}"
        wie = zin_van_zeggen(zet)
        return f"{wat}. {wie}".strip()

    @property
    def wacht(self) -> bool:
        """Whether the young person waits for a place, so that the day of it can change."""
        return self.rij.stand == Toeleidingstand.WACHTLIJST

    @property
    def wat_nu(self) -> str:
        """What comes next after a yes."""
        return stap_na_aanvaarding(self.rij, zelf=True)

    @cached_property
    def traject(self) -> Traject | None:
        """What followed the acceptance."""
        return traject_van(self.rij)

    @property
    def hoever(self) -> str:
        """How far that is."""
        return hoever(self.traject) if self.traject else ""

    @property
    def stappen(self) -> list[tuple[str, str]]:
        """What can be said of it now: the word of the address under that of the link, and what stands on it."""
        if self.traject is None or not self.loopt:
            return []
        stappen = STAPPEN[Trajectstand(self.traject.stand)]
        nog_niet = self.traject.eerste_dag is not None and self.traject.eerste_dag > timezone.localdate()
        return [stap for stap in stappen if not (nog_niet and stap[0] == _NIET_OPGEDAAGD)]

    @property
    def weken(self) -> list[Weekregel]:
        """The last weeks, each with where one notes it."""
        return weken_op_bladzijde(self.traject, adres=_weekadres) if self.traject else []

    @property
    def kan_bijlage_geven(self) -> bool:
        """Whether a file can be given here: where who it is may be read, and an account could give one."""
        aanmelding = self.rij.aanmelding
        if not self.leest_naam or not aanmelding.is_open or aanmelding.beperkt:
            return False
        return Bijlage.objects.dossiers_voor(self.lezer).filter(pk=aanmelding.pk).exists()

    @property
    def bijlagen(self) -> list[Bijlageregel]:
        """What this address gave itself: that it is there. Behind a link none of them opens."""
        if not self.leest_naam:
            return []
        eigen = Bijlage.objects.zichtbaar_voor(self.lezer).filter(aanmelding=self.rij.aanmelding, door=self.lezer.pk)
        return [Bijlageregel(rij, "") for rij in eigen]

    @property
    def is_postvak(self) -> bool:
        """Whether more people read this mailbox, so that who answers says so."""
        return self.lezer.soort == Gebruikersoort.POSTVAK

    @property
    def punt(self) -> Dienstpunt | None:
        """Whom to call."""
        return dienstpunt_van(self.rij.aanmelding.netwerk)


def zoek_gevraagd(sleutel: str, eigenaar: Gebruiker) -> Gevraagd | None:
    """Return what the link of this address opens today; None once the address was stopped or the question ended."""
    lezer = als_aanbieder(eigenaar)
    if lezer is None:
        return None
    rijen = Toeleiding.objects.met_link_voor(lezer).select_related(
        "aanmelding__netwerk", "aanmelding__gebied", "aanmelding__organisatie", "fiche__aanbieder", "traject"
    )
    rij = rijen.filter(sleutel=sleutel).first()
    # What is over opens only the weeks that were not noted yet, and only for a while.
    if rij and rij.stand == Toeleidingstand.VOORBIJ:
        na = Traject.objects.weken_voor(lezer).filter(toeleiding=rij)
        rij = rij if na.exists() else None
    return Gevraagd(rij, lezer) if rij else None
