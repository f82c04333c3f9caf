"""Where in a text a telephone number, a mail address or a date of this file stands, however it is written."""

import datetime
import re
from collections.abc import Iterator

from leerrecht.zoeken import normaliseer

Plek = tuple[int, int]

_NUMMER = re.compile(r"\+?\d(?:[\s./()\-\u2010-\u2015]*\d){7,}")
_LAND = "32"
_KORTST = 8
_MAIL = re.compile(r"[^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+\w")
_MAANDEN = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
_IN_CIJFERS = re.compile(r"(?<!\d)(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?!\d)")
_IN_WOORDEN = re.compile(r"(?<!\d)(\d{1,2})(?:e|ste|de)?\s+([^\W\d_]{3,9})\.?\s+(\d{4}|'?\d{2})(?!\d)")


def _landelijk(nummer: str) -> str:
    """A number without what is typed before it at home or abroad: 0470 12 34 56 and +32 470 12 34 56 are one."""
    cijfers = "".join(teken for teken in nummer if teken.isdecimal()).removeprefix("00")
    zonder_land = cijfers.removeprefix(_LAND) if len(cijfers) > _KORTST + len(_LAND) - 1 else cijfers
    return zonder_land.removeprefix("0")


def plekken_van_nummers(tekst: str, nummers: tuple[str, ...]) -> Iterator[Plek]:
    """Yield where one of these telephone numbers stands."""
    gekend = {_landelijk(deel.group()) for nummer in nummers for deel in _NUMMER.finditer(nummer)}
    for gevonden in _NUMMER.finditer(tekst) if gekend else ():
        if _landelijk(gevonden.group()) in gekend:
            yield gevonden.span()


def plekken_van_mails(tekst: str, mails: tuple[str, ...]) -> Iterator[Plek]:
    """Yield where one of these mail addresses stands."""
    gekend = {normaliseer(mail) for mail in mails if "@" in mail}
    for gevonden in _MAIL.finditer(tekst) if gekend else ():
        if normaliseer(gevonden.group()) in gekend:
            yield gevonden.span()


def plekken_van_datum(tekst: str, geboren: str) -> Iterator[Plek]:
    """Yield where a date of birth (ISO 8601) stands: 12/9/2011, 12 sept. 2011, 2011-09-12."""
    if not geboren:
        return
    dag = datetime.date.fromisoformat(geboren)
    vormen = ((_IN_CIJFERS, (2, 1, 0)), (_IN_WOORDEN, (2, 1, 0)), (_ISO, (0, 1, 2)))
    for patroon, volgorde in vormen:
        for gevonden in patroon.finditer(tekst):
            jaar, maand, dag_van = (gevonden.groups()[nummer] for nummer in volgorde)
            if _is_dag(dag, jaar, maand, dag_van):
                yield gevonden.span()


def _is_dag(dag: datetime.date, jaar: str, maand: str, dag_van: str) -> bool:
    jaar = jaar.lstrip("'")
    zelfde_jaar = int(jaar) in (dag.year, dag.year % 100) if len(jaar) == 2 else int(jaar) == dag.year
    return zelfde_jaar and _maand(maand) == dag.month and int(dag_van) == dag.day


def _maand(woord: str) -> int:
    if woord.isdecimal():
        return int(woord)
    kort = normaliseer(woord)[:3].replace("maa", "mrt")
    return _MAANDEN.index(kort) + 1 if kort in _MAANDEN else 0
