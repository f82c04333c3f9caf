"""The one rule for names: what in a text tells who it is about, and where it stands.

It guards every text of tier 0 at the moment somebody new gets to read it. It knows what this file knows (names,
roepnaam, people around, school, numbers, date of birth) and finds it however it is written: with other accents, in
capitals, split by a hyphen, glued together, with a genitive s. Words before a name (van, de, el) are no name.
It catches a slip, not every hint: what a file does not hold, it cannot know.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from leerrecht.diensten import Geweigerd
from leerrecht.namen import TUSSENVOEGSELS
from leerrecht.zoeken import Vindplaats, vindplaatsen
from meldpunt.regels.cijfers import plekken_van_datum, plekken_van_mails, plekken_van_nummers
from meldpunt.regels.naamvormen import Bekend, Naamrol, Naamvorm, Wat, naamvormen
from meldpunt.regels.woordenschat import FUNCTIEWOORDEN, GEWOON

# What people glue to a name: Liens moeder, Zoëtje, Jefke. Longest first.
_UITGANGEN = ("eke", "ske", "tje", "pje", "je", "ke", "s")
_KORTST_MET_UITGANG = 3


@dataclass(frozen=True, order=True)
class Naamvondst:
    """One find, from `begin` up to `eind` in the text. `gewoon`: it is ordinary Dutch too, so a person may decide."""

    begin: int
    eind: int
    tekst: str = field(compare=False)
    wat: Wat = field(compare=False)
    rol: Naamrol = field(compare=False, default=Naamrol.ANDERE)
    gewoon: bool = field(compare=False, default=False)


class Naamregel:
    """The rule for one file: made once, asked for as many texts as one likes."""

    def __init__(self, bekend: Bekend) -> None:
        self._bekend = bekend
        self._vormen = naamvormen(bekend)
        self._langst = max(map(len, self._vormen), default=0) + len(_UITGANGEN[0])

    def vondsten(self, tekst: str) -> list[Naamvondst]:
        """Return what in `tekst` tells who it is, in the order in which it stands there."""
        return self.in_teksten({"": tekst})[""]

    def in_teksten(self, teksten: Mapping[str, str]) -> dict[str, list[Naamvondst]]:
        """Return the finds of texts that are read together: first name here and family name there make a full name."""
        per_tekst = {veld: _zonder_overlap(self._zoek(tekst)) for veld, tekst in teksten.items()}
        rollen = {vondst.rol for vondsten in per_tekst.values() for vondst in vondsten}
        if {Naamrol.VOORNAAM, Naamrol.FAMILIENAAM} <= rollen:
            return {veld: list(map(_zeker, vondsten)) for veld, vondsten in per_tekst.items()}
        return per_tekst

    def _zoek(self, tekst: str) -> Iterator[Naamvondst]:
        bekend = self._bekend
        for wat, plekken in (
            (Wat.TELEFOON, plekken_van_nummers(tekst, bekend.telefoons)),
            (Wat.MAIL, plekken_van_mails(tekst, bekend.mails)),
            (Wat.GEBOREN, plekken_van_datum(tekst, bekend.geboren)),
        ):
            yield from (Naamvondst(begin, eind, tekst[begin:eind], wat) for begin, eind in plekken)
        woorden = vindplaatsen(tekst)
        for plek in range(len(woorden)):
            yield from self._vanaf(tekst, woorden, plek)

    def _vanaf(self, tekst: str, woorden: list[Vindplaats], plek: int) -> Iterator[Naamvondst]:
        """Every name that begins with this word, in as many words as it takes."""
        aaneen = ""
        for tot in range(plek, len(woorden)):
            aaneen += woorden[tot].woord
            if len(aaneen) > self._langst:
                return
            gebruikt = woorden[plek : tot + 1]
            begin, eind = gebruikt[0].begin, gebruikt[-1].eind
            stam, vorm = self._herken(aaneen, los=len(gebruikt) == 1)
            if vorm and _telt(tekst[begin:eind], gebruikt, tekst):
                gewoon = not vorm.voluit and all(een.woord in GEWOON or stam in GEWOON for een in gebruikt)
                yield Naamvondst(begin, eind, tekst[begin:eind], vorm.wat, vorm.rol, gewoon)

    def _herken(self, woord: str, *, los: bool) -> tuple[str, Naamvorm | None]:
        """Return the form that this is, and what it stands for; one word may have an ending, or digits, glued to it."""
        letters = woord.strip("0123456789") if los else woord
        for stam in (woord, letters):
            if stam in self._vormen:
                return stam, self._vormen[stam]
        for uitgang in _UITGANGEN if los else ():
            stam = letters.removesuffix(uitgang)
            # "Hui" does not make "huis" a name.
            toeval = letters in GEWOON and stam not in GEWOON
            if stam != letters and len(stam) >= _KORTST_MET_UITGANG and stam in self._vormen and not toeval:
                return stam, self._vormen[stam]
        return woord, None


class NaamGevonden(Geweigerd):
    """Texts that must stay nameless tell who it is about. `kan_blijven`: a person may decide that it is no name."""

    def __init__(self, gelezen: "Gelezen", waar: str) -> None:
        self.gelezen = gelezen
        self.kan_blijven = gelezen.kan_blijven
        super().__init__(gelezen.zin(waar), gelezen.eerste_veld)


@dataclass(frozen=True)
class Gelezen:
    """Texts that one person reads together, and what was found in each."""

    teksten: Mapping[str, str]
    per_veld: Mapping[str, list[Naamvondst]]

    @property
    def alle(self) -> list[Naamvondst]:
        """Every find."""
        return [vondst for vondsten in self.per_veld.values() for vondst in vondsten]

    @property
    def eerste_veld(self) -> str:
        """The first text with a find; "" when there is none."""
        return next((veld for veld, vondsten in self.per_veld.items() if vondsten), "")

    @property
    def kan_blijven(self) -> bool:
        """Whether all that was found is ordinary Dutch too, so that a person may decide."""
        return bool(self.alle) and all(vondst.gewoon for vondst in self.alle)

    def stukken(self, veld: str) -> list[tuple[str, bool]]:
        """Return a text in pieces, each with whether it is a find: for the page that marks them."""
        tekst, uit, tot = self.teksten.get(veld, ""), list[tuple[str, bool]](), 0
        for vondst in self.per_veld.get(veld, ()):
            uit += [(tekst[tot : vondst.begin], False), (tekst[vondst.begin : vondst.eind], True)]
            tot = vondst.eind
        return [(stuk, raak) for stuk, raak in (*uit, (tekst[tot:], False)) if stuk]

    def zin(self, waar: str = "Hier") -> str:
        """Return what was found and what to do, naming the words; "" when nothing was."""
        if not self.alle:
            return ""
        zeker = [vondst for vondst in self.alle if not vondst.gewoon]
        if not zeker:
            return f"{_opgesomd(self.alle)} kan een naam zijn. Haal het weg, of duid aan dat het hier geen naam is."
        wat = " en ".join(dict.fromkeys(str(vondst.wat) for vondst in zeker))
        return f"{waar} staat {wat}. Haal die eruit: {_opgesomd(zeker)}."


def lees(bekend: Bekend, teksten: Mapping[str, str]) -> Gelezen:
    """Return what these texts, read together, tell of who it is."""
    return Gelezen(teksten, Naamregel(bekend).in_teksten(teksten))


def bewaak(
    bekend: Bekend, teksten: Mapping[str, str], *, geen_naam: bool = False, waar: Mapping[str, str] | None = None
) -> Gelezen:
    """Return what was let through; raise NaamGevonden while something tells who it is.

    `geen_naam`: a person says that these words are no name here; that counts for words that are ordinary Dutch too.
    `waar`: how the sentence begins for a text that is no field of the form.
    """
    gelezen = lees(bekend, teksten)
    if gelezen.alle and not (geen_naam and gelezen.kan_blijven):
        raise NaamGevonden(gelezen, (waar or {}).get(gelezen.eerste_veld, "Hier"))
    return gelezen


def _opgesomd(vondsten: Iterable[Naamvondst]) -> str:
    woorden = list(dict.fromkeys(f"“{' '.join(vondst.tekst.split())}”" for vondst in vondsten))
    return " en ".join(filter(None, (", ".join(woorden[:-1]), woorden[-1])))


def _telt(stuk: str, woorden: list[Vindplaats], tekst: str) -> bool:
    """Tell whether words that are ordinary Dutch mean a name here: "ben te laat" is not Bente, "De Meester" may be."""
    if len(woorden) == 1:
        return woorden[0].woord not in FUNCTIEWOORDEN or stuk[0].isupper()
    if not all(een.woord in GEWOON | TUSSENVOEGSELS for een in woorden) or not any(teken.isspace() for teken in stuk):
        return True
    eigen = [een for een in woorden if een.woord not in TUSSENVOEGSELS | FUNCTIEWOORDEN]
    return bool(eigen) and all(tekst[een.begin].isupper() for een in eigen)


def _zeker(vondst: Naamvondst) -> Naamvondst:
    return replace(vondst, gewoon=False) if vondst.rol != Naamrol.ANDERE else vondst


def _zonder_overlap(vondsten: Iterable[Naamvondst]) -> list[Naamvondst]:
    """The finds in order; of two over the same place the longest."""
    uit: list[Naamvondst] = []
    for vondst in sorted(vondsten, key=lambda een: (een.begin, -een.eind)):
        if not uit or vondst.begin >= uit[-1].eind:
            uit.append(vondst)
    return uit
