"""The buttons of a row: which acts somebody can do on it now. Right held, row visible, move allowed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from leerrecht.daden.basis import Daad, mag
from leerrecht.daden.register import daden_over


@dataclass(frozen=True)
class Knop:
    """One act as a page shows it (onderdelen/daden.html). `sleutel`: it acts at once, with this one-time key.

    `gevolg`: what ends by it, of an act that ends something at once.
    """

    naam: str
    tekst: str
    adres: str
    sleutel: str
    einde: bool
    blok: str
    gevolg: str = ""


def _knop(daad: Daad) -> Knop:
    # What has a page of its own says there what happens by it.
    gevolg = daad.geef_gevolg() if daad.einde and daad.form is None else ""
    return Knop(daad.naam, daad.geef_ingang(), daad.adres(), daad.sleutel(), daad.einde, daad.blok, gevolg)


def daden_voor(rij: Any, gebruiker, soorten: Iterable[type[Daad]] | None = None) -> list[Knop]:
    """Return what `gebruiker` can do on `rij` now, out of `soorten` or of all acts on such a row."""
    return daden_voor_lijst([rij], gebruiker, soorten)[rij.pk]


def daden_voor_lijst(
    rijen: Sequence[Any], gebruiker, soorten: Iterable[type[Daad]] | None = None
) -> dict[Any, list[Knop]]:
    """Return the buttons of each row by its primary key: one query for all rows and all acts."""
    gevonden: dict[Any, list[Knop]] = {rij.pk: [] for rij in rijen}
    if not rijen:
        return gevonden
    keuze = daden_over(type(rijen[0])) if soorten is None else soorten
    daden = [soort.voor(gebruiker, rij) for soort in keuze if mag(soort, gebruiker) for rij in rijen]
    daden = [daad for daad in daden if daad.mag_volgens_tabel()]
    deuren = _achter_de_deuren(daden)
    for daad in daden:
        if daad.rij.pk in deuren[type(daad).rijen] and daad.kan():
            gevonden[daad.rij.pk].append(_knop(daad))
    return gevonden


def per_blok(knoppen: Iterable[Knop]) -> dict[str, list[Knop]]:
    """Return the buttons of one row by the place on the page where they stand."""
    blokken: dict[str, list[Knop]] = defaultdict(list)
    for knop in knoppen:
        blokken[knop.blok].append(knop)
    return dict(blokken)


def _achter_de_deuren(daden: Sequence[Daad]) -> dict[Any, set[Any]]:
    """The rows each act may be done on. Acts that share `rijen` (one base class) share the door."""
    deuren = {type(daad).rijen: daad for daad in daden}
    if not deuren:
        return {}
    vragen = {
        f"deur_{plek}": Exists(daad.rijen().filter(pk=OuterRef("pk"))) for plek, daad in enumerate(deuren.values())
    }
    alle = type(daden[0].rij)._default_manager.filter(pk__in={daad.rij.pk for daad in daden})
    antwoorden = list(alle.order_by().annotate(**vragen).values_list("pk", *vragen))
    return {deur: {rij[0] for rij in antwoorden if rij[plek]} for plek, deur in enumerate(deuren, start=1)}
