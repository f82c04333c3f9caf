"""Names of people: their parts, and in how far two ways of writing are one name. Nothing here is stored or logged."""

import datetime
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum

from leerrecht.zoeken import kern, losse_woorden, normaliseer

# Written before a name, apart or glued to it: in Flanders, and in the names that came with families from elsewhere.
TUSSENVOEGSELS = frozenset(
    "van vande vanden vander de den der het t ter ten te el al ben bin ibn bint abu abou ait ould "
    "la le du des di da dos von zu s d l o".split()
)
# Longest first. What is left after one must still be a name.
_AANGEPLAKT = ("vanden", "vander", "vande", "van", "den", "der", "ter", "ten", "ben", "de", "el", "al")
_REST = 4
# What people type where a box must not stay empty.
_INVULSELS = frozenset("onbekend ongekend nietgekend nietbekend nvt geen naam voornaam familienaam anoniem xyz".split())
_GELIJKEND = 0.8


def is_naam(tekst: str) -> bool:
    """Tell whether this can be a name: not a sign, one letter, the same letter again, or "onbekend"."""
    letters = kern(tekst)
    return len(set(letters)) > 1 and letters not in _INVULSELS


@dataclass(frozen=True)
class Naamdeel:
    """One part of a name: alone, and with the words before it glued on."""

    kern: str
    voluit: str

    @property
    def vormen(self) -> frozenset[str]:
        """Every way in which people write this part as one word."""
        los = next((self.kern.removeprefix(v) for v in _AANGEPLAKT if self.kern.startswith(v)), "")
        return frozenset({self.kern, self.voluit, *([los] if len(los) >= _REST else [])})


def delen(naam: str) -> list[Naamdeel]:
    """Return the parts of a name, in the order in which they stand: `Veken, Van der` has one."""
    gevonden: list[Naamdeel] = []
    ervoor = ""
    for woord in losse_woorden(naam):
        if woord in TUSSENVOEGSELS:
            ervoor += woord
            continue
        gevonden.append(Naamdeel(woord, ervoor + woord))
        ervoor = ""
    if ervoor and not gevonden:
        return [Naamdeel(ervoor, ervoor)]
    if ervoor:
        gevonden[0] = Naamdeel(gevonden[0].kern, ervoor + gevonden[0].voluit)
    return gevonden


def vormen(naam: str) -> frozenset[str]:
    """Return every way in which people write one part of this name, and the whole of it in one word."""
    if not is_naam(naam):
        return frozenset()
    return frozenset({kern(naam)}.union(*(deel.vormen for deel in delen(naam))))


def letters(*namen: str) -> str:
    """Return the letters of a name, sorted: the same however it is split, glued, ordered or swapped.

    Two names may share them by chance: who finds one by its letters compares.
    """
    return "".join(sorted("".join(kern(naam) for naam in namen if is_naam(naam))))


@dataclass(frozen=True)
class Persoon:
    """Who somebody says to be. `geboren`: ISO 8601, or empty when it is not known."""

    voornaam: str
    naam: str
    geboren: str = ""

    @property
    def paar(self) -> tuple[str, str]:
        """First and family name as letters alone; empty for what is no name."""
        voornaam, naam = map(kern, _namen(self))
        return voornaam, naam


class Naamverband(IntEnum):
    """In how far two names are one, the surest first."""

    GELIJK = 0
    ANDERS_GESCHREVEN = 1
    OMGEWISSELD = 2
    ANDERE_VOLGORDE = 3
    DEEL = 4
    LIJKT = 5
    VOORNAAM = 6


class Datumverband(IntEnum):
    """In how far two dates of birth are one, the surest first."""

    GELIJK = 0
    DAG_EN_MAAND = 1
    JAAR = 2
    ONBEKEND = 3


_NAAM_IN_WOORDEN = {
    Naamverband.GELIJK: "zelfde naam",
    Naamverband.ANDERS_GESCHREVEN: "zelfde naam, anders geschreven",
    Naamverband.OMGEWISSELD: "voornaam en naam omgewisseld",
    Naamverband.ANDERE_VOLGORDE: "zelfde naam in een andere volgorde",
    Naamverband.DEEL: "een deel van de naam is gelijk",
    Naamverband.LIJKT: "de naam lijkt erop",
    Naamverband.VOORNAAM: "zelfde voornaam, andere familienaam",
}
_DATUM_IN_WOORDEN = {
    Datumverband.GELIJK: "zelfde geboortedatum",
    Datumverband.DAG_EN_MAAND: "dag en maand van de geboorte omgewisseld",
    Datumverband.JAAR: "zelfde verjaardag, ander geboortejaar",
    Datumverband.ONBEKEND: "geboortedatum niet gekend",
}


@dataclass(frozen=True, order=True)
class Gelijkenis:
    """Why two people may be one person. The surest sorts first."""

    datum: Datumverband
    naam: Naamverband

    @property
    def is_zeker(self) -> bool:
        """The same letters and the same day: a slip of the keyboard at most."""
        return self.datum == Datumverband.GELIJK and self.naam <= Naamverband.ANDERE_VOLGORDE

    @property
    def zin(self) -> str:
        """Why, in words."""
        return f"{_NAAM_IN_WOORDEN[self.naam]}, {_DATUM_IN_WOORDEN[self.datum]}"


def gelijkenis(een: Persoon, ander: Persoon) -> Gelijkenis | None:
    """Return why these may be one person, None when nothing says so.

    The further the dates are apart, the more of the name must be the same; without a date both names must be there.
    """
    naam, datum = _naamverband(een, ander), _datumverband(een.geboren, ander.geboren)
    if naam is None or datum is None:
        return None
    if datum != Datumverband.GELIJK and naam > Naamverband.ANDERE_VOLGORDE:
        return None
    if datum == Datumverband.ONBEKEND and not (all(een.paar) and all(ander.paar)):
        return None
    return Gelijkenis(datum, naam)


def _naamverband(een: Persoon, ander: Persoon) -> Naamverband | None:
    mijn, hun = een.paar, ander.paar
    if not any(mijn) or not any(hun):
        return None
    if mijn == hun:
        gelijk = [*map(normaliseer, _namen(een))] == [*map(normaliseer, _namen(ander))]
        return Naamverband.GELIJK if gelijk else Naamverband.ANDERS_GESCHREVEN
    if all(mijn) and mijn == hun[::-1]:
        return Naamverband.OMGEWISSELD
    if _op_rij(een) == _op_rij(ander):
        return Naamverband.ANDERE_VOLGORDE
    for verband, lijkt in ((Naamverband.DEEL, _deelt), (Naamverband.LIJKT, _lijkt)):
        if any(all(map(lijkt, _namen(een), namen)) for namen in (_namen(ander), _namen(ander)[::-1])):
            return verband
    return Naamverband.VOORNAAM if mijn[0] and mijn[0] == hun[0] else None


def _namen(persoon: Persoon) -> list[str]:
    return [naam if is_naam(naam) else "" for naam in (persoon.voornaam, persoon.naam)]


def _op_rij(persoon: Persoon) -> list[str]:
    return sorted(deel.voluit for naam in _namen(persoon) for deel in delen(naam))


def _deelt(een: str, ander: str) -> bool:
    return any(len(vorm) > 2 for vorm in vormen(een) & vormen(ander))


def _lijkt(een: str, ander: str) -> bool:
    een, ander = sorted((kern(een), kern(ander)), key=len)
    if len(een) < 3:
        return een == ander
    return ander.startswith(een) or SequenceMatcher(None, een, ander).ratio() >= _GELIJKEND


def _datumverband(een: str, ander: str) -> Datumverband | None:
    if not een or not ander:
        return Datumverband.ONBEKEND
    if een == ander:
        return Datumverband.GELIJK
    if een == dag_en_maand_omgewisseld(ander):
        return Datumverband.DAG_EN_MAAND
    return Datumverband.JAAR if een[4:] == ander[4:] else None


def dag_en_maand_omgewisseld(geboren: str) -> str:
    """Return the date with day and month swapped, "" when that is no other date."""
    try:
        dag = datetime.date.fromisoformat(geboren)
        omgewisseld = dag.replace(month=dag.day, day=dag.month).isoformat()
    except ValueError:
        return ""
    return "" if omgewisseld == geboren else omgewisseld


class Zoekverband(IntEnum):
    """Why a name answers a search, the surest first."""

    NAAM = 0
    NAAM_ANDERS = 1
    FAMILIENAAM = 2
    FAMILIENAAM_ANDERS = 3
    DEEL = 4

    @property
    def zin(self) -> str:
        """Why, in words."""
        return _ZOEKEN_IN_WOORDEN[self]


_ZOEKEN_IN_WOORDEN = {
    Zoekverband.NAAM: "zelfde naam",
    Zoekverband.NAAM_ANDERS: "zelfde naam, anders geschreven",
    Zoekverband.FAMILIENAAM: "zelfde familienaam",
    Zoekverband.FAMILIENAAM_ANDERS: "zelfde familienaam, anders geschreven",
    Zoekverband.DEEL: "een deel van de naam is gelijk",
}


def zoekverband(gezocht: str, voornaam: str, naam: str) -> Zoekverband | None:
    """Return why who bears this name answers a search, None when he or she does not.

    One word must be of the family name: a first name alone would show half a class. Who has one name is found by it.
    """
    familie = naam if kern(naam) else voornaam
    if not kern(gezocht):
        return None
    if letters(gezocht) and letters(gezocht) == letters(voornaam, naam):
        voluit = {normaliseer(f"{voornaam} {naam}"), normaliseer(f"{naam} {voornaam}")}
        return Zoekverband.NAAM if normaliseer(gezocht) in voluit else Zoekverband.NAAM_ANDERS
    if kern(gezocht) == kern(familie):
        gelijk = normaliseer(gezocht) == normaliseer(familie)
        return Zoekverband.FAMILIENAAM if gelijk else Zoekverband.FAMILIENAAM_ANDERS
    gevraagd = [deel.vormen for deel in delen(gezocht)]
    van_familie, van_beide = vormen(familie), vormen(familie) | vormen(voornaam)
    raak = all(deel & van_beide for deel in gevraagd) and any(deel & van_familie for deel in gevraagd)
    return Zoekverband.DEEL if raak else None
