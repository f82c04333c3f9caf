"""What the releases so far show and hide: a new one beside them must give no more away."""

from collections.abc import Mapping

from monitoring.keuzes import Toestand
from monitoring.models import Cel, Publicatie

# What a cell is about; the same key in two releases is the same cell.
_SLEUTEL = (
    "indicator_id",
    "periode_soort",
    "periode_start",
    "periode_tekst",
    "reeks",
    "gebied",
    "viewpoint",
    "bron",
    "vintage",
)


class Vroeger:
    """What earlier releases gave to read: of every network, withdrawn ones too, since who read them still knows."""

    def __init__(self, publicatie: Publicatie) -> None:
        rijen = Publicatie.objects.filter(klaar=True).exclude(pk=publicatie.pk)
        self._publicaties = list(rijen.values_list("pk", flat=True))

    def verborgen(self, cellen: Mapping[int, Cel]) -> set[int]:
        """Return which of these cells one of them hid."""
        return self._zoek(cellen, toestand=Toestand.ONDERDRUKT)

    def getoond(self, cellen: Mapping[int, Cel]) -> set[int]:
        """Return which of these cells one of them shows with the same number."""
        return self._zoek(cellen, toestand=Toestand.GETAL)

    def _zoek(self, cellen: Mapping[int, Cel], *, toestand: str) -> set[int]:
        if not cellen or not self._publicaties:
            return set()
        rijen = Cel.objects.filter(
            publicatie__in=self._publicaties,
            toestand=toestand,
            indicator__in={cel.indicator_id for cel in cellen.values()},
            periode_start__in={cel.periode_start for cel in cellen.values()},
        )
        gevonden = set(rijen.order_by().values_list(*_SLEUTEL, "waarde").distinct())
        getal = toestand == Toestand.GETAL
        return {pk for pk, cel in cellen.items() if (*_sleutel(cel), cel.waarde if getal else None) in gevonden}


def _sleutel(cel: Cel) -> tuple:
    return tuple(getattr(cel, veld) for veld in _SLEUTEL)
