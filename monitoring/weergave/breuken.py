"""Where counting begins anew: for every area, or for one, whose own line alone is cut."""

from dataclasses import replace

from monitoring.grafiek import Reeks
from monitoring.models import Indicator
from monitoring.weergave.reeksen import Reekskolom


def breekpunten_van(indicator: Indicator, gebied: str) -> tuple[float, ...]:
    """Return where another way of counting begins for one area: everywhere, or there alone."""
    rijen = [rij for rij in indicator.breuken.all() if rij.gebied in ("", gebied)]
    return tuple(sorted({float(rij.periode_start) for rij in rijen}))


def lijn_van(rij: Reekskolom, eigen: list[float]) -> Reeks:
    """Return the line of a series, cut at the breaks that are its own."""
    if not eigen:
        return Reeks(rij.naam, rij.punten, rij.verborgen)
    punten = (replace(p, groep=f"{p.groep}/{sum(p.plaats >= breuk for breuk in eigen)}") for p in rij.punten)
    return Reeks(rij.naam, tuple(punten), rij.verborgen)
