"""What followed an acceptance, in words, for the copy of a file: trajecten, weeks, goals, the way back, how it went."""

from collections.abc import Callable, Iterator
from typing import Any

from meldpunt.keuzes.traject import Dagdeel, Dagdeelstand
from meldpunt.models import Aanmelding, Traject
from meldpunt.weergave.kopiewoorden import dag, zin
from meldpunt.weergave.traject import hoever

Regel = tuple[str, str]


def _lesperiode(rij: Any) -> Regel:
    tot = f" tot en met {dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {dag(rij.van)}{tot}", rij.traject.toeleiding.fiche.aanbieder.naam


def _doel(rij: Any) -> Regel:
    oordelen = [
        zin(f"{een.get_wie_display()}, {dag(een.op)}: {een.get_uitkomst_display()}", een.woorden, een.wie_zei)
        for een in rij.oordelen.all()
    ]
    return f"Doel, afgesproken op {dag(rij.afgesproken_op)}", " ".join([zin(rij.tekst, rij.waaraan), *oordelen])


def _terugkeer(rij: Any) -> Regel:
    op = f"Terug op {dag(rij.terug_op)}" if rij.terug_op else ""
    return rij.get_perspectief_display().capitalize(), zin(op, rij.naar_wie, rij.afspraak)


def _navraag(rij: Any) -> Regel:
    antwoord = rij.get_antwoord_display() if rij.antwoord else "nog niet gevraagd"
    return f"Na {rij.maanden} maanden, op {dag(rij.vraag_op)}", zin(antwoord, rij.woorden, rij.wie_zei)


TRAJECT_ERBIJ: dict[str, tuple[str, Callable[[Any], Regel]]] = {
    "lesperioden": ("Dagen bij een aanbieder", _lesperiode),
    "doelen": ("Doelen", _doel),
    "terugkeerplan": ("Terug naar school", _terugkeer),
    "navragen": ("Hoe het daarna ging", _navraag),
}


def trajecten_erbij(aanmelding: Aanmelding) -> Iterator[tuple[str, list[Regel]]]:
    """Yield heading and lines of each traject of a file, with its moves and its weeks."""
    rijen = Traject.objects.filter(toeleiding__aanmelding=aanmelding).order_by("pk")
    for rij in rijen.select_related("toeleiding__fiche__aanbieder").prefetch_related("zetten", "weken"):
        wat = zin(hoever(rij).capitalize(), rij.get_reden_display() if rij.reden else "", rij.reden_tekst)
        regels = [("Stand", wat)]
        regels += [(dag(een.op), zin(een.get_naar_display(), een.reden, een.wie_zei)) for een in rij.zetten.all()]
        regels += [(f"Week van {dag(een.maandag)}", _week(een)) for een in rij.weken.all()]
        yield f"Traject bij {rij.toeleiding.fiche.aanbieder.naam}", regels


def _week(rij: Any) -> str:
    delen = [f"{Dagdeel(deel).label}: {Dagdeelstand(waarde).label}" for deel, waarde in rij.aanwezig.items()]
    return zin(", ".join(delen), rij.noot, rij.wie_zei)
