"""The towns of an indicator as tiles: the totals of what was chosen in one period, from the published cells."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from leerrecht.beeld.tegels import ALLE_GEMEENTEN, Tegelkaart, raster_voor
from monitoring.keuzes import Cijferstatus, Toestand
from monitoring.models import Cel
from monitoring.weergave.reeksen import celtekst, maak_reeksen
from monitoring.weergave.snede import Snede
from monitoring.weergave.tabel import MERK

# Fewer towns than this are no map.
MINSTE_GEMEENTEN = 3
# From little to much; each holds dark ink.
_TINTEN = ("#e3efee", "#bcd6d5", "#8dbcba")


class Cijferkaart(Tegelkaart):
    """Tiles with a published number; tinted by thirds of the numbers that are shown."""

    def __init__(self, cellen: Mapping[str, Cel], decimalen: int, sleutel: str, naam: str) -> None:
        self._cellen, self._decimalen = cellen, decimalen
        getallen = {plek: 1 for plek, cel in cellen.items() if cel.toestand == Toestand.GETAL}
        verborgen = [plek for plek, cel in cellen.items() if cel.toestand == Toestand.ONDERDRUKT]
        super().__init__(sleutel, naam, getallen, "een cijfer", verborgen)

    def _kies(self, aantallen: Mapping[str, int], verborgen: Collection[str]) -> dict[str, Any]:
        return raster_voor([*aantallen, *verborgen])

    def _woord(self, plek: str) -> str:
        return celtekst(self._cellen[plek], self._decimalen)

    @cached_property
    def _grenzen(self) -> tuple:
        waarden = sorted({self._waarde(plek) for plek in self.aantallen})
        return waarden[len(waarden) // 3], waarden[2 * len(waarden) // 3]

    def _tint(self, plek: str) -> str:
        return _TINTEN[sum(self._waarde(plek) >= grens for grens in self._grenzen)]

    def _waarde(self, plek: str) -> Decimal:
        """The number of a town that has one, as the page rounds it."""
        return round(self._cellen[plek].waarde or Decimal(0), self._decimalen)


@dataclass(frozen=True)
class Gemeenterij:
    """One town in the table beside the map."""

    gebied: str
    tekst: str
    zonder: bool


class Gemeentekaart:
    """The map and the table of one period: the chosen one, else the newest that has a number, else the newest."""

    def __init__(self, snede: Snede) -> None:
        self.snede = snede
        keuze = {naam: waarde for naam, waarde in snede.keuze.items() if naam not in ("gebied", "naast")}
        jaren = snede.keuzes.waarden("jaar", keuze) or [rij.tekst for rij in reversed(snede.keuzes.periodes)]
        self.jaar = keuze.get("jaar") or (jaren[0] if jaren else "")
        snede.kies({**keuze, "jaar": self.jaar})

    @cached_property
    def cellen(self) -> dict[str, Cel]:
        """The newest cell of each town of our grids."""
        reeksen = self.snede.rijen.filter(self.snede.geheel, gebied__in=ALLE_GEMEENTEN)
        kolommen = maak_reeksen(self.snede.cellen(reeksen), self.snede.publicatie.netwerk.korte_naam)
        gevonden: dict[str, Cel] = {}
        for kolom in kolommen:
            gevonden.setdefault(kolom.gebied, next(reversed(kolom.cellen.values())))
        return dict(sorted(gevonden.items()))

    @property
    def kaart(self) -> Cijferkaart | None:
        """The tiles; None where there is no number to show."""
        indicator = self.snede.indicator
        naam = f"Tegelkaart: {indicator.naam}, {self.jaar}"
        kaart = Cijferkaart(self.cellen, indicator.decimalen, f"kaart-{indicator.code}", naam)
        return kaart if kaart.aantallen else None

    @property
    def rijen(self) -> list[Gemeenterij]:
        """The same as a table, by name: the order tells nothing of what is hidden."""
        decimalen = self.snede.indicator.decimalen
        return [
            Gemeenterij(
                plek,
                celtekst(cel, decimalen) + (MERK[Cijferstatus(cel.status)] if cel.toestand == Toestand.GETAL else ""),
                cel.toestand != Toestand.GETAL,
            )
            for plek, cel in self.cellen.items()
        ]


def heeft_kaart(snede: Snede) -> bool:
    """Whether enough towns of our grids have a number, so that a map says something."""
    return len(ALLE_GEMEENTEN.intersection(snede.keuzes.waarden("gebied", {}))) >= MINSTE_GEMEENTEN
