"""One folding of text, for search, order, duplicates and blind indexes, equal on every database.

Case, accents, the shape of an apostrophe or quote, hyphens, invisible signs and double spaces do not count; a letter
that is not made of two (ł, ø, ß, ı) counts as the plain one. Whoever changes what the folding does, raises
`VOUWVERSIE`: then the stored columns are made anew (`leerrecht/zoekkolommen.py`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

import snowballstemmer
from django.db.models import Q

Rij = TypeVar("Rij")
VOUWVERSIE = 2
LANGSTE_SORTEERSLEUTEL = 200
HOOGSTENS = 10
_WIT = re.compile(r"\s+")
_CIJFERS = re.compile(r"\d+")
_WOORD = re.compile(r"[^\W_]+")
_STREEP = "-"
_TUSSEN_CIJFERS = re.compile(rf"(?<=\d){_STREEP}(?=\d)")

# What phones, Word and other alphabets make of an apostrophe; the acute and the grave as signs of their own.
_APOSTROFS = "'’‘‛ʼʹʻʽʾʿˈ′‵`´΄᾽᾿ꞌ＇"
_AANHALINGSTEKENS = '"“”„‟«»‹›‚″‶＂'
# Hyphens that are no dash by their category: the minus and the hyphen bullet.
_STREPEN = "−⁃"
# Signs nobody sees that are no format character by their category.
_ONZICHTBAAR = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2800\u3164\uffa0" + "".join(
    map(chr, range(0xFE00, 0xFE10))
)
# Letters without decomposition whose name is not that of a plain letter "with stroke" or "with hook".
_LETTERS = dict(zip("ıȷæœþðŋĸəɛɔ", "i j ae oe th d n k e e o".split(), strict=True))
_MET_STREEP = re.compile(r"LATIN SMALL LETTER ([A-Z]) WITH ")


def _vouw(teken: str) -> str:
    """What one character becomes, once accents are apart and case is folded."""
    soort = unicodedata.category(teken)
    if teken in _APOSTROFS or teken in _AANHALINGSTEKENS or teken in _ONZICHTBAAR:
        return ""
    if soort == "Pd" or teken in _STREPEN:
        return _STREEP
    if unicodedata.combining(teken) or soort == "Cf" or (soort == "Cc" and not teken.isspace()):
        return ""
    if teken in _LETTERS:
        return _LETTERS[teken]
    gestreept = _MET_STREEP.match(unicodedata.name(teken, "")) if teken > "\x7f" else None
    return gestreept.group(1).lower() if gestreept else teken


class _Tabel(dict[int, str]):
    """For `str.translate`: made as characters come by, so that the rule above is the only list."""

    def __missing__(self, code: int) -> str:
        self[code] = _vouw(chr(code))
        return self[code]


_TABEL = _Tabel()
# These decompose into a space and a mark, so they go before anything is taken apart.
_VOORAF = str.maketrans(dict.fromkeys(_APOSTROFS, "'"))
_ALS_SPATIE = str.maketrans(dict.fromkeys(_APOSTROFS, " "))


def _gevouwen(tekst: str) -> str:
    """The folding with its hyphens still there, as "-"."""
    # Taken apart before and after folding: a letter inside a ligature or symbol (as in "TM") has a case too.
    ontleed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", tekst.translate(_VOORAF)).casefold())
    return _WIT.sub(" ", ontleed.translate(_TABEL)).strip()


def _zonder_strepen(gevouwen: str) -> str:
    # Between two digits a hyphen parts two numbers: 2022-2023 is not one of eight digits.
    return _WIT.sub(" ", _TUSSEN_CIJFERS.sub(" ", gevouwen).replace(_STREEP, "")).strip()


def normaliseer(tekst: str) -> str:
    """Return `tekst` folded, with single spaces: `Creëren` and `creeren`, `CLB’s` and `clbs` become the same."""
    return _zonder_strepen(_gevouwen(tekst))


def kern(tekst: str) -> str:
    """Return the folded letters and digits alone: `Sint-Jan`, `Sint Jan` and `Sint.Jan` are the same."""
    return "".join(_WOORD.findall(normaliseer(tekst)))


def losse_woorden(tekst: str) -> list[str]:
    """Return the words of a text, folded and in order; what an apostrophe or hyphen joins counts as two."""
    return _WOORD.findall(_gevouwen(tekst.translate(_ALS_SPATIE)).replace(_STREEP, " "))


@dataclass(frozen=True)
class Vindplaats:
    """One word of a text, folded, and where it stands in the text as it was written."""

    woord: str
    begin: int
    eind: int


@lru_cache(maxsize=4096)
def _teken_gevouwen(teken: str) -> str:
    # A space stays a space: `_gevouwen` takes those at the ends away.
    return _gevouwen(f"a{teken.translate(_ALS_SPATIE)}a")[1:-1].replace(_STREEP, " ")


def vindplaatsen(tekst: str) -> list[Vindplaats]:
    """Return the words of `losse_woorden`, each with its place: for who marks a word in the text itself."""
    stukken = [_teken_gevouwen(teken) for teken in tekst]
    plek = [nummer for nummer, stuk in enumerate(stukken) for _ in stuk]
    uit = []
    for gevonden in _WOORD.finditer("".join(stukken)):
        eind = plek[gevonden.end() - 1] + 1
        # An accent written apart belongs to the letter before it.
        while eind < len(tekst) and unicodedata.combining(tekst[eind]):
            eind += 1
        uit.append(Vindplaats(gevonden.group(), plek[gevonden.start()], eind))
    return uit


def zelfde(een: str, ander: str) -> bool:
    """Tell whether two names are one name written in two ways; two texts without a letter or digit are not."""
    return bool(kern(een)) and kern(een) == kern(ander)


def zoektekst(*delen: str) -> str:
    """Return the search column for a name: its parts folded and joined."""
    return normaliseer(" ".join(deel for deel in delen if deel))


@lru_cache(maxsize=20_000)
def _stam(woord: str) -> str:
    # A stemmer holds the word it works on: one for each word, so that two threads never share one.
    return snowballstemmer.stemmer("dutch_porter").stemWord(woord)


def _merk(stam: str) -> str:
    return f"|{stam}|"


def zoektekst_met_vormen(*delen: str) -> str:
    """Return the search column for a text: as `zoektekst`, and the stem of every word for `scholen` and `school`."""
    gevouwen = _gevouwen(" ".join(deel for deel in delen if deel))
    los = f"{_zonder_strepen(gevouwen)} {gevouwen.replace(_STREEP, ' ')}"
    stammen = dict.fromkeys(_stam(woord) for woord in _WOORD.findall(los))
    return f"{_zonder_strepen(gevouwen)} {''.join(map(_merk, stammen))}".strip()


def sorteersleutel(tekst: str) -> str:
    """Return a key under which `2.1.9` sorts before `2.1.10` and `Élan` beside `elan`; cut to fit its column."""
    met_spaties = _WIT.sub(" ", _gevouwen(tekst).replace(_STREEP, " ")).strip()
    return _CIJFERS.sub(lambda getal: getal.group().zfill(6), met_spaties)[:LANGSTE_SORTEERSLEUTEL]


def op_naam(rijen: Iterable[Rij], naam: Callable[[Rij], str] = attrgetter("naam")) -> list[Rij]:
    """Return rows in the order of the name of a person, folded: equal on every database, Élise beside Elise.

    Here and not in the database: a search column would be a second copy of a personal field.
    """
    return sorted(rijen, key=lambda rij: sorteersleutel(naam(rij)))


@dataclass(frozen=True)
class Zoekwoord:
    """One word of a question: found when one of `vormen` stands in the search column."""

    vormen: tuple[str, ...]


def woorden(zoekvraag: str) -> list[Zoekwoord]:
    """Return the words of what a visitor typed, at most ten.

    A hyphen in a word is nothing or a space, as people write it: geef-laptop finds geeflaptop and "geef laptop".
    """
    return list(_woorden(zoekvraag))[:HOOGSTENS]


def _woorden(zoekvraag: str) -> Iterator[Zoekwoord]:
    for getypt in _gevouwen(zoekvraag).split(" "):
        aaneen = _zonder_strepen(getypt)
        if not aaneen:
            continue
        vormen = {aaneen: None, _WIT.sub(" ", getypt.replace(_STREEP, " ")).strip(): None}
        if _WOORD.fullmatch(aaneen):
            vormen[_merk(_stam(aaneen))] = None
        yield Zoekwoord(tuple(vormen))


def voorwaarde(zoekvraag: str, *kolommen: str) -> Q:
    """Return the condition that every word typed stands in one of these search columns."""
    alle = Q()
    for woord in woorden(zoekvraag):
        een = Q()
        for kolom in kolommen:
            for vorm in woord.vormen:
                een |= Q(**{f"{kolom}__contains": vorm})
        alle &= een
    return alle


def past(gevraagd: list[Zoekwoord], *delen: str) -> bool:
    """Tell whether every word of a question stands in these texts; for a list that is searched without a column."""
    tekst = zoektekst(*delen)
    return all(any(vorm in tekst for vorm in woord.vormen) for woord in gevraagd)
