"""Who hears what becomes of a signal: who gave it; of one that came from another network, the staf there."""

from collections.abc import Sequence

from leerrecht.bereik import GESTOPT, Kring, Plek, plek_van_kring, plek_van_persoon
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from overlegplatform.models import Signaal

GEVERS = ("gever", "gevers")


def staf_van(netwerk: Netwerk) -> Kring:
    """Return the noun of who plans and answers signals in a network."""
    return Kring(netwerk, None, Recht.OVERLEG_PLANNEN, naam=f"de staf van {netwerk.korte_naam}")


def _plek(signaal: Signaal) -> Plek:
    if signaal.komt_van is not None:
        return plek_van_kring(staf_van(signaal.komt_van.netwerk))
    plek = plek_van_persoon(signaal.door)
    if plek.hoort and not Signaal.objects.zichtbaar_voor(signaal.door).filter(pk=signaal.pk).exists():
        return Plek(plek.naam, waarom=GESTOPT, sleutel=plek.sleutel)
    return plek


def plekken_van_signalen(signalen: Sequence[Signaal]) -> list[Plek]:
    """Return who hears for each signal, in order."""
    return [_plek(signaal) for signaal in signalen]
