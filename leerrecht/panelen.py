"""What a higher room shows on a page of a lower one: a paneel, registered at start-up.

A page of an action may show its colours and its agenda items, though the plan knows neither rounds nor meetings. The
room above says once, in `ready()`, what it adds at which place; the page below asks for it and shows it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

# Places a page offers. The value names the object that a maker gets.
BIJ_ACTIE = "actie"
BIJ_PLAN = "plan"


@dataclass(frozen=True)
class Paneel:
    """A template and what it shows; inside the template everything is under the name `paneel`."""

    sjabloon: str
    inhoud: dict[str, Any] = field(default_factory=dict)


# Gets the reader and the object; returns None when this reader has nothing to see there. Asks what the reader may see
# through `zichtbaar_voor` itself: the page below cannot know.
Maker = Callable[[Any, Any], Paneel | None]
_makers: dict[str, dict[str, tuple[int, Maker]]] = {}


def registreer_paneel(*, bij: str, naam: str, volgorde: int, maker: Maker) -> None:
    """Let `maker` add a paneel at the place `bij`; a lower `volgorde` stands higher on the page."""
    _makers.setdefault(bij, {})[naam] = (volgorde, maker)


def panelen_voor(bij: str, gebruiker: Any, voorwerp: Any) -> list[Paneel]:
    """Return what the other rooms show this reader about `voorwerp`, in order."""
    op_volgorde = sorted(_makers.get(bij, {}).items(), key=lambda rij: (rij[1][0], rij[0]))
    gemaakt = [maker(gebruiker, voorwerp) for _, (_, maker) in op_volgorde]
    return [paneel for paneel in gemaakt if paneel is not None]
