"""What a network still has to do before it works, measured and never ticked off: each room says its own steps.

A room registers at start-up how it measures (`registreer_stap`), as it does for its panelen. Nothing is stored: the
state of a step is what the rows say at that moment.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from leerrecht.models import Netwerk
from leerrecht.toegang import toegang_van


@dataclass(frozen=True)
class Elders:
    """How another network did it: public things only."""

    zin: str
    adres: str


def _nergens() -> None:
    """No other network shows this step."""


@dataclass(frozen=True)
class Beginstap:
    """One step as one person sees it.

    `adres` and `knop`: where this person does it, "" when that is for somebody else; `wie` says for whom. `wacht`: on
    whom it waits, when nothing can be done now.
    """

    naam: str
    waarom: str
    klaar: bool
    gemeten: str
    wie: str
    adres: str = ""
    knop: str = ""
    wacht: str = ""
    # One form is all of it: who did it comes back to the steps.
    in_een_keer: bool = False
    # Asked only where it is shown: a page that counts steps does not look at other networks.
    kijk_elders: Callable[[], Elders | None] = _nergens

    @cached_property
    def voorbeeld(self) -> Elders | None:
        """How another network did this step."""
        return self.kijk_elders()

    @property
    def is_aan_jou(self) -> bool:
        """Whether this person can go on with it now."""
        return not self.klaar and not self.wacht and bool(self.adres)


@dataclass(frozen=True)
class Netwerkstand:
    """All steps of one network, for one person."""

    netwerk: Netwerk
    stappen: list[Beginstap] = field(default_factory=list)

    @property
    def klaar(self) -> int:
        """How many are done."""
        return sum(stap.klaar for stap in self.stappen)

    @property
    def open(self) -> list[Beginstap]:
        """What is not done."""
        return [stap for stap in self.stappen if not stap.klaar]

    @property
    def nu(self) -> Beginstap | None:
        """The first that this person can do."""
        return next((stap for stap in self.stappen if stap.is_aan_jou), None)


# How one room measures a step of this network, for this person.
Meter = Callable[[Netwerk, Any], Beginstap]
_meters: dict[str, tuple[int, Meter]] = {}


def registreer_stap(*, plaats: int, naam: str, meter: Meter) -> None:
    """Add a step; `plaats` is where it stands in the list of all rooms."""
    _meters.setdefault(naam, (plaats, meter))


def meet(netwerk: Netwerk, gebruiker: Any) -> Netwerkstand:
    """Measure every step of `netwerk`, for who looks."""
    meters = sorted(_meters.values(), key=lambda rij: rij[0])
    return Netwerkstand(netwerk, [meter(netwerk, gebruiker) for _, meter in meters])


def ander_netwerk(netwerk: Netwerk, **heeft: Any) -> Netwerk | None:
    """Return the first other network for which this filter holds: the example of a step."""
    return Netwerk.objects.exclude(pk=netwerk.pk).filter(**heeft).distinct().order_by("korte_naam").first()


def open_stappen(
    naam: str, gebruiker: Any, bekend: Collection[int] = (), netwerk: Netwerk | None = None
) -> list[tuple]:
    """Return (network, step) of this step for the own networks (of one) where it is not done, for an empty room.

    `bekend`: networks (by key) that have something there already. Nothing for a visitor, and no query either.
    """
    if naam not in _meters:
        return []
    eigen = {lid.netwerk_id: lid.netwerk for lid in toegang_van(gebruiker).lidmaatschappen}
    gevraagd = [rij for pk, rij in eigen.items() if pk not in bekend and netwerk in (None, rij)]
    gemeten = [(rij, _meters[naam][1](rij, gebruiker)) for rij in gevraagd]
    return [(rij, stap) for rij, stap in gemeten if not stap.klaar]
