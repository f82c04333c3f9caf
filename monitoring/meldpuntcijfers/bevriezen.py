"""A period that was released stays as it was: a file corrected or erased later must not show as a difference of one.

The cells of earlier releases are the only memory. Of a number that was shown, that number; of a hidden one, that it is
hidden; of a place that was not there, 0.
"""

from collections.abc import Iterable
from decimal import Decimal

from leerrecht.models import Netwerk
from monitoring.doorlichting.lezen import lees_reeks
from monitoring.inlezen.langformaat import Periode
from monitoring.keuzes import Toestand
from monitoring.meldpuntcijfers.tellen import Telrij
from monitoring.models import Cel, Indicator

Plek = tuple[str, frozenset[tuple[str, str]]]


class Bevroren:
    """What the releases of a network say of one indicator, the newest of each period; withdrawn ones too."""

    def __init__(self, netwerk: Netwerk, indicator: Indicator) -> None:
        cellen = Cel.objects.filter(publicatie__netwerk=netwerk, publicatie__klaar=True, indicator=indicator)
        self._per_periode: dict[tuple[str, int], dict[Plek, Cel]] = {}
        van: dict[tuple[str, int], int] = {}
        for cel in cellen.select_related("publicatie").order_by("-publicatie__op", "-publicatie"):
            periode = (cel.periode_soort, cel.periode_start)
            if van.setdefault(periode, cel.publicatie_id) == cel.publicatie_id:
                self._per_periode.setdefault(periode, {})[_plek(cel)] = cel

    def toegepast(self, rijen: Iterable[Telrij]) -> list[Telrij]:
        """Return the rows with the numbers of the first time they were told, and the places that are gone since."""
        uit, gezien = [], set()
        for rij in rijen:
            eerder = self._per_periode.get((rij.periode.soort, rij.periode.start))
            plek = (rij.gebied, frozenset(rij.uitsplitsing))
            gezien.add((rij.periode.soort, rij.periode.start, plek))
            uit.append(rij if eerder is None else rij._replace(aantal=_aantal(eerder.get(plek), rij.aantal)))
        for soort_start, cellen in self._per_periode.items():
            for plek, cel in cellen.items():
                if (*soort_start, plek) not in gezien:
                    periode = Periode(*soort_start, cel.periode_tekst)
                    uit.append(Telrij(periode, plek[0], tuple(sorted(plek[1])), _aantal(cel, 1)))
        return uit


def _plek(cel: Cel) -> Plek:
    return cel.gebied, frozenset(lees_reeks(cel.reeks).items())


def _aantal(cel: Cel | None, nu: int) -> int:
    if cel is None:
        return 0
    if cel.toestand == Toestand.GETAL:
        return int(cel.waarde or Decimal(0))
    # Hidden then: at least one, so that it is hidden again.
    return max(nu, 1)
