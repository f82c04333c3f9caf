"""What everybody knows about the dimensions: which value lies inside which. Data, and the questions asked of it.

Codes of level and type of education: the closed lists of `monitoring/inlezen/langformaat.py`. The communes of the
administrative district Mechelen: the division of Belgium in arrondissements since the mergers of 1 January 2019.
"""

import datetime
import re
from collections.abc import Iterable

# Dimension -> value -> the value it is a part of.
BOVEN: dict[str, dict[str, str]] = {
    "niveau": {"kleuter": "basis", "lager": "basis"},
    # Leren en werken is deeltijds; okan and duaal are not said to lie in either.
    "onderwijsvorm": {f"ov{nummer}": "buso" for nummer in range(1, 5)}
    | dict.fromkeys(("aso", "tso", "kso", "bso", "a-stroom", "b-stroom"), "voltijds")
    | {"dbso": "deeltijds"},
}
# A value that means "all of them": the same as no value at all.
ALLES = frozenset({"alle", "alles", "allemaal", "totaal", "samen", "alle leerlingen"})
# Of these one thing can have several values, such as the kinds of help that one question asks for, the sentences that
# one pupil answers, or the answers of a question that takes several: never a sum.
MEERVOUDIG = frozenset({"gezocht", "zin", "gekozen"})
# Dimensions that only secundair onderwijs has.
SECUNDAIR = frozenset({"onderwijsvorm", "finaliteit"})

_ARRONDISSEMENT = (
    "berlaar bonheiden bornem duffel heist-op-den-berg lier mechelen nijlen putte puurs-sint-amands"
    " sint-katelijne-waver willebroek"
).split()
_OUDER = {
    **dict.fromkeys(_ARRONDISSEMENT, "arrondissement mechelen"),
    "arrondissement mechelen": "provincie antwerpen",
    "arrondissement antwerpen": "provincie antwerpen",
    "arrondissement turnhout": "provincie antwerpen",
    **dict.fromkeys(
        [
            f"provincie {naam}"
            for naam in ("antwerpen", "limburg", "oost-vlaanderen", "vlaams-brabant", "west-vlaanderen")
        ],
        "vlaanderen",
    ),
    "vlaanderen": "belgië",
}
# From wide to narrow, for an area of which only its kind shows: "regio Mechelen" lies under a province.
_SOORTEN = (
    re.compile(r"belgi[eë]\b|het rijk\b"),
    re.compile(r"vlaanderen\b|vlaams(e)? (gewest|gemeenschap)\b"),
    re.compile(r"provincie\b|prov\."),
    re.compile(
        r"(arrondissement|arr\.|regio|heel de regio|zorgregio|eerstelijnszone|referentieregio|streek|kerngebied)\b"
    ),
)
GEMEENTE = len(_SOORTEN)


def voorouders(dimensie: str, waarde: str) -> Iterable[str]:
    """Yield the values around this one, the nearest first."""
    boven = BOVEN.get(dimensie, {})
    while waarde in boven:
        waarde = boven[waarde]
        yield waarde


def rang(gebied: str) -> int:
    """Return how narrow an area is, 0 (the country) to GEMEENTE, as its name tells."""
    return next((nummer for nummer, vorm in enumerate(_SOORTEN) if vorm.match(gebied)), GEMEENTE)


def ouders(gebied: str) -> list[str]:
    """Return the areas around a known area, the nearest first; [] for one that is not in the list."""
    gevonden = []
    while gebied in _OUDER:
        gebied = _OUDER[gebied]
        gevonden.append(gebied)
    return gevonden


def ligt_in(klein: str, groot: str) -> bool | None:
    """Tell whether an area lies in another one; None when its name and the list do not say."""
    if rang(klein) <= rang(groot):
        return False
    keten = ouders(klein)
    if groot in keten:
        return True
    # Of a region nobody wrote down which communes it has; of an area on the list all that is around it is written.
    return False if keten and groot in {*_OUDER, *_OUDER.values()} else None


def dagen(soort: str, start: int, van: datetime.date | None, tot: datetime.date | None) -> tuple[int, int] | None:
    """Return the first and the last day of a period as numbers, or None when it has none."""
    if soort == "schooljaar":
        van, tot = datetime.date(start, 9, 1), datetime.date(start + 1, 8, 31)
    elif soort == "kalenderjaar":
        van, tot = datetime.date(start, 1, 1), datetime.date(start, 12, 31)
    elif soort == "kwartaal":
        van, tot = kwartaaldag(start), kwartaaldag(start + 1) - datetime.timedelta(days=1)
    return (van.toordinal(), tot.toordinal()) if van and tot else None


def kwartaaldag(start: int) -> datetime.date:
    """Return the first day of a quarter of a school year: September, December, March, June."""
    jaar, nummer = divmod(start, 4)
    maand = 8 + 3 * nummer
    return datetime.date(jaar + maand // 12, maand % 12 + 1, 1)
