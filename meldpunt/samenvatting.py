"""What other floors may know of this room: the block in "mijn werk"."""

import datetime
from dataclasses import dataclass

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes import Stand
from meldpunt.models import Aanbodfiche
from meldpunt.toeleidingswerk import mijn_toeleidingen
from meldpunt.weergave import Regel, met_alles

__all__ = ["MijnAanbodwerk", "mijn_toeleidingen", "mijn_werk"]

HOOGSTENS = 5


@dataclass(frozen=True)
class MijnAanbodwerk:
    """The block of this room in mijn werk: what waits for a confirmation, longest first."""

    aantal: int
    wachtend: list[Regel]
    aantal_wachtend: int


def mijn_werk(gebruiker) -> MijnAanbodwerk | None:
    """Return what waits for this person at the Meldpunt; None for who keeps no offer."""
    if not toegang_van(gebruiker).mag(Recht.AANBOD_BIJHOUDEN):
        return None
    eigen = met_alles(Aanbodfiche.objects.bewerkbaar_voor(gebruiker).exclude(stand=Stand.GESTOPT))
    regels = [Regel(fiche) for fiche in eigen]
    wachtend = [regel for regel in regels if regel.vers.oud or _plaatsen_oud(regel)]
    wachtend.sort(key=lambda regel: regel.fiche.bevestigd_op or datetime.date.min)
    return MijnAanbodwerk(len(regels), wachtend[:HOOGSTENS], len(wachtend))


def _plaatsen_oud(regel: Regel) -> bool:
    return regel.plaatsen is not None and regel.plaatsen.vers.oud
