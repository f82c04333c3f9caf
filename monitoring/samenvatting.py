"""What other rooms may show of the figures and of the yearly round."""

from leerrecht.models import Netwerk
from monitoring.jaarevaluatie.lezen import blad_van
from monitoring.jaarevaluatie.paneel import laatste_planbeeld
from monitoring.jaarevaluatie.planbeeld import Planbeeld
from monitoring.jaarevaluatie.rondewerk import mijn_werk
from monitoring.models import Publicatie
from monitoring.weergave.dashboard import overzicht
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.jaarlijn import jaarlijn
from monitoring.weergave.ouderdom import is_oud

__all__ = ["Planbeeld", "blad_van", "in_cijfers", "jaarlijn", "laatste_planbeeld", "mijn_werk", "netwerken_met_cijfers"]


def netwerken_met_cijfers() -> set[int]:
    """Return the networks, by key, with figures on their pages."""
    return set(Publicatie.objects.filter(van_kracht=True, netwerk__isnull=False).values_list("netwerk", flat=True))


def in_cijfers(gebruiker, netwerk: Netwerk | None = None, aantal: int = 3) -> list[Indicatorfiguur]:
    """Return real figures of the last years for a front page: one from a Flemish source first, then the networks'.

    `netwerk` keeps to what is about that network: its own figures, and Flemish ones in its own release.
    """
    groepen = overzicht(gebruiker).groepen
    if netwerk is not None:
        groepen = [groep for groep in groepen if groep.netwerk in (None, netwerk)]
    echt = [
        [w for w in groep.weergaven if _is_nieuws(w) and (netwerk is None or w.publicatie.netwerk_id == netwerk.pk)]
        for groep in groepen
    ]
    eerst = [rijen[0] for rijen, groep in zip(echt, groepen, strict=True) if rijen and groep.netwerk is None]
    eigen = [w for rijen, groep in zip(echt, groepen, strict=True) if groep.netwerk for w in rijen]
    rest = [w for rijen, groep in zip(echt, groepen, strict=True) if groep.netwerk is None for w in rijen[1:]]
    return [*eerst, *eigen, *rest][:aantal]


def _is_nieuws(weergave: Indicatorfiguur) -> bool:
    """A real number whose period ended less than three years ago."""
    cel = weergave.laatste_cel
    return cel is not None and not weergave.synthetisch and not is_oud(cel)
