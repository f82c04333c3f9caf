"""Verb on a delivery whose columns are not ours: say what each means, and have it checked."""

from typing import Any

from leerrecht.achtergrond import plan_taak
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from monitoring.diensten.controle import METEEN_BYTES, TAAK, controleren
from monitoring.inlezen.bestand import begin_van
from monitoring.inlezen.keuze import Kolomkeuze
from monitoring.inlezen.kop import Tabelbegin
from monitoring.inlezen.koppen import stel_voor
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering

_STEEKPROEF = 30


@dienst
def kolommen_kiezen(*, aanlevering_id: int, keuze: dict[str, Any], door: Gebruiker) -> Aanlevering:
    """Keep what each column means and check the file with it; may be done again as long as nothing was confirmed.

    Raises Geweigerd while it is not said where the number, the year and the indicator stand.
    """
    weg = "Deze aanlevering wacht niet meer op de betekenis van haar kolommen."
    rijen = Aanlevering.objects.bewerkbaar_voor(door).filter(stand=Aanleverstand.GELADEN).exclude(bestand="")
    aanlevering = op_slot(rijen, weg, pk=aanlevering_id)
    gekozen = Kolomkeuze.van(keuze)
    for zin in gekozen.ontbreekt:
        raise Geweigerd(zin)
    aanlevering.keuze, aanlevering.kolommen_open = gekozen.te_bewaren, False
    aanlevering.fouten, aanlevering.foutsoorten, aanlevering.aantal_fouten, aanlevering.verschil = [], [], 0, {}
    aanlevering.save()
    aanlevering.cijfers.all().delete()
    registreer(aanlevering, "kolommen gekozen", door)
    if aanlevering.grootte <= METEEN_BYTES:
        return controleren(aanlevering=aanlevering, door=door)
    plan_taak(naam=TAAK, object_sleutel=aanlevering.sleutel, door=door)
    return aanlevering


def voorstel_voor(aanlevering: Aanlevering) -> tuple[Kolomkeuze, Aanlevering | None]:
    """Return the meaning to begin with: as chosen for this table, else as for the same heads before, else a guess.

    With it the earlier delivery it was taken from.
    """
    if aanlevering.keuze:
        return Kolomkeuze.van(aanlevering.keuze), None
    eerder = (
        Aanlevering.objects.filter(
            netwerk=aanlevering.netwerk, gegevensbron=aanlevering.gegevensbron, kop=aanlevering.kop
        )
        .exclude(keuze={})
        .exclude(pk=aanlevering.pk)
        .order_by("-op", "-pk")
        .first()
    )
    if eerder is not None:
        return Kolomkeuze.van(eerder.keuze), eerder
    begin = begin_van(aanlevering)
    rijen = [cellen for (_, cellen), _ in zip(begin.rijen, range(_STEEKPROEF), strict=False)]
    return Kolomkeuze(kolommen=tuple(stel_voor(begin.koppen, rijen))), None


def begin_met_rijen(aanlevering: Aanlevering, aantal: int, ook: int = 0) -> tuple[Tabelbegin, list[tuple[int, list]]]:
    """Return the heads and the first rows, with row number `ook` behind them when it lies within reach."""
    begin = begin_van(aanlevering)
    rijen = []
    for plek, (nummer, cellen) in enumerate(begin.rijen):
        if plek < aantal or nummer == ook:
            rijen.append((nummer, cellen))
        if plek >= aantal and (nummer >= ook or plek > 5000):
            break
    return begin, rijen
