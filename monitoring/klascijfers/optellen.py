"""From counted classes to rows of a school year. The class is the atom: none has fewer than ten answers.

Whoever subtracts what a release shows, an earlier one, or what a teacher reads of the own class, is left with whole
classes. So that no single class stands in public, a number needs three of them; and where one graad of a year has
fewer, no graad of that year is told apart.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from leerrecht.schooljaar import Schooljaar
from monitoring.models import Gespreksronde, Welbevindensessie
from monitoring.regels.gesprekken import DIMENSIES, LEEFTIJD
from monitoring.regels.vragenlijst import lijst_van
from monitoring.regels.welbevinden import Uitslag

KLASSEN = 3
ZIN, GRAAD = "zin", "graad"


class Klasrij(NamedTuple):
    """One figure: how many of how many (or an average over how many), of a school year."""

    soort: str
    schooljaar: Schooljaar
    uitsplitsing: tuple[tuple[str, str], ...]
    teller: Decimal | None
    noemer: Decimal
    waarde: Decimal


AANDEEL, SCORE = "vaak-of-altijd", "score"
GESPREK = "gesprek"
Paren = tuple[tuple[str, str], ...]


def tel_op(sessies: Iterable[Welbevindensessie], vandaag: datetime.date) -> list[Klasrij]:
    """Return the rows of every school year that is over: then no class comes to it any more."""
    per_jaar: dict[Schooljaar, list[Welbevindensessie]] = defaultdict(list)
    for sessie in sessies:
        per_jaar[Schooljaar.van_dag(sessie.op)].append(sessie)
    over = [jaar for jaar in sorted(per_jaar) if jaar.laatste_dag < vandaag]
    return [rij for jaar in over for rij in _van_jaar(jaar, per_jaar[jaar])]


def tel_gesprekken_op(rondes: Iterable[Gespreksronde], vandaag: datetime.date) -> list[Klasrij]:
    """Return the rows of talks, of every school year that is over, by age band and by kind of place.

    A quarter has ten talks or more. Where one quarter tells no bands apart, its year tells none.
    """
    per_jaar: dict[Schooljaar, list[Gespreksronde]] = defaultdict(list)
    for ronde in rondes:
        per_jaar[Schooljaar.van_dag(ronde.kwartaal)].append(ronde)
    over = [jaar for jaar in sorted(per_jaar) if jaar.laatste_dag < vandaag]
    return [rij for jaar in over for dimensie in DIMENSIES for rij in _van_gesprekken(jaar, dimensie, per_jaar[jaar])]


def _van_gesprekken(jaar: Schooljaar, dimensie: str, rondes: list[Gespreksronde]) -> Iterator[Klasrij]:
    """A place is told only apart: all places together are the total that the age bands tell."""
    delen = [(waarde, uitslag, ronde.lijst) for ronde in rondes for waarde, uitslag in ronde.uitslag[dimensie].items()]
    apart = all(waarde for waarde, _, _ in delen)
    groepen = [("", delen)] if dimensie == LEEFTIJD else []
    if apart:
        groepen += [(een, [deel for deel in delen if deel[0] == een]) for een in sorted({deel[0] for deel in delen})]
    for waarde, groep in groepen:
        paar = ((dimensie, waarde),) if waarde else ()
        for lijst in sorted({deel[2] for deel in groep}):
            uitslagen = [deel[1] for deel in groep if deel[2] == lijst]
            yield from _zinrijen(f"{GESPREK}-{dimensie}-{AANDEEL}", jaar, lijst, uitslagen, paar)
        if scores := [deel[1]["score"] for deel in groep if "score" in deel[1]]:
            yield _scorerij(f"{GESPREK}-{dimensie}-{SCORE}", jaar, scores, paar)


def _zinrijen(soort: str, jaar: Schooljaar, lijst: int, uitslagen: list[Uitslag], paar: Paren) -> Iterator[Klasrij]:
    for zin in lijst_van(lijst).zinnen:
        tellingen = [uitslag["zinnen"][zin.sleutel] for uitslag in uitslagen if zin.sleutel in uitslag["zinnen"]]
        hoog, samen = sum(telling[-1] for telling in tellingen), sum(map(sum, tellingen))
        if samen:
            deel = Decimal(100) * hoog / samen
            yield Klasrij(soort, jaar, ((ZIN, zin.tekst), *paar), Decimal(hoog), Decimal(samen), deel)


def _scorerij(soort: str, jaar: Schooljaar, scores: list[dict], paar: Paren) -> Klasrij:
    bladen = sum(score["bladen"] for score in scores)
    som = sum(score["gemiddelde"] * score["bladen"] for score in scores)
    return Klasrij(soort, jaar, paar, None, Decimal(bladen), Decimal(som) / bladen)


def _van_jaar(jaar: Schooljaar, sessies: list[Welbevindensessie]) -> Iterator[Klasrij]:
    for lijst in sorted({sessie.lijst for sessie in sessies}):
        van_lijst = [sessie for sessie in sessies if sessie.lijst == lijst]
        for zin in lijst_van(lijst).zinnen:
            met_zin = [sessie for sessie in van_lijst if zin.sleutel in sessie.uitslag["zinnen"]]
            for graad, groep in _genoeg(met_zin):
                tellingen = [sessie.uitslag["zinnen"][zin.sleutel] for sessie in groep]
                hoog, samen = sum(telling[-1] for telling in tellingen), sum(map(sum, tellingen))
                if samen:
                    deel = Decimal(100) * hoog / samen
                    yield Klasrij(AANDEEL, jaar, ((ZIN, zin.tekst), *graad), Decimal(hoog), Decimal(samen), deel)
        for graad, groep in _genoeg([sessie for sessie in van_lijst if "score" in sessie.uitslag]):
            scores = [sessie.uitslag["score"] for sessie in groep]
            bladen = sum(score["bladen"] for score in scores)
            som = sum(score["gemiddelde"] * score["bladen"] for score in scores)
            yield Klasrij(SCORE, jaar, graad, None, Decimal(bladen), Decimal(som) / bladen)


def _genoeg(sessies: list[Welbevindensessie]) -> Iterator[tuple[tuple[tuple[str, str], ...], list[Welbevindensessie]]]:
    """Yield all classes together, and each graad where every graad has enough of them; nothing with too few."""
    if len(sessies) < KLASSEN:
        return
    yield (), sessies
    per_graad: dict[str, list[Welbevindensessie]] = defaultdict(list)
    for sessie in sessies:
        per_graad[sessie.graad].append(sessie)
    if len(per_graad) > 1 and all(len(groep) >= KLASSEN for groep in per_graad.values()):
        for graad, groep in sorted(per_graad.items()):
            yield ((GRAAD, graad),), groep
