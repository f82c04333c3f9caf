"""What other floors may know of this room: its blocks in "mijn werk"."""

import datetime
from dataclasses import dataclass

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import Aanbodfiche, Aanmelding, Vooraanmelding, Vraag
from meldpunt.weergave import werklijst
from meldpunt.weergave.aanbod import Aanbodregel, met_alles
from meldpunt.weergave.aanmelden import mijn_aanmeldwerk
from meldpunt.weergave.toeleiding_werk import mijn_toeleidingen
from meldpunt.weergave.verontrusting import in_te_lichten

__all__ = [
    "MijnAanbodwerk",
    "MijnDossiers",
    "in_te_lichten",
    "mijn_aanmeldwerk",
    "mijn_dossiers",
    "mijn_toeleidingen",
    "mijn_werk",
]
HOOGSTENS = 5


@dataclass(frozen=True)
class MijnAanbodwerk:
    """The block of this room in mijn werk: what waits for a confirmation, longest first."""

    aantal: int
    wachtend: list[Aanbodregel]
    aantal_wachtend: int


def mijn_werk(gebruiker) -> MijnAanbodwerk | None:
    """Return what waits for this person at the Meldpunt; None for who keeps no offer."""
    if not toegang_van(gebruiker).mag(Recht.AANBOD_BIJHOUDEN):
        return None
    eigen = met_alles(Aanbodfiche.objects.bewerkbaar_voor(gebruiker).exclude(stand=Aanbodstand.GESTOPT))
    regels = [Aanbodregel(fiche) for fiche in eigen]
    wachtend = [regel for regel in regels if regel.vers.oud or _plaatsen_oud(regel)]
    wachtend.sort(key=lambda regel: regel.fiche.bevestigd_op or datetime.date.min)
    return MijnAanbodwerk(len(regels), wachtend[:HOOGSTENS], len(wachtend))


def _plaatsen_oud(regel: Aanbodregel) -> bool:
    return regel.plaatsen is not None and regel.plaatsen.vers.oud


@dataclass(frozen=True)
class MijnDossiers:
    """Files that ask for something today. `behandelt`: the block of the Meldpunt; else of who referred."""

    behandelt: bool
    aantal: int
    open: int
    rijen: list[werklijst.Rij]
    vooraanmeldingen: list[Vooraanmelding]
    vragen: list[Vraag]

    @property
    def meer(self) -> int:
        """How many more ask for something than are shown."""
        return max(0, self.aantal - len(self.rijen) - len(self.vooraanmeldingen) - len(self.vragen))


def mijn_dossiers(gebruiker) -> MijnDossiers | None:
    """Return what waits for this person in files: late answers, woken files, silent CLB's, questions to answer."""
    if werklijst.behandelt(gebruiker):
        return _van_het_meldpunt(gebruiker)
    eigen = Aanmelding.objects.eigen_van(gebruiker)
    if not toegang_van(gebruiker).mag(Recht.DOSSIERS_VOLGEN):
        return None
    vragen = Vraag.objects.filter(aanmelding__in=eigen.open().values("pk"), beantwoord_op__isnull=True)
    vragen = list(vragen.select_related("aanmelding").defer("tekst", "antwoord", "aanmelding__vraag"))
    return MijnDossiers(False, len(vragen), eigen.open().count(), [], [], vragen[:HOOGSTENS])


def _van_het_meldpunt(gebruiker) -> MijnDossiers:
    aandacht = werklijst.vraagt_aandacht(gebruiker)
    stil = werklijst.stille_vooraanmeldingen(gebruiker)
    rijen = [werklijst.Rij(aanmelding) for aanmelding in werklijst.met_rij(aandacht)[:HOOGSTENS]]
    open_dossiers = werklijst.dossiers_van_het_meldpunt(gebruiker).open().count()
    voor = list(stil.select_related("school", "clb").defer("inhoud", "uitleg", "initialen")[:HOOGSTENS])
    return MijnDossiers(True, aandacht.count() + stil.count(), open_dossiers, rijen, voor, [])
