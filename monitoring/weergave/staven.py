"""Bars for one period with several series: of an indicator that is no line."""

from decimal import Decimal
from typing import TYPE_CHECKING

from monitoring.grafiek import Doellijn, Staaf, Staafgrafiek
from monitoring.keuzes import Cijferstatus, SoortIndicator, Toestand
from monitoring.models import Cel
from monitoring.weergave import zin
from monitoring.weergave.reeksen import Reekskolom

if TYPE_CHECKING:
    from monitoring.weergave.indicator import Indicatorcijfers

MEESTE_STAVEN = 12
Paar = tuple[Reekskolom, Cel]


def staafgrafiek(weergave: "Indicatorcijfers", bron: str, doel: Doellijn | None) -> Staafgrafiek | None:
    """Return the bars of the newest period; None where bars would mix periods, or none has a number."""
    indicator, laatste = weergave.indicator, weergave.periodes[-1]
    paren = [(reeks, reeks.cellen[laatste]) for reeks in weergave.reeksen if laatste in reeks.cellen]
    geheel = _geheel(paren) if indicator.soort == SoortIndicator.AANTAL else None
    staven = tuple(_staaf(reeks, cel) for reeks, cel in paren if reeks is not geheel and _toonbaar(cel))
    if not 2 <= len(staven) <= MEESTE_STAVEN or all(rij.waarde is None for rij in staven):
        return None
    schrijf = weergave.maatstaf.schrijf
    samen = f": {schrijf(geheel.cellen[laatste].waarde)} samen" if geheel else ""
    woorden = [f"{rij.naam}: {'onderdrukt' if rij.waarde is None else schrijf(rij.waarde)}" for rij in staven]
    return Staafgrafiek(
        indicator.code,
        zin.beeldnaam("Staafgrafiek", indicator.naam, indicator.eenheid),
        zin.beschrijving([", ".join(woorden)], [], []),
        indicator.eenheid,
        staven,
        indicator.decimalen,
        doel,
        kop=f"{indicator.naam}, {laatste.tekst}{samen}",
        bron=bron,
    )


def _staaf(reeks: Reekskolom, cel: Cel) -> Staaf:
    waarde: Decimal | None = cel.waarde if cel.toestand == Toestand.GETAL else None
    return Staaf(reeks.naam, waarde, waarde is not None and cel.status != Cijferstatus.DEFINITIEF)


def _geheel(paren: list[Paar]) -> Reekskolom | None:
    """The total among counts of parts of one area: said in the title, since among its parts it counts double."""
    delen = {reeks.gebied for reeks, cel in paren if reeks.reeks and _toonbaar(cel)}
    geheel = [r for r, cel in paren if not r.reeks and r.gebied in delen and cel.toestand == Toestand.GETAL]
    return geheel[0] if len(geheel) == 1 else None


def _toonbaar(cel: Cel) -> bool:
    """Whether a bar can stand for it: a number from zero, or a hidden one."""
    return cel.waarde >= 0 if cel.toestand == Toestand.GETAL else cel.toestand == Toestand.ONDERDRUKT
