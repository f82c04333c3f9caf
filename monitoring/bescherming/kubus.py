"""Builds the cube of a release: raw figures in, protected cells out."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from monitoring.bescherming.drempels import Drempelboek, Grenswaarde, zonder_boek
from monitoring.bescherming.hierarchie import dagen
from monitoring.bescherming.nakijken import bescherm_en_kijk_na
from monitoring.bescherming.op_overzicht import markeer
from monitoring.bescherming.orde import orde
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import TE_KLEIN
from monitoring.bescherming.vroeger import Vroeger
from monitoring.doorlichting.oordeel import Doorlichting
from monitoring.inlezen.langformaat import reeksnaam
from monitoring.keuzes import SoortIndicator, Toestand, Verborgen
from monitoring.models import Aanlevering, Cel, Cijfer, Gegevensbron, Indicator, Publicatie

Tafel = Hashable


@dataclass
class Kubus:
    """Cells of a release (not saved) and the report of their protection: counts only."""

    cellen: list[Cel] = field(default_factory=list)
    verslag: Counter = field(default_factory=Counter)
    # What the audit says, and the cells it can come too close to.
    oordeel: Doorlichting = field(default_factory=Doorlichting)
    te_smal: list[Cel] = field(default_factory=list)


def telcellen(cijfers: Iterable[Cijfer], boek: Drempelboek | None = None) -> dict[Tafel, list[Telcel]]:
    """Return the counts per table: what a reader may add up and compare. `boek` None: each source says it itself."""
    cijfers = list(cijfers)
    familie = families({cijfer.indicator_id: cijfer.indicator for cijfer in cijfers}.values())
    paren = ((cijfer, cijfer.indicator, cijfer.aanlevering) for cijfer in cijfers)
    return verzamel(paren, familie, boek)


def verzamel(
    rijen: Iterable[tuple[Any, Indicator, Aanlevering]], familie: dict[int, int], boek: Drempelboek | None = None
) -> dict[Tafel, list[Telcel]]:
    """The same from rows that carry the fields of a Cijfer, each with its indicator and delivery.

    One universe per family: a reader adds over areas, periods, sources and points of view as easily as over parts.
    """
    tafels: dict[Tafel, list[Telcel]] = defaultdict(list)
    for rij, indicator, levering in rijen:
        bron = levering.gegevensbron
        grens = zonder_boek(bron, levering)
        if boek is not None:
            grens = boek.voor(bron, levering, indicator.code, rij.gebied, rij.uitsplitsing)
        tafels[familie[indicator.pk]].append(_telcel(rij, indicator, bron, grens))
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


def _telcel(cijfer: Any, indicator: Indicator, bron: Gegevensbron, grens: Grenswaarde) -> Telcel:
    is_ratio = indicator.soort == SoortIndicator.PERCENTAGE
    # An average over enough people is no count.
    is_gemiddelde = indicator.soort == SoortIndicator.SCORE and (cijfer.noemer or 0) >= max(grens.noemer, 1)
    van, tot = getattr(cijfer, "van", None), getattr(cijfer, "tot", None)
    return Telcel(
        sleutel=cijfer.pk,
        uitsplitsing=frozenset(cijfer.uitsplitsing.items()),
        telling=cijfer.teller if is_ratio else None if is_gemiddelde else cijfer.waarde,
        noemer=cijfer.noemer if is_ratio else None,
        vintage=f"{cijfer.bron or bron.naam}|{cijfer.vintage}",
        soort=indicator.pk,
        telt=indicator.telt_als_id or indicator.pk,
        deel_van=indicator.deel_van_id,
        drempel=grens.drempel,
        drempel_noemer=grens.noemer,
        gebied=cijfer.gebied.strip().lower(),
        periode=(cijfer.periode_soort, cijfer.periode_start, cijfer.periode_tekst),
        dagen=dagen(cijfer.periode_soort, cijfer.periode_start, van, tot),
        gezichtspunt=cijfer.viewpoint,
        decimalen=indicator.decimalen,
        bekend=grens.openbaar,
    )


def bouw_kubus(
    publicatie: Publicatie, cijfers: list[Cijfer], vroeger: Vroeger | None = None, boek: Drempelboek | None = None
) -> Kubus:
    """Return the protected cells for `publicatie`.

    `vroeger` tells what earlier releases show and hide, `boek` how small a count the network shows.
    """
    kubus = Kubus()
    reeksen, plaatsen = _reeksnamen(cijfers), orde(cijfers)
    cellen = {cijfer.pk: _cel(publicatie, cijfer, reeksen[cijfer.pk], plaatsen[cijfer.pk]) for cijfer in cijfers}
    verborgen: dict[int, str] = {}
    eerder = vroeger.verborgen(cellen) if vroeger else set()
    drempels: dict[Any, int] = {}
    for groep in telcellen(cijfers, boek).values():
        verborgen |= _bescherm(kubus, groep, cellen, eerder, vroeger)
        drempels |= {telcel.sleutel: telcel.drempel for telcel in groep}
    for cijfer in cijfers:
        onbewijsbaar = drempels[cijfer.pk] > 1 and is_los_percentage(cijfer, cijfer.indicator)
        om = verborgen.get(cijfer.pk) or (Verborgen.ZONDER_TELLING if onbewijsbaar else "")
        kubus.cellen.append(verberg(cellen[cijfer.pk], om) if om else cellen[cijfer.pk])
        cellen[cijfer.pk].uitsplitsing = cijfer.uitsplitsing  # type: ignore[attr-defined]
        cellen[cijfer.pk].drempel = drempels[cijfer.pk]  # type: ignore[attr-defined]
    markeer(publicatie, kubus.cellen)
    kubus.verslag["te_klein"] = sum(om == TE_KLEIN for om in verborgen.values())
    kubus.verslag["aanvullend"] = len(verborgen) - kubus.verslag["te_klein"]
    kubus.verslag["cellen"] = len(kubus.cellen)
    kubus.verslag["verborgen"] = sum(cel.toestand == Toestand.ONDERDRUKT for cel in kubus.cellen)
    return kubus


def _bescherm(
    kubus: Kubus, groep: list[Telcel], cellen: dict[int, Cel], eerder: set[int], vroeger: Vroeger | None
) -> dict[int, str]:
    """Protect one universe and keep what the audit says of it."""
    per_sleutel: dict[Any, Cel] = dict(cellen)
    eigen: dict[Any, Cel] = {cel.sleutel: per_sleutel[cel.sleutel] for cel in groep}
    bekend = vroeger.getoond(eigen) if vroeger else set()
    uitkomst = bescherm_en_kijk_na(groep, eigen, (eerder & eigen.keys()) - bekend, bekend)
    weg: dict[Any, str] = uitkomst.bescherming.verborgen
    # What is too small now and was shown then: no choice of ours takes that back.
    gelezen = {sleutel for sleutel in uitkomst.gekend if weg.get(sleutel, TE_KLEIN) == TE_KLEIN}
    kubus.verslag["eerder_getoond"] += len(gelezen)
    kubus.verslag["herleidbaar"] += len(uitkomst.te_smal)
    kubus.te_smal += [eigen[sleutel] for sleutel in uitkomst.te_smal if sleutel in eigen]
    kubus.oordeel = kubus.oordeel.samen(uitkomst.oordeel)
    return weg


def verberg(cel: Cel, om: str) -> Cel:
    """Take the number out of a cell, with what might hold it: a remark may name it."""
    cel.waarde, cel.toestand, cel.verborgen_om, cel.opmerking = None, Toestand.ONDERDRUKT, om, ""
    return cel


def is_los_percentage(cijfer: Any, indicator: Indicator) -> bool:
    """A bare percentage: nobody knows how few are behind it."""
    is_ratio = indicator.soort == SoortIndicator.PERCENTAGE
    return is_ratio and cijfer.toestand == Toestand.GETAL and cijfer.teller is None


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


def _cel(publicatie: Publicatie, cijfer: Cijfer, reeks: str, plaats: int) -> Cel:
    indicator, aanlevering = cijfer.indicator, cijfer.aanlevering
    return Cel(
        publicatie=publicatie,
        indicator=indicator,
        definitie=indicator.definitie_op(cijfer.eerste_dag),
        periode_soort=cijfer.periode_soort,
        periode_start=cijfer.periode_start,
        periode_tekst=cijfer.periode_tekst,
        reeks=reeks,
        volgorde=plaats,
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
