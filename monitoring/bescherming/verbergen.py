"""Disclosure control of one table: which cells stay hidden so that no hidden cell can be worked out.

First every count of 1 up to the threshold goes (primary). Then, while one sum gives a hidden cell away, one more of its
cells goes; and last, while the audit finds a cell in all sums together, again one more (complementary).
"""

from collections import defaultdict, deque
from collections.abc import Collection, Container, Hashable, Iterable
from decimal import Decimal
from itertools import islice

from monitoring.bescherming.herleiding import herleidbaar
from monitoring.bescherming.telcel import Somvergelijking, Telcel, vergelijkingen

TE_KLEIN = "te_klein"
AANVULLEND = "aanvullend"
# Among this many of the smallest the best is chosen: measured, a sixth to a third fewer cells go than with one, and
# looking further gains nothing.
KANDIDATEN = 3


def bescherm(
    cellen: list[Telcel], eerder: Collection[Hashable] = (), bekend: Collection[Hashable] = ()
) -> dict[Hashable, str]:
    """Return the keys of the cells to hide, each with why (TE_KLEIN or AANVULLEND).

    Two releases beside each other must show no more than one: what an earlier one hid (`eerder`) goes first, and what
    an earlier one shows (`bekend`) is no help, so it never goes for another.
    """
    klein = [cel.sleutel for cel in cellen if cel.is_te_klein]
    sommen = vergelijkingen(cellen)
    banden = [kind.sleutel for som in sommen for kind in som.kinderen if _is_band(kind)]
    if not klein and not banden:
        return {}
    tafel = _Tafel(cellen, sommen, [*klein, *banden], frozenset(bekend))
    for sleutel in eerder:
        tafel.verberg(sleutel, AANVULLEND)
    tafel.vul_aan()
    return {sleutel: reden for sleutel, reden in tafel.verborgen.items() if sleutel not in set(banden)}


def _is_band(cel: Telcel) -> bool:
    return isinstance(cel.sleutel, tuple) and cel.sleutel[:1] == ("band",)


class _Stand:
    """One sum as it stands: how many parts are hidden, how much they are together, and which part goes next."""

    def __init__(self, som: Somvergelijking, bekend: Container[Hashable] = ()) -> None:
        self.som = som
        self.aantal = 0
        self.rest = Decimal(0)
        self.hoogste = 0
        self.ouder_weg = False
        self.alle_klein = True
        # A 0 hides nothing, so it never goes for another.
        self._volgorde = sorted(
            (kind for kind in som.kinderen if kind.getal > 0 and not _is_band(kind) and kind.sleutel not in bekend),
            key=lambda kind: kind.getal,
        )
        self._ouder_helpt = som.ouder.sleutel not in bekend
        self._plek = 0

    def verborg(self, cel: Telcel) -> None:
        """Take in that a member is hidden."""
        if cel is self.som.ouder:
            self.ouder_weg = True
            return
        self.aantal += 1
        self.rest += cel.getal
        self.hoogste = max(self.hoogste, cel.drempel - 1)
        self.alle_klein = self.alle_klein and cel.is_te_klein

    @property
    def verraadt(self) -> bool:
        """Whether this sum gives a hidden cell away, exactly or because too little is left to share."""
        if self.ouder_weg or not self.aantal:
            return self.ouder_weg and not self.aantal
        anderen = self.aantal - 1
        # Each of the others is at least 1, so this is the most one of them can be: it must reach up to the threshold.
        if not anderen or self.rest - anderen < self.hoogste:
            return True
        # Who guesses that all are small must not find that each is nearly as large as small can be.
        return self.alle_klein and self.rest - anderen * self.hoogste > 1

    def kandidaten(self, verborgen: Container[Hashable]) -> list[Telcel]:
        """Return the members that cost least: the smallest shown parts, else the total."""
        while self._plek < len(self._volgorde) and self._volgorde[self._plek].sleutel in verborgen:
            self._plek += 1
        open_ = (kind for kind in islice(self._volgorde, self._plek, None) if kind.sleutel not in verborgen)
        return list(islice(open_, KANDIDATEN)) or ([self.som.ouder] if self._ouder_helpt and not self.ouder_weg else [])


class _Tafel:
    """A table while it is being protected."""

    def __init__(
        self,
        cellen: list[Telcel],
        sommen: list[Somvergelijking],
        klein: Iterable[Hashable],
        bekend: Container[Hashable],
    ) -> None:
        self.cellen, self.sommen, self.bekend = cellen, sommen, bekend
        self.verborgen: dict[Hashable, str] = {}
        self._standen: dict[Hashable, list[tuple[_Stand, Telcel]]] = defaultdict(list)
        self._na_te_kijken: deque[_Stand] = deque()
        # Short sums first: what helps there helps the cell, the smallest part of a whole city rarely does.
        for som in sorted(sommen, key=lambda som: len(som.kinderen)):
            stand = _Stand(som, bekend)
            for lid in som.leden:
                self._standen[lid.sleutel].append((stand, lid))
        for sleutel in klein:
            self.verberg(sleutel, TE_KLEIN)

    def verberg(self, sleutel: Hashable, reden: str) -> None:
        """Hide a cell; the sums it is in must be looked at again."""
        if sleutel in self.verborgen:
            return
        self.verborgen[sleutel] = reden
        for stand, lid in self._standen[sleutel]:
            stand.verborg(lid)
            self._na_te_kijken.append(stand)

    def vul_aan(self) -> None:
        """Hide what must go as well, first by looking at single sums, then at all together."""
        while True:
            self._kijk_sommen_na()
            bekend = herleidbaar(self.cellen, self.verborgen, self.sommen)
            begin = len(self.verborgen)
            # One more per sum: the elimination is the dear part, so it must not run once per cell.
            for sleutel in sorted(bekend, key=str):
                if sleutel in bekend:
                    bekend -= self._bewaak(sleutel)
            if len(self.verborgen) == begin:
                return

    def _kijk_sommen_na(self) -> None:
        while self._na_te_kijken:
            stand = self._na_te_kijken.popleft()
            while stand.verraadt and (offer := self._offer(stand)):
                self.verberg(offer.sleutel, AANVULLEND)

    def _offer(self, stand: _Stand) -> Telcel | None:
        """Return what goes: of the smallest the one that helps most other sums too."""
        return min(
            stand.kandidaten(self.verborgen),
            key=lambda cel: (-sum(ander.verraadt for ander, _ in self._standen[cel.sleutel]), cel.telling),
            default=None,
        )

    def _bewaak(self, sleutel: Hashable) -> set[Hashable]:
        """Hide one more beside a cell that follows from the rest; return the cells that this may have helped."""
        for stand, _ in self._standen[sleutel]:
            if offer := self._offer(stand):
                self.verberg(offer.sleutel, AANVULLEND)
                return {lid.sleutel for lid in stand.som.leden}
        return set()
