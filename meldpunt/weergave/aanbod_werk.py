"""The row of mijn werk about the aanbod: what its keeper should confirm."""

import datetime

from django.urls import reverse

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.models.capaciteit import VERS
from meldpunt.weergave.aanbod import LANG_GELEDEN, Aanbodregel

_GENOEMD = 3


def aanbodrijen(gebruiker) -> list[Werkrij]:
    """Return a row for the offers and one for the places to confirm; what nobody ever confirmed has no day."""
    if not toegang_van(gebruiker).mag(Recht.AANBOD_BIJHOUDEN):
        return []
    eigen = Aanbodfiche.objects.bewerkbaar_voor(gebruiker).exclude(stand=Aanbodstand.GESTOPT)
    regels = [Aanbodregel(fiche) for fiche in eigen.select_related("aanbieder", "capaciteit")]
    fiches = [regel for regel in regels if regel.vers.oud]
    plaatsen = [regel for regel in regels if not regel.vers.oud and regel.plaatsen and regel.plaatsen.vers.oud]
    rijen = []
    if fiches:
        dagen = [regel.fiche.bevestigd_op + LANG_GELEDEN for regel in fiches if regel.fiche.bevestigd_op]
        rijen.append(_rij("je aanbod", fiches, dagen, "nog niet bevestigd"))
    if plaatsen:
        dagen = [regel.fiche.capaciteit.bevestigd_op + VERS for regel in plaatsen]
        rijen.append(_rij("de vrije plaatsen", plaatsen, dagen, ""))
    return rijen


def _rij(wat: str, regels: list[Aanbodregel], dagen: list[datetime.date], noot: str) -> Werkrij:
    namen = [regel.fiche.titel for regel in regels[:_GENOEMD]]
    meer = f" en nog {len(regels) - _GENOEMD}" if len(regels) > _GENOEMD else ""
    adres = reverse("meldpunt:mijn_aanbod")
    if len(regels) == 1:
        adres = f"{adres}#f-{regels[0].fiche.slug}"
    wanneer = min(dagen, default=None)
    over = ", ".join(namen) + meer
    return Werkrij(Kamer.AANBOD, f"Bevestig {wat}", adres, over=over, wanneer=wanneer, noot="" if wanneer else noot)
