"""One part of a download: so much that a web process makes it in a moment, whatever the size of the release."""

from functools import cached_property

from monitoring.models import Cijferreeks
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.reeksen import Uitsnede
from monitoring.weergave.snede import Snede

MEESTE_CELLEN = 5_000


class Bestandsdeel:
    """Part `nummer` of what was chosen; of most indicators there is one."""

    def __init__(self, snede: Snede, nummer: int = 1) -> None:
        self.snede, self.nummer = snede, nummer

    @cached_property
    def _per(self) -> int:
        """How many series go in one part."""
        if "jaar" in self.snede.keuze:
            return MEESTE_CELLEN
        cellen = sum(wijzer.cellen for wijzer in self.snede.keuzes.wijzers)
        return max(1, MEESTE_CELLEN * self.snede.aantal // max(1, cellen))

    @cached_property
    def reeksen(self) -> int:
        """How many series there are in all parts together."""
        return self.snede.rijen.count() if self.snede.keuze else self.snede.aantal

    @property
    def van(self) -> int:
        """How many parts there are."""
        return -(-self.reeksen // self._per)

    @property
    def bestaat(self) -> bool:
        """Whether there is such a part."""
        return 1 <= self.nummer <= self.van

    @cached_property
    def rijen(self) -> list[Cijferreeks]:
        """The series of this part."""
        return list(self.snede.rijen[(self.nummer - 1) * self._per : self.nummer * self._per])

    @cached_property
    def figuur(self) -> Indicatorfiguur:
        """The cells of this part."""
        gebied = self.snede.publicatie.netwerk.korte_naam
        uitsnede = Uitsnede(gebied, van=self.reeksen)
        return Indicatorfiguur(
            self.snede.indicator, self.snede.publicatie, self.snede.cellen(self.rijen), uitsnede=uitsnede
        )
