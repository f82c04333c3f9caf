"""Builds the cube of a release: raw figures in, protected cells out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from monitoring.bescherming import TE_KLEIN, Telcel, bescherm, herleidbaar
from monitoring.keuzes import SoortIndicator, Toestand
from monitoring.langformaat import reeksnaam
from monitoring.models import Cel, Cijfer, Publicatie

Tafel = tuple[Any, ...]


@dataclass
class Kubus:
    """Cells of a release (not saved) and the report of their protection: counts only."""

    cellen: list[Cel] = field(default_factory=list)
    verslag: Counter = field(default_factory=Counter)


def telcellen(cijfers: Iterable[Cijfer]) -> dict[Tafel, list[Telcel]]:
    """Return the counts per table: what a reader may add up and compare."""
    tafels: dict[Tafel, list[Telcel]] = defaultdict(list)
    for cijfer in cijfers:
        tafel = (
            cijfer.indicator_id, cijfer.periode_soort, cijfer.periode_start, cijfer.periode_tekst,
            cijfer.gebied.lower(), cijfer.viewpoint,
        )  # fmt: skip
        tafels[tafel].append(_telcel(cijfer))
    return tafels


def _telcel(cijfer: Cijfer) -> Telcel:
    bron = cijfer.aanlevering.gegevensbron
    is_ratio = cijfer.indicator.soort == SoortIndicator.PERCENTAGE
    return Telcel(
        sleutel=cijfer.pk,
        uitsplitsing=frozenset(cijfer.uitsplitsing.items()),
        telling=cijfer.teller if is_ratio else cijfer.waarde,
        noemer=cijfer.noemer if is_ratio else None,
        vintage=f"{bron.code}|{cijfer.bron}|{cijfer.vintage}",
        drempel=bron.drempel,
        drempel_noemer=bron.drempel_noemer,
    )


def bouw_kubus(publicatie: Publicatie, cijfers: list[Cijfer]) -> Kubus:
    """Return the protected cells for `publicatie`."""
    kubus = Kubus()
    verborgen: dict[int, str] = {}
    for groep in telcellen(cijfers).values():
        weg = bescherm(groep)
        verborgen |= weg
        kubus.verslag["herleidbaar"] += len(herleidbaar(groep, weg))
    kubus.verslag["te_klein"] = sum(reden == TE_KLEIN for reden in verborgen.values())
    kubus.verslag["aanvullend"] = len(verborgen) - kubus.verslag["te_klein"]
    reeksen = _reeksnamen(cijfers)
    for cijfer in cijfers:
        weg = cijfer.pk in verborgen or _onbewijsbaar(cijfer)
        kubus.cellen.append(_cel(publicatie, cijfer, weg=weg, reeks=reeksen[cijfer.pk]))
    kubus.verslag["cellen"] = len(kubus.cellen)
    kubus.verslag["verborgen"] = sum(cel.toestand == Toestand.ONDERDRUKT for cel in kubus.cellen)
    return kubus


def _onbewijsbaar(cijfer: Cijfer) -> bool:
    """A bare percentage, from a source that does not protect its own: nobody knows how few are behind it."""
    return (
        cijfer.indicator.soort == SoortIndicator.PERCENTAGE
        and cijfer.toestand == Toestand.GETAL
        and cijfer.teller is None
        and cijfer.aanlevering.gegevensbron.drempel > 1
    )


def _reeksnamen(cijfers: list[Cijfer]) -> dict[int, str]:
    """Labels of the series; two breakdowns that read alike within an indicator are told apart by their dimension."""
    vormen: dict[tuple[int, str], set[str]] = defaultdict(set)
    for cijfer in cijfers:
        vormen[cijfer.indicator_id, reeksnaam(cijfer.uitsplitsing)].add(str(sorted(cijfer.uitsplitsing.items())))
    namen = {}
    for cijfer in cijfers:
        naam = reeksnaam(cijfer.uitsplitsing)
        if len(vormen[cijfer.indicator_id, naam]) > 1:
            naam = ", ".join(f"{dimensie}: {waarde}" for dimensie, waarde in cijfer.uitsplitsing.items())
        namen[cijfer.pk] = naam[:160]
    return namen


def _cel(publicatie: Publicatie, cijfer: Cijfer, *, weg: bool, reeks: str) -> Cel:
    indicator, aanlevering = cijfer.indicator, cijfer.aanlevering
    return Cel(
        publicatie=publicatie,
        indicator=indicator,
        definitie=indicator.huidige_definitie(),
        periode_soort=cijfer.periode_soort,
        periode_start=cijfer.periode_start,
        periode_tekst=cijfer.periode_tekst,
        reeks=reeks,
        volgorde=cijfer.volgorde,
        gebied=cijfer.gebied,
        waarde=None if weg else cijfer.waarde,
        toestand=Toestand.ONDERDRUKT if weg else cijfer.toestand,
        status=cijfer.status,
        bron=cijfer.bron or aanlevering.gegevensbron.naam,
        vintage=cijfer.vintage,
        vintage_op=cijfer.vintage_op,
        viewpoint=cijfer.viewpoint,
        voor=indicator.voor,
        synthetisch=indicator.synthetisch or aanlevering.synthetisch,
        # A remark may hold the very number that is hidden.
        opmerking="" if weg else cijfer.opmerking,
    )
