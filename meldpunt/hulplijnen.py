"""Who helps now, for whom: from the levende wet, with first the lines that answer at this hour."""

from dataclasses import dataclass

from leerrecht.wet import Hulplijn, lijnen_voor, op_volgorde
from leerrecht.wet.lijn import Nu


@dataclass(frozen=True)
class Hulp:
    """The lines of one page. `nood`: danger now. `luisteren`: somebody who listens, first who answers now."""

    nood: tuple[Hulplijn, ...]
    luisteren: tuple[Hulplijn, ...]
    zwaar: tuple[Hulplijn, ...]
    lijst: tuple[Hulplijn, ...] = ()

    @property
    def bellen(self) -> tuple[Hulplijn, ...]:
        """The numbers for who wants to talk, besides danger."""
        return (*self.luisteren, *self.zwaar)


def hulp_voor(*lezers: str) -> Hulp:
    """Return the lines for `jongere`, `ouder` or `professional`; without a reader only those for everyone."""
    return Hulp(
        nood=tuple(lijnen_voor("nood")),
        luisteren=tuple(op_volgorde(lijnen_voor("luisteren"))),
        zwaar=tuple(lijnen_voor("zwaar")),
        lijst=tuple(op_volgorde(lijnen_voor(*lezers))) if lezers else (),
    )


def wie_luistert() -> list[Hulplijn]:
    """Return the lines for who wants to talk, first who answers at this hour."""
    return op_volgorde(lijnen_voor("luisteren", "zwaar"))


def wie_nu_antwoordt() -> str:
    """Return which lines answer now: a page that puts those first is another page when one opens or closes."""
    lijnen = lijnen_voor("luisteren", "zwaar", "jongere", "ouder", "professional")
    return ",".join(lijn.sleutel for lijn in lijnen if lijn.nu() == Nu.OPEN)
