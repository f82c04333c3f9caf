"""The row of mijn werk about the aanbod: what its keeper should confirm."""

import datetime

from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.querysets import VERS
from meldpunt.weergave.aanbod import LANG_GELEDEN, is_lang_geleden

_GENOEMD = 3


def aanbodrijen(gebruiker) -> list[Leessoort]:
    """Return a row for the offers and one for the places to confirm; what nobody ever confirmed has no day."""
    if not toegang_van(gebruiker).mag(Recht.AANBOD_BIJHOUDEN):
        return []
    eigen = Aanbodfiche.objects.bewerkbaar_voor(gebruiker).exclude(stand=Aanbodstand.GESTOPT)
    kolommen = {
        **{een: een for een in ("titel", "slug", "stand", "bevestigd_op", "sorteersleutel", "pk")},
        "plaatsen_op": "capaciteit__bevestigd_op",
    }
    return [Leessoort(eigen, kolommen, _te_bevestigen, ("sorteersleutel", "pk"))]


def _te_bevestigen(regels: list[Bronrij]) -> list[Werkrij]:
    vandaag = timezone.localdate()
    oud = [rij for rij in regels if is_lang_geleden(rij.bevestigd_op)]
    vers = [rij for rij in regels if not is_lang_geleden(rij.bevestigd_op)]
    gemeld = [rij for rij in vers if rij.plaatsen_op and rij.stand in PUBLIEKE_STANDEN]
    plaatsen = [rij for rij in gemeld if vandaag - rij.plaatsen_op > VERS]
    rijen = []
    if oud:
        dagen = [rij.bevestigd_op + LANG_GELEDEN for rij in oud if rij.bevestigd_op]
        rijen.append(_rij("je aanbod", oud, dagen, "nog niet bevestigd"))
    if plaatsen:
        dagen = [rij.plaatsen_op + VERS for rij in plaatsen]
        rijen.append(_rij("de vrije plaatsen", plaatsen, dagen, ""))
    return rijen


def _rij(wat: str, regels: list[Bronrij], dagen: list[datetime.date], noot: str) -> Werkrij:
    namen = [regel.titel for regel in regels[:_GENOEMD]]
    meer = f" en nog {len(regels) - _GENOEMD}" if len(regels) > _GENOEMD else ""
    adres = reverse("meldpunt:mijn_aanbod")
    if len(regels) == 1:
        adres = f"{adres}#f-{regels[0].slug}"
    wanneer = min(dagen, default=None)
    over = ", ".join(namen) + meer
    return Werkrij(Kamer.AANBOD, f"Bevestig {wat}", adres, over=over, wanneer=wanneer, noot="" if wanneer else noot)
