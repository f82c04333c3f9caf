"""The buttons of a row: which acts somebody can do on it now. Right held, row visible, move allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from leerrecht.daden.basis import Daad, mag
from leerrecht.daden.register import daden_over


@dataclass(frozen=True)
class Knop:
    """One act as a page shows it (onderdelen/daden.html). `sleutel`: it acts at once, with this one-time key."""

    daad: type[Daad]
    tekst: str
    adres: str
    sleutel: str
    einde: bool


def _knop(daad: Daad) -> Knop:
    return Knop(type(daad), daad.geef_ingang(), daad.adres(), daad.sleutel(), daad.einde)


def daden_voor(rij: Any, gebruiker, soorten: Iterable[type[Daad]] | None = None) -> list[Knop]:
    """Return what `gebruiker` can do on `rij` now, out of `soorten` or of all acts on such a row."""
    return daden_voor_lijst([rij], gebruiker, soorten)[rij.pk]


def daden_voor_lijst(
    rijen: Sequence[Any], gebruiker, soorten: Iterable[type[Daad]] | None = None
) -> dict[Any, list[Knop]]:
    """Return the buttons of each row by its primary key; the number of queries does not grow with the list."""
    gevonden: dict[Any, list[Knop]] = {rij.pk: [] for rij in rijen}
    if not rijen:
        return gevonden
    keuze = [soort for soort in (daden_over(type(rijen[0])) if soorten is None else soorten) if mag(soort, gebruiker)]
    deuren: dict[Any, set[Any]] = {}
    for soort in keuze:
        for rij in rijen:
            daad = soort.voor(gebruiker, rij)
            if daad.mag_volgens_tabel() and rij.pk in _achter_de_deur(daad, gevonden, deuren) and daad.kan():
                gevonden[rij.pk].append(_knop(daad))
    return gevonden


def _achter_de_deur(daad: Daad, rijen: Iterable[Any], deuren: dict[Any, set[Any]]) -> set[Any]:
    """The rows this act may be done on. Acts that share `rijen` (one base class) share the query."""
    deur = type(daad).rijen
    if deur not in deuren:
        deuren[deur] = set(daad.rijen().filter(pk__in=list(rijen)).values_list("pk", flat=True))
    return deuren[deur]
