"""How fine a figure is told: what is safe for all of Flanders together is not safe for a school. Pure."""

from collections.abc import Iterable, Mapping

from monitoring.bescherming.hierarchie import ALLES, rang
from monitoring.keuzes import Korrel

# From here on an area is one that a network knows from close by.
_RUIM = rang("provincie antwerpen")
MELDPUNT = "meldpunt"
# The least that is shown of what the Meldpunt counts, whatever anybody decides: they are young people.
DREMPEL_MELDPUNT = 5


def korrel_van(gebied: str, uitsplitsing: Mapping[str, str] | Iterable[tuple[str, str]]) -> Korrel:
    """Return how fine a figure is, as its area and its breakdown tell."""
    paren = {naam: waarde for naam, waarde in dict(uitsplitsing).items() if waarde.lower() not in ALLES}
    if "school" in paren:
        return Korrel.SCHOOL
    if rang(gebied.strip().lower()) > _RUIM:
        return Korrel.GEMEENTE
    return Korrel.DEEL if paren else Korrel.RUIM


def telt_het_meldpunt(netwerk_slug: str, indicatorcode: str) -> bool:
    """Whether an indicator counts what was asked of the Meldpunt of this network."""
    return indicatorcode.startswith(f"{netwerk_slug}-{MELDPUNT}-"[:60])
