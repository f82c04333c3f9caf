"""Bars for one period with several series: of an indicator that is no line."""

from decimal import Decimal
from typing import TYPE_CHECKING

from monitoring.doorlichting.lezen import lees_reeks
from monitoring.grafiek import Doellijn, Staaf, Staafgrafiek
from monitoring.keuzes import Cijferstatus, SoortIndicator, Toestand
from monitoring.models import Cel
from monitoring.weergave import zin
from monitoring.weergave.reeksen import Reekskolom

if TYPE_CHECKING:
    from monitoring.weergave.indicatorcijfers import Indicatorcijfers

MEESTE_STAVEN = 12
Paar = tuple[Reekskolom, Cel]


def staafgrafiek(weergave: "Indicatorcijfers", bron: str, doel: Doellijn | None) -> Staafgrafiek | None:
    """Return the bars of the newest period; None where bars would mix periods, or none has a number."""
    indicator, laatste = weergave.indicator, weergave.periodes[-1]
    paren = _een_verdeling([(rij, rij.cellen[laatste]) for rij in weergave.in_beeld if laatste in rij.cellen], weergave)
    geheel = _geheel(paren, weergave) if indicator.soort == SoortIndicator.AANTAL else None
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


def _een_verdeling(paren: list[Paar], weergave: "Indicatorcijfers") -> list[Paar]:
    """Return what stands beside each other once: the totals, and the parts of one division, the coarsest there is.

    Graad, geslacht and graad by geslacht are three pictures of the same people: together each counts three times.
    """
    is_geheel = weergave.uitsnede.is_geheel
    vormen = [frozenset(lees_reeks(reeks.reeks)) for reeks, _ in paren if not is_geheel(reeks)]
    if not vormen:
        return paren
    gekozen = min(vormen, key=len)

    def hoort_erbij(reeks: Reekskolom) -> bool:
        vorm = frozenset(lees_reeks(reeks.reeks))
        # What no list names may divide as a word beside it does: "okan" and "niet okan".
        return len(vorm) == len(gekozen) and (vorm == gekozen or "reeks" in vorm | gekozen)

    return [paar for paar in paren if is_geheel(paar[0]) or hoort_erbij(paar[0])]


def _geheel(paren: list[Paar], weergave: "Indicatorcijfers") -> Reekskolom | None:
    """The total among counts of parts of one area: said in the title, since among its parts it counts double."""
    is_geheel = weergave.uitsnede.is_geheel
    delen = {reeks.gebied for reeks, cel in paren if not is_geheel(reeks) and _toonbaar(cel)}
    geheel = [r for r, cel in paren if is_geheel(r) and r.gebied in delen and cel.toestand == Toestand.GETAL]
    return geheel[0] if len(geheel) == 1 else None


def _toonbaar(cel: Cel) -> bool:
    """Whether a bar can stand for it: a number from zero, or a hidden one."""
    return cel.waarde >= 0 if cel.toestand == Toestand.GETAL else cel.toestand == Toestand.ONDERDRUKT
