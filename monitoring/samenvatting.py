"""What other rooms may show of the figures and of the yearly round."""

from monitoring.jaarevaluatie.lezen import blad_van
from monitoring.jaarevaluatie.paneel import laatste_planbeeld
from monitoring.jaarevaluatie.planbeeld import Planbeeld
from monitoring.jaarevaluatie.rondewerk import mijn_werk
from monitoring.weergave.dashboard import overzicht
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.jaarlijn import jaarlijn

__all__ = ["Planbeeld", "blad_van", "in_cijfers", "jaarlijn", "laatste_planbeeld", "mijn_werk"]


def in_cijfers(gebruiker, aantal: int = 3) -> list[Indicatorfiguur]:
    """Return real figures for the front page: one from a Flemish source first, then those of the networks."""
    groepen = overzicht(gebruiker).groepen
    echt = [[w for w in groep.weergaven if w.laatste_cel and not w.synthetisch] for groep in groepen]
    eerst = [rijen[0] for rijen, groep in zip(echt, groepen, strict=True) if rijen and groep.netwerk is None]
    eigen = [w for rijen, groep in zip(echt, groepen, strict=True) if groep.netwerk for w in rijen]
    rest = [w for rijen, groep in zip(echt, groepen, strict=True) if groep.netwerk is None for w in rijen[1:]]
    return [*eerst, *eigen, *rest][:aantal]
