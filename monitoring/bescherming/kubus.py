"""Builds the cube of a release: raw figures in, protected cells out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from monitoring.bescherming.herleiding import herleidbaar
from monitoring.bescherming.op_overzicht import markeer
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import AANVULLEND, TE_KLEIN, bescherm
from monitoring.bescherming.vroeger import Vroeger
from monitoring.inlezen.langformaat import reeksnaam
from monitoring.keuzes import SoortIndicator, Toestand, Verborgen
from monitoring.models import Cel, Cijfer, Gegevensbron, Indicator, Publicatie

Tafel = tuple[Any, ...]


@dataclass
class Kubus:
    """Cells of a release (not saved) and the report of their protection: counts only."""

    cellen: list[Cel] = field(default_factory=list)
    verslag: Counter = field(default_factory=Counter)


def telcellen(cijfers: Iterable[Cijfer]) -> dict[Tafel, list[Telcel]]:
    """Return the counts per table: what a reader may add up and compare."""
    cijfers = list(cijfers)
    familie = families({cijfer.indicator_id: cijfer.indicator for cijfer in cijfers}.values())
    paren = ((cijfer, cijfer.indicator, cijfer.aanlevering.gegevensbron) for cijfer in cijfers)
    return verzamel(paren, familie)


def verzamel(
    rijen: Iterable[tuple[Any, Indicator, Gegevensbron]], familie: dict[int, int]
) -> dict[Tafel, list[Telcel]]:
    """The same from rows that carry the fields of a Cijfer, each with its indicator and source."""
    tafels: dict[Tafel, list[Telcel]] = defaultdict(list)
    for rij, indicator, bron in rijen:
        tafel = (
            familie[indicator.pk],
            rij.periode_soort,
            rij.periode_start,
            rij.periode_tekst,
            rij.gebied.lower(),
            rij.viewpoint,
        )
        tafels[tafel].append(_telcel(rij, indicator, bron))
    return tafels


def families(indicatoren: Iterable[Indicator]) -> dict[int, int]:
    """Return per indicator the first of its family: those that are part of each other or count the same people."""
    hoofd: dict[int, int] = {}

    def zoek(pk: int) -> int:
        while hoofd.setdefault(pk, pk) != pk:
            pk = hoofd[pk]
        return pk

    indicatoren = list(indicatoren)
    for indicator in indicatoren:
        for ander in (indicator.deel_van_id, indicator.telt_als_id):
            if ander is not None:
                een, twee = sorted((zoek(indicator.pk), zoek(ander)))
                hoofd[twee] = een
    return {indicator.pk: zoek(indicator.pk) for indicator in indicatoren}


def _telcel(cijfer: Any, indicator: Indicator, bron: Gegevensbron) -> Telcel:
    is_ratio = indicator.soort == SoortIndicator.PERCENTAGE
    return Telcel(
        sleutel=cijfer.pk,
        uitsplitsing=frozenset(cijfer.uitsplitsing.items()),
        telling=cijfer.teller if is_ratio else cijfer.waarde,
        noemer=cijfer.noemer if is_ratio else None,
        vintage=f"{bron.code}|{cijfer.bron}|{cijfer.vintage}",
        soort=indicator.pk,
        telt=indicator.telt_als_id or indicator.pk,
        deel_van=indicator.deel_van_id,
        drempel=bron.drempel,
        drempel_noemer=bron.drempel_noemer,
    )


def bouw_kubus(publicatie: Publicatie, cijfers: list[Cijfer], vroeger: Vroeger | None = None) -> Kubus:
    """Return the protected cells for `publicatie`; `vroeger` tells what earlier releases show and hide."""
    kubus = Kubus()
    reeksen = _reeksnamen(cijfers)
    cellen = {cijfer.pk: _cel(publicatie, cijfer, reeksen[cijfer.pk]) for cijfer in cijfers}
    verborgen: dict[int, str] = {}
    eerder = vroeger.verborgen(cellen) if vroeger else set()
    for groep in telcellen(cijfers).values():
        verborgen |= _bescherm(groep, cellen, eerder, vroeger, kubus.verslag)
    for cijfer in cijfers:
        om = verborgen.get(cijfer.pk) or (Verborgen.ZONDER_TELLING if _onbewijsbaar(cijfer) else "")
        kubus.cellen.append(verberg(cellen[cijfer.pk], om) if om else cellen[cijfer.pk])
    markeer(publicatie, kubus.cellen)
    kubus.verslag["te_klein"] = sum(om == TE_KLEIN for om in verborgen.values())
    kubus.verslag["aanvullend"] = len(verborgen) - kubus.verslag["te_klein"]
    kubus.verslag["cellen"] = len(kubus.cellen)
    kubus.verslag["verborgen"] = sum(cel.toestand == Toestand.ONDERDRUKT for cel in kubus.cellen)
    return kubus


def _bescherm(
    groep: list[Telcel], cellen: dict[int, Cel], eerder: set[int], vroeger: Vroeger | None, verslag: Counter
) -> dict[int, str]:
    """Protect one table and count what the audit finds."""
    eigen = {telcel.sleutel for telcel in groep}
    weg: dict[Any, str] = bescherm(groep, eerder & eigen)
    bekend = vroeger.getoond({pk: cellen[pk] for pk in weg if pk in cellen}) if vroeger else set()
    # What is too small now and was shown then: only withdrawing the old release takes that back.
    verslag["eerder_getoond"] += sum(weg[pk] == TE_KLEIN for pk in bekend)
    if vroeger and any(weg[pk] == AANVULLEND for pk in bekend):
        opnieuw = _naast_vroeger(groep, cellen, eerder & eigen, vroeger)
        verslag["eerder_getoond"] += 0 if opnieuw else len(bekend)
        weg = opnieuw or weg
    verslag["herleidbaar"] += len(herleidbaar(groep, weg)) if weg else 0
    return weg


def _naast_vroeger(
    groep: list[Telcel], cellen: dict[int, Cel], eerder: set[int], vroeger: Vroeger
) -> dict[int, str] | None:
    """Protect a table of which an earlier release shows other cells; None when no choice can do that any more."""
    groot: list[Any] = [cel.sleutel for cel in groep if not cel.is_te_klein]
    bekend = vroeger.getoond({pk: cellen[pk] for pk in groot})
    weg: dict[Any, str] = bescherm(groep, eerder - bekend, bekend)
    return None if herleidbaar(groep, set(weg) - bekend) else weg


def verberg(cel: Cel, om: str) -> Cel:
    """Take the number out of a cell, with what might hold it: a remark may name it."""
    cel.waarde, cel.toestand, cel.verborgen_om, cel.opmerking = None, Toestand.ONDERDRUKT, om, ""
    return cel


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


def _cel(publicatie: Publicatie, cijfer: Cijfer, reeks: str) -> Cel:
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
        waarde=cijfer.waarde,
        toestand=cijfer.toestand,
        geleverd=cijfer.geleverd,
        verwacht=cijfer.verwacht,
        status=cijfer.status,
        bron=cijfer.bron or aanlevering.gegevensbron.naam,
        vintage=cijfer.vintage,
        vintage_op=cijfer.vintage_op,
        viewpoint=cijfer.viewpoint,
        voor=indicator.voor,
        synthetisch=indicator.synthetisch or aanlevering.synthetisch,
        opmerking=cijfer.opmerking,
    )
