"""Every sum a reader can try: over dimensions, inside them, over areas and periods, sources, bands and percentages."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import count
from typing import Any

from monitoring.bescherming.aandelen import tellers
from monitoring.bescherming.geheel import is_geheel, vul_aan
from monitoring.bescherming.hierarchie import MEERVOUDIG
from monitoring.bescherming.omgeving import gebieden, perioden
from monitoring.bescherming.telcel import Somvergelijking, Telcel
from monitoring.bescherming.telplaats import Telplaats, Teltabel, bovenliggend, hoogste, laag

# Of parts that overlap each is set against the whole; of a longer list nobody does that by hand.
OVERLAPPENDE_DELEN = 12


def vergelijkingen(cellen: Iterable[Telcel]) -> list[Somvergelijking]:
    """Return the sums between these cells, with what a reader knows to exist beside them (`schijn`)."""
    getelden, sommen = tellers([cel for cel in cellen if cel.telling is not None])
    per_telt: dict[object, list[Telcel]] = defaultdict(list)
    for cel in getelden:
        per_telt[cel.telt].append(cel)
    tabellen = {telt: Teltabel(rijen) for telt, rijen in per_telt.items()}
    maker = Sommenmaker()
    for telt, tabel in tabellen.items():
        sommen += maker.tabel(tabel)
        sommen += _gelijken(tabel, per_telt[telt])
    sommen += maker.banden(tabellen, getelden)
    return sommen


def _gelijken(tabel: Teltabel, cellen: list[Telcel]) -> Iterable[Somvergelijking]:
    """The same number at the same place, in another publication or counted from another side: one gives the other."""
    per_getal: dict[tuple, list[Telcel]] = defaultdict(list)
    for cel in cellen:
        per_getal[tabel.plek[cel.sleutel], cel.telling].append(cel)
    return [Somvergelijking(rijen[0], (rij,)) for rijen in per_getal.values() for rij in rijen[1:]]


class Sommenmaker:
    """Makes sums, each with its rest: what a breakdown does not name can be small too."""

    def __init__(self) -> None:
        self._nummer = count()

    def tabel(self, tabel: Teltabel) -> list[Somvergelijking]:
        """Return the sums inside one table."""
        vul_aan(tabel)
        gevonden = [*self._totalen(tabel), *self._binnen(tabel)]
        for groot, delen in gebieden(tabel):
            gevonden += self.som(tabel, groot, delen)
        for groot, delen in perioden(tabel):
            gevonden += self.som(tabel, groot, delen)
        return gevonden

    def banden(self, tabellen: dict[object, Teltabel], cellen: list[Telcel]) -> Iterable[Somvergelijking]:
        """Of who misses 15 half days and who misses 30 the difference is a count too."""
        for cel in cellen:
            geheel = tabellen.get(cel.deel_van) if cel.deel_van is not None else None
            plek = tabellen[cel.telt].plek[cel.sleutel]
            if geheel is None or not (rijen := geheel.cellen.get(plek)):
                continue
            ouder = rijen.get(laag(cel))
            if ouder is not None and ouder.getal >= cel.getal:
                yield self._met_rest(ouder, [cel])

    def som(
        self, tabel: Teltabel, groot: Telplaats, delen: list[Telplaats], overlapt: bool = False
    ) -> list[Somvergelijking]:
        """Return what a reader can make of a whole and its parts, per layer in which the whole stands."""
        gevonden = []
        for van, ouder in list(tabel.cellen[groot].items()):
            kinderen = tabel.kies(delen, van)
            if any(map(is_geheel, (ouder, *kinderen))):
                # Of a total that nobody shows, nobody knows whether it names everything.
                precies = ouder.getal == sum(kind.getal for kind in kinderen)
                gevonden += [Somvergelijking(ouder, tuple(kinderen))] if precies else []
                continue
            eigen = all(laag(kind) == van for kind in kinderen)
            gevonden += self._som(ouder, kinderen, eigen=eigen, overlapt=overlapt)
        return gevonden

    def _som(self, ouder: Telcel, kinderen: list[Telcel], *, eigen: bool, overlapt: bool) -> list[Somvergelijking]:
        rest = ouder.getal - sum(kind.getal for kind in kinderen)
        if not rest:
            return [Somvergelijking(ouder, tuple(kinderen))]
        if eigen and rest > 0:
            return [self._met_rest(ouder, kinderen)]
        if abs(rest) < max(cel.drempel for cel in (ouder, *kinderen)):
            # Nearly a sum: a reader takes it for one and is a little off.
            speling = self._schijn("speling", ouder, rest, laagst=min(rest, Decimal(0)), hoogst=max(rest, Decimal(0)))
            return [Somvergelijking(ouder, (*kinderen, speling))]
        if overlapt and eigen and len(kinderen) <= OVERLAPPENDE_DELEN:
            return [self._met_rest(ouder, [kind]) for kind in kinderen if kind.getal <= ouder.getal]
        return []

    def _met_rest(self, ouder: Telcel, kinderen: list[Telcel]) -> Somvergelijking:
        rest = ouder.getal - sum(kind.getal for kind in kinderen)
        drempel = max(cel.drempel for cel in (ouder, *kinderen))
        over = (self._schijn("rest", ouder, rest, drempel=drempel),) if rest else ()
        return Somvergelijking(ouder, (*kinderen, *over))

    def _schijn(self, soort: str, ouder: Telcel, telling: Decimal, **velden: Any) -> Telcel:
        sleutel = (soort, next(self._nummer))
        return Telcel(sleutel, ouder.uitsplitsing, telling, schijn=True, **{"drempel": 1, **velden})

    def _totalen(self, tabel: Teltabel) -> Iterable[Somvergelijking]:
        """Totals over what is broken down further; a sum that follows from two others is left out."""
        delen = _per_fijnere_vorm(tabel)
        precies: dict[Telplaats, set[frozenset[str]]] = defaultdict(set)
        for (plek, vorm), lager in sorted(delen.items(), key=lambda paar: len(paar[0][1]) - len(paar[0][0].vorm)):
            if meer := (vorm - plek.vorm) & MEERVOUDIG:
                # One question asks for several kinds: each against all of them, and only where nothing else differs.
                for kind in lager if len(vorm - plek.vorm) == len(meer) else ():
                    yield from self._een_van_velen(tabel, plek, kind)
                continue
            tussen = (ander for ander in precies[plek] if ander < vorm)
            if any(all(vorm in precies[kind] for kind in delen[plek, ander]) for ander in tussen):
                precies[plek].add(vorm)
                continue
            sommen = self.som(tabel, plek, lager, overlapt=True)
            if len(sommen) == len(tabel.cellen[plek]) and not any(kind.schijn for s in sommen for kind in s.kinderen):
                precies[plek].add(vorm)
            yield from sommen

    def _een_van_velen(self, tabel: Teltabel, groot: Telplaats, kind: Telplaats) -> Iterable[Somvergelijking]:
        for van, ouder in list(tabel.cellen[groot].items()):
            cel = tabel.cellen[kind].get(van)
            if cel is not None and ouder.getal >= cel.getal:
                yield Somvergelijking(ouder, (cel, self._schijn("anders", ouder, ouder.getal - cel.getal)))

    def _binnen(self, tabel: Teltabel) -> Iterable[Somvergelijking]:
        """Sums inside one dimension: basis is kleuter and lager, buso is ov1 to ov4."""
        delen: dict[Telplaats, list[Telplaats]] = defaultdict(list)
        for plek in tabel.cellen:
            for boven in bovenliggend(plek):
                if boven in tabel.cellen:
                    delen[boven].append(plek)
                    break
        for groot, lager in delen.items():
            yield from self.som(tabel, groot, lager)


def _onder(plekken: list[Telplaats], vorm: frozenset[str]) -> dict[Telplaats, list[Telplaats]]:
    """Group places by what they are inside the dimensions `vorm`."""
    gevonden: dict[Telplaats, list[Telplaats]] = defaultdict(list)
    for plek in plekken:
        deel = frozenset(paar for paar in plek.uitsplitsing if paar[0] in vorm)
        gevonden[plek._replace(uitsplitsing=deel)].append(plek)
    return gevonden


def _per_fijnere_vorm(tabel: Teltabel) -> dict[tuple[Telplaats, frozenset[str]], list[Telplaats]]:
    """Return for each place and each finer breakdown the parts: never one inside another."""
    vormen: dict[frozenset[str], list[Telplaats]] = defaultdict(list)
    for plek in tabel.cellen:
        vormen[plek.vorm].append(plek)
    return {
        (plek, fijner): hoogste(lager)
        for vorm in vormen
        for fijner, plekken in vormen.items()
        if fijner > vorm
        for plek, lager in _onder(plekken, vorm).items()
        if plek in tabel.cellen
    }
