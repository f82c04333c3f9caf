"""What betrays a person in a table of counts: heads, numbers, dates of birth, addresses, names in free text."""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd

# Columns that only a list of pupils has.
_KOP = re.compile(
    r"naam$|^naam\b|rijksregister|^insz|geboorte|leerlingnummer|leerlingnr|adres|telefoon|gsm|e-?mail|stamnummer"
)
# The name of a school, a commune or a measure is no name of a person.
_GEEN_PERSOON = re.compile(
    r"school|instelling|vestiging|gemeente|gebied|regio|provincie|indicator|country|region|^la_|bestuur|scholengemeenschap"
)
_INSZ = re.compile(r"\b[0-9]{2}[.\s]?[0-9]{2}[.\s]?[0-9]{2}[-\s]?[0-9]{3}[.\s]?[0-9]{2}\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
_TELEFOON = re.compile(r"(?<!\d)(?:\+32|0032|0)\s?[1-9](?:[\s./]?\d){7,8}(?!\d)")
_DAG = re.compile(r"\b(?:[0-3]?\d[/.-][01]?\d[/.-](?:19|20)\d{2}|(?:19|20)\d{2}-[01]\d-[0-3]\d)\b")
# Two words with a capital side by side, as a person is called: "Voornaam Achternaam", "Voornaam Van den Achternaam".
_NAAM = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]{2,}\s+(?:(?:van|de|den|der|Van|De|Den|Der)\s+)*[A-ZÀ-Þ][a-zà-ÿ]{2,}\b")
# Columns of ours in which a day belongs, or in which Excel makes one of a number ("1-4").
_MET_DAG = frozenset(
    {"van", "tot", "gepubliceerd", "schooljaar", "jaar", "waarde", "teller", "noemer", "geleverd", "verwacht", "status"}
)


class Persoonsgegevens(Geweigerd):
    """A list of people came in: it must go at once, before anybody decides."""


def eis_geen_personen(kop: Iterable[str], bekend: frozenset[str]) -> None:
    """Raise Persoonsgegevens when a head is one that only a list of people has."""
    for naam in kop:
        if naam not in bekend and _KOP.search(naam) and not _GEEN_PERSOON.search(naam):
            raise Persoonsgegevens(
                f"De kolom “{naam[:40]}” lijkt gegevens van personen te bevatten. Hier horen alleen aantallen."
                " We hebben het bestand niet bewaard.",
                veld="bestand",
            )


def eis_geen_persoon_in(nummer: int, kop: list[str], cellen: list[Any]) -> None:
    """Raise Persoonsgegevens when a cell holds a national number or a day where none belongs."""
    for naam, cel in zip(kop, cellen, strict=False):
        if isinstance(cel, str):
            # A quick look first: nearly every cell has fewer digits than either.
            if len(cel) < 8 or naam in _MET_DAG or sum(map(str.isdigit, cel)) < 6:
                continue
            wat = "een rijksregisternummer" if _insz(cel) else "een geboortedatum" if _geboorte(cel) else ""
        else:
            jong = isinstance(cel, datetime.date) and naam not in _MET_DAG
            wat = "een geboortedatum" if jong and _is_leeftijd(cel.year) else ""
        if wat:
            raise Persoonsgegevens(
                f"In rij {nummer}, kolom “{naam[:40]}”, staat wat op {wat} lijkt. Hier horen alleen aantallen."
                " We hebben het bestand niet bewaard.",
                veld="bestand",
            )


def _is_leeftijd(jaar: int) -> bool:
    return 1990 <= jaar <= timezone.localdate().year - 2


def _insz(tekst: str) -> bool:
    """A Belgian national number: its last two digits are 97 minus the rest of the first nine (2 before, from 2000)."""
    for gevonden in _INSZ.findall(tekst):
        cijfers = re.sub(r"\D", "", gevonden)
        for begin in ("", "2"):
            if 97 - int(begin + cijfers[:9]) % 97 == int(cijfers[9:]):
                return True
    return False


def lijkt_rijksregister(tekst: str) -> bool:
    """Tell whether a free text holds a national number."""
    return _insz(tekst)


def _geboorte(tekst: str) -> bool:
    """A cell that is nothing but a day, years ago: in a table of counts a day has its own columns."""
    gevonden = _DAG.fullmatch(tekst.strip())
    return bool(gevonden) and _is_leeftijd(int(re.search(r"(?:19|20)\d{2}", tekst).group()))  # type: ignore[union-attr]


def contact_in(tekst: str) -> str:
    """Return what kind of contact a free text holds; "" for none."""
    if _EMAIL.search(tekst):
        return "een mailadres"
    return "een telefoonnummer" if _TELEFOON.search(tekst) else ""


def lijkt_naam(tekst: str, bekend: Iterable[str] = ()) -> bool:
    """Tell whether a free text may name a person, once the names we know (of areas, schools, sources) are out of it."""
    for naam in bekend:
        tekst = tekst.replace(naam, " ")
    return bool(_NAAM.search(tekst))
