"""Passen: the open offers of a network before one file, in heaps, each hit and each near-miss in words."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from leerrecht.models import Netwerk
from meldpunt.keuzes.aanbod import is_verwant
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding
from meldpunt.regels.passing import (
    Passing,
    Toets,
    Zoekwens,
    heeft_verse_plaats,
    talen_van,
    toets,
    zoekbeeld_van,
)
from meldpunt.regels.schoolextern import Vereiste, bewaak_zin, in_woorden, is_schoolextern, ontbreekt_voor_schoolextern
from meldpunt.regels.voorstelbaar import Voorstelbezwaar, bezwaar_van
from meldpunt.weergave.aanbod import Aanbodregel, met_alles


@dataclass(frozen=True)
class Voorstel:
    """One open offer before this file. `eerder`: its toeleidingen in this file, newest first.

    `mist`: what the file lacks before this offer may be proposed at all. `dicht`: nothing may be, for this file.
    `verwant`: another kind than was asked, that does something alike.
    """

    regel: Aanbodregel
    toetsen: tuple[Toets, ...]
    eerder: tuple[Toeleiding, ...] = ()
    mist: tuple[Vereiste, ...] = ()
    dicht: bool = False
    verwant: bool = False

    def _met(self, oordeel: Passing) -> list[str]:
        return [toets.zin for toets in self.toetsen if toets.oordeel == oordeel]

    @property
    def past(self) -> list[str]:
        """What fits."""
        return self._met(Passing.JA)

    @property
    def past_niet(self) -> list[str]:
        """What does not fit."""
        return self._met(Passing.NEE)

    @property
    def vraag_na(self) -> list[str]:
        """What fits in part, and what the source does not say."""
        return self._met(Passing.MISSCHIEN) + self._met(Passing.ONBEKEND)

    @property
    def andere_soort(self) -> bool:
        """Whether it is no kind that was asked."""
        return any(een.over_soort and een.oordeel == Passing.NEE for een in self.toetsen)

    @property
    def punten_niet(self) -> int:
        """On how many points it does not fit, the kind aside."""
        return sum(not een.over_soort and een.oordeel == Passing.NEE for een in self.toetsen)

    @property
    def loopt(self) -> Toeleiding | None:
        """The toeleiding to this offer that runs in this file."""
        return next((rij for rij in self.eerder if rij.is_lopend), None)

    @property
    def kan(self) -> bool:
        """Whether it may be proposed now: the next page would not refuse it."""
        return not (self.dicht or self.mist or self.loopt)

    @property
    def waarom_niet(self) -> str:
        """Why it cannot be proposed yet; "" when it can."""
        return bewaak_zin(self.mist) if self.mist else ""

    @property
    def mist_zin(self) -> str:
        """What the file lacks, in a line beside the offer."""
        return in_woorden(self.mist)

    @property
    def volgorde(self) -> tuple[int, bool, int, int, str]:
        """Fewest noes first; then a free place that one may believe; then least to ask and most that fits."""
        plaats = heeft_verse_plaats(self.regel.fiche)
        return (self.punten_niet, not plaats, len(self.vraag_na), -len(self.past), self.regel.fiche.sorteersleutel)


@dataclass(frozen=True)
class Passend:
    """All open offers of the network before one file, best first, in four heaps: what was asked comes first.

    `bijna`: of a kind that was asked, but for one point. `verwant`: of a kind that does something alike, and fits for
    the rest. `eerst`: what the file lacks before an offer outside the school may be proposed. `bezwaar`: why nothing
    may be.
    """

    past: list[Voorstel]
    bijna: list[Voorstel]
    verwant: list[Voorstel]
    niet: list[Voorstel]
    onbekend: list[str]
    eerst: tuple[Vereiste, ...] = ()
    bezwaar: Voorstelbezwaar | None = None

    @property
    def eerst_zin(self) -> str:
        """What the file lacks before an offer outside the school may be proposed."""
        return bewaak_zin(self.eerst)

    @property
    def stappen(self) -> set[str]:
        """The acts that take away what stands in the way."""
        return {stap.daad for stap in self.eerst if stap.daad} | set(self.bezwaar.daden if self.bezwaar else ())


def open_aanbod(netwerk: Netwerk) -> list[Aanbodfiche]:
    """Return every open offer of a network, with what a comparison reads of it."""
    return list(met_alles(Aanbodfiche.objects.openbaar().filter(netwerk=netwerk)))


def pas(aanmelding: Aanmelding, wens: Zoekwens | None = None, fiches: list[Aanbodfiche] | None = None) -> Passend:
    """Hold every open offer of the network against this file, and against what the worker looks for beside it."""
    prefetch_related_objects([aanmelding], "instemmingen")  # read three times below
    eerder = _eerder(aanmelding)
    beeld, bezwaar = zoekbeeld_van(aanmelding, wens), bezwaar_van(aanmelding, eerder)
    eerst = () if bezwaar else ontbreekt_voor_schoolextern(aanmelding)
    voorstellen = [
        Voorstel(
            Aanbodregel(fiche),
            toets(beeld, fiche),
            tuple(rij for rij in eerder if rij.fiche_id == fiche.pk),
            eerst if is_schoolextern(fiche) else (),
            bezwaar is not None,
            is_verwant(fiche.soort, aanmelding.gewenst),
        )
        for fiche in (open_aanbod(aanmelding.netwerk) if fiches is None else fiches)
    ]
    hopen = _in_hopen(sorted(voorstellen, key=lambda voorstel: voorstel.volgorde))
    return Passend(
        **hopen,
        onbekend=_niet_ingevuld(aanmelding),
        eerst=eerst if any(een.mist for een in voorstellen) else (),
        bezwaar=bezwaar,
    )


def _in_hopen(voorstellen: list[Voorstel]) -> dict[str, list[Voorstel]]:
    hopen: dict[str, list[Voorstel]] = {"past": [], "bijna": [], "verwant": [], "niet": []}
    for een in voorstellen:
        hopen[_hoop(een)].append(een)
    return hopen


def _hoop(een: Voorstel) -> str:
    if een.andere_soort:
        return "verwant" if een.verwant and not een.punten_niet else "niet"
    return ("past", "bijna", "niet")[min(een.punten_niet, 2)]


def talen_in(fiches: list[Aanbodfiche]) -> list[str]:
    """Return the languages that these offers name."""
    return sorted({taal for fiche in fiches for taal in talen_van(fiche)}, key=str.casefold)


def voorstel_van(aanmelding: Aanmelding, fiche: Aanbodfiche, wens: Zoekwens | None = None) -> Voorstel:
    """Hold one offer against the file."""
    mist = ontbreekt_voor_schoolextern(aanmelding) if is_schoolextern(fiche) else ()
    return Voorstel(Aanbodregel(fiche), toets(zoekbeeld_van(aanmelding, wens), fiche), mist=mist)


def _eerder(aanmelding: Aanmelding) -> list[Toeleiding]:
    return list(Toeleiding.objects.filter(aanmelding=aanmelding).select_related("fiche"))


def _niet_ingevuld(aanmelding: Aanmelding) -> list[str]:
    """What the file itself does not say, so that nothing was compared with it."""
    leeg = {
        "de leeftijd": not aanmelding.leeftijdsband,
        "het niveau": not aanmelding.niveau,
        "de regio": aanmelding.gebied_id is None,
        "welk aanbod gewenst is": not aanmelding.gewenst,
    }
    return [naam for naam, is_leeg in leeg.items() if is_leeg]
