"""What a reader holds: the cells of a release as they are downloaded, each with its place read from its labels."""

import datetime
import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from monitoring.inlezen.codes import CODES, GENOEMD
from monitoring.keuzes import Toestand

_MAANDEN = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_TIJDVAK = re.compile(r"(?:(\d{1,2}) )?([a-z]+)(?: (\d{4}))? tot en met (?:(\d{1,2}) )?([a-z]+) (\d{4})")
# Label -> dimension and code, as the closed lists print them.
_LABELS = {label: (naam, code) for naam, codes in CODES.items() for code, label in codes.items()}


@dataclass(frozen=True)
class Openbaar:
    """One cell as everybody reads it. `getal` None: hidden. `geheel`: of a percentage, the whole everybody knows."""

    sleutel: Hashable
    telt: Hashable
    gebied: str
    periode: str
    reeks: Mapping[str, str] = field(default_factory=dict)
    dagen: tuple[int, int] | None = None
    laag: tuple[str, ...] = ()
    getal: Decimal | None = None
    geheel: Decimal | None = None
    decimalen: int = 0
    deel_van: Hashable = None
    # How small a count its source shows.
    drempel: int = 5


def lees_cel(cel: Any, sleutel: Hashable, telt: Hashable, *, verborgen: bool, **kennis: Any) -> Openbaar | None:
    """Read a cell as it will be published; None for one without a count: not available, or not applicable.

    `kennis` is what any reader knows beside it: `geheel`, `decimalen`, `deel_van` and `drempel` of Openbaar.
    """
    if cel.toestand not in (Toestand.GETAL, Toestand.ONDERDRUKT):
        return None
    return Openbaar(
        sleutel=sleutel,
        telt=telt,
        gebied=cel.gebied.strip().lower(),
        periode=f"{cel.periode_soort} {cel.periode_start} {cel.periode_tekst}",
        reeks=lees_reeks(cel.reeks),
        dagen=lees_dagen(cel.periode_soort, cel.periode_start, cel.periode_tekst),
        laag=(cel.viewpoint, cel.bron, cel.vintage),
        getal=None if verborgen or cel.waarde is None else round(cel.waarde, kennis.get("decimalen", 0)),
        **kennis,
    )


def lees_reeks(tekst: str) -> dict[str, str]:
    """Read the label of a series back into dimensions: "kleuter, jongens"; what no list names stays free text."""
    gelezen: dict[str, str] = {}
    vrij = []
    for deel in filter(None, tekst.split(", ")):
        naam, met, waarde = deel.partition(": ")
        if met and naam in (*CODES, *GENOEMD, "school", "doelgroep", "reeks"):
            gelezen[naam] = waarde
        elif deel in _LABELS:
            gelezen[_LABELS[deel][0]] = _LABELS[deel][1]
        elif re.fullmatch(r"school \d+", deel):
            gelezen["school"] = deel.removeprefix("school ")
        else:
            vrij.append(deel)
    return gelezen | ({"reeks": ", ".join(vrij)} if vrij else {})


def lees_dagen(soort: str, start: int, tekst: str) -> tuple[int, int] | None:
    """Return the first and last day of a period as numbers, from its words; a quarter says its months."""
    if soort == "schooljaar":
        return datetime.date(start, 9, 1).toordinal(), datetime.date(start + 1, 8, 31).toordinal()
    if soort == "kalenderjaar":
        return datetime.date(start, 1, 1).toordinal(), datetime.date(start, 12, 31).toordinal()
    gevonden = _TIJDVAK.fullmatch(tekst)
    if not gevonden or not {gevonden[2], gevonden[5]} <= set(_MAANDEN):
        return None
    eind_jaar, eind_maand = int(gevonden[6]), _MAANDEN.index(gevonden[5]) + 1
    van = datetime.date(int(gevonden[3] or eind_jaar), _MAANDEN.index(gevonden[2]) + 1, int(gevonden[1] or 1))
    na = datetime.date(eind_jaar + eind_maand // 12, eind_maand % 12 + 1, 1).toordinal()
    tot = datetime.date(eind_jaar, eind_maand, int(gevonden[4])).toordinal() if gevonden[4] else na - 1
    return van.toordinal(), tot
