"""Which models of the rooms hold files that people gave, and what a room does when one of them was looked at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from leerrecht.models.bijlage import BijlageModel


@dataclass(frozen=True)
class Bijlagekamer:
    """One model, and what its room does inside the dienst once the stand of a row moved (tell the giver, the log).

    `rust`: the keys of rows that lie still now, which nobody may look at or erase.
    """

    model: type[BijlageModel]
    na_zet: Callable[[BijlageModel], None]
    rust: Callable[[], Iterable[int]] = tuple


_kamers: dict[str, Bijlagekamer] = {}


def registreer_bijlagen(kamer: Bijlagekamer) -> None:
    """Let a room name its model; at start-up, once."""
    _kamers[kamer.model._meta.label] = kamer


def kamers() -> Iterator[Bijlagekamer]:
    """Yield the models of all rooms, in a fixed order."""
    for label in sorted(_kamers):
        yield _kamers[label]
