"""Finds the published cells of a page. The number of questions does not grow with the figures."""

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Count, Min, Q

from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.bescherming.op_overzicht import ERNAAST, MEESTE_DELEN
from monitoring.keuzes import VAN_BEVRAGING, Leest
from monitoring.meldpuntcijfers.soorten import indicatorcode
from monitoring.models import Cel, Indicator, Publicatie
from monitoring.weergave.indicator import Indicatorfiguur

# What stands beside the figures of an indicator.
ERBIJ = ("breuken", "streefwaarden")
# How the address asks for figures that are of no network; no network can have this slug: it holds a dot.
VLAAMS = "vlaamse.bronnen"


@dataclass(frozen=True)
class Cijfergroep:
    """A part of the overview: figures of one network, or (no network) of Flemish sources."""

    netwerk: Netwerk | None
    weergaven: list[Indicatorfiguur]


@dataclass(frozen=True)
class Overzicht:
    """The overview, with the releases it comes from."""

    groepen: list[Cijfergroep]
    publicaties: list[Publicatie]
    # What there is to choose from, whatever was chosen: areas with a number, and whose figures there are.
    gebieden: list[str] = field(default_factory=list)
    eigenaars: list[Netwerk | None] = field(default_factory=list)

    @property
    def weergaven(self) -> list[Indicatorfiguur]:
        """Every figure, part after part."""
        return [weergave for groep in self.groepen for weergave in groep.weergaven]

    @property
    def aantal(self) -> int:
        """How many figures it shows."""
        return len(self.weergaven)

    @property
    def laatst(self) -> datetime.datetime | None:
        """When the newest of the releases came out."""
        return max((publicatie.op for publicatie in self.publicaties), default=None)

    @property
    def heeft_tekort(self) -> bool:
        """Whether a Meldpunt tells what was asked and not found."""
        slot = indicatorcode("", "niet-gevonden")
        return any(weergave.indicator.code.endswith(slot) for weergave in self.weergaven)

    @property
    def heeft_bevraging(self) -> bool:
        """Whether a figure comes from a survey."""
        return any(VAN_BEVRAGING in weergave.indicator.code for weergave in self.weergaven)

    @property
    def synthetisch(self) -> bool:
        """Whether a figure on the page is invented."""
        return any(weergave.synthetisch for weergave in self.weergaven)


def overzicht(gebruiker, alleen: Collection[int] | None = None, *, gebied: str = "", van: str = "") -> Overzicht:
    """Return every indicator this reader may see, each from one release in force, with its main series only.

    `alleen` keeps to these indicators, `gebied` to what is published of one area, `van` to the figures of one network
    (its slug, or VLAAMS). What is not there narrows nothing: the form beside it says so.
    """
    publicaties = list(Publicatie.objects.zichtbaar_voor(gebruiker).van_kracht().select_related("netwerk"))
    zichtbaar = Cel.objects.zichtbaar_voor(gebruiker).filter(publicatie__in=publicaties, op_overzicht=True)
    if alleen is not None:
        zichtbaar = zichtbaar.filter(indicator__in=alleen)
    rijen = _rijen(zichtbaar)
    gebieden = sorted({rij["gebied"] for rij in rijen if rij["getallen"] and rij["gebied"]}, key=str.casefold)
    if gebied in gebieden:
        rijen = [rij for rij in rijen if rij["gebied"] == gebied and rij["getallen"]]
    gekozen = _hoofdreeksen(rijen, {rij.pk: rij for rij in publicaties}, _eigen_netwerken(gebruiker))
    if not gekozen:
        return Overzicht([], publicaties)
    cellen: dict[int, list[Cel]] = defaultdict(list)
    for cel in zichtbaar.filter(reduce(or_, (_vraag(rij) for rijen in gekozen.values() for rij in rijen))):
        cellen[cel.indicator_id].append(cel)
    per_pk = {rij.pk: rij for rij in publicaties}
    per_netwerk: dict[Netwerk | None, list[Indicatorfiguur]] = defaultdict(list)
    for indicator in Indicator.objects.filter(pk__in=gekozen).select_related("netwerk").prefetch_related(*ERBIJ):
        publicatie = per_pk[gekozen[indicator.pk][0]["publicatie"]]
        weergave = Indicatorfiguur(indicator, publicatie, cellen[indicator.pk])
        per_netwerk[indicator.netwerk].append(weergave)
    volgorde = sorted(per_netwerk, key=lambda netwerk: (netwerk is None, netwerk.korte_naam if netwerk else ""))
    toon = [netwerk for netwerk in volgorde if naam_van(netwerk) == van] or volgorde
    groepen = [Cijfergroep(netwerk, per_netwerk[netwerk]) for netwerk in toon]
    return Overzicht(groepen, publicaties, gebieden, volgorde)


def naam_van(netwerk: Netwerk | None) -> str:
    """Return under what name the address asks the figures of a network, or those of Flemish sources."""
    return netwerk.slug if netwerk else VLAAMS


def _eigen_netwerken(gebruiker) -> set[int]:
    return toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_PARTNER_LEZEN)


def _rijen(zichtbaar) -> list[dict]:
    """Return every series that can stand on the overview, with how many numbers it has."""
    rijen = zichtbaar.order_by().values("publicatie", "indicator", "indicator__netwerk", "gebied", "reeks", "viewpoint")
    return list(rijen.annotate(eerste=Min("volgorde"), getallen=Count("waarde")))


def _hoofdreeksen(rijen: list[dict], publicaties: dict[int, Publicatie], eigen: set[int]) -> dict[int, list[dict]]:
    """Return per indicator the series to show: of one release, the own area first, totals before parts."""
    per_indicator: dict[int, list[tuple]] = defaultdict(list)
    for rij in rijen:
        netwerk = publicaties[rij["publicatie"]].netwerk
        vreemd = rij["gebied"] != netwerk.korte_naam
        eigen_release = netwerk.pk not in eigen, rij["indicator__netwerk"] != netwerk.pk
        release = *eigen_release, vreemd, netwerk.korte_naam
        naam = rij["gebied"], rij["reeks"], rij["viewpoint"]
        plek = not rij["getallen"], vreemd, rij["reeks"] != "", rij["eerste"], *naam
        per_indicator[rij["indicator"]].append((release, plek, rij))
    gekozen = {}
    for indicator, alle in per_indicator.items():
        beste = min(alle, key=lambda drie: drie[:2])[2]
        zelfde = [
            (plek, rij)
            for _, plek, rij in alle
            if rij["publicatie"] == beste["publicatie"] and rij["reeks"] == beste["reeks"] and rij is not beste
        ]
        ernaast = [rij for _, rij in sorted(zelfde, key=lambda paar: paar[0])[:ERNAAST]]
        gekozen[indicator] = [beste, *ernaast, *_delen(beste, [rij for *_, rij in alle])]
    return gekozen


def _delen(beste: dict, alle: list[dict]) -> list[dict]:
    """Return the other parts, where no total was published: one part alone would read as all."""
    if not beste["reeks"]:
        return []
    plaats = ("publicatie", "gebied", "viewpoint")
    delen = [rij for rij in alle if rij is not beste and all(rij[veld] == beste[veld] for veld in plaats)]
    return delen if len(delen) < MEESTE_DELEN else []


def _vraag(rij: dict) -> Q:
    return Q(**{veld: rij[veld] for veld in ("publicatie", "indicator", "gebied", "reeks", "viewpoint")})


def publicaties_van(gebruiker, indicator: Indicator) -> list[Publicatie]:
    """Return the releases in which this reader finds the indicator: the one to show first, then newest first."""
    cellen = Cel.objects.zichtbaar_voor(gebruiker).filter(indicator=indicator, op_overzicht=True)
    rijen = Publicatie.objects.zichtbaar_voor(gebruiker).filter(pk__in=cellen.values("publicatie"))
    eigen = _eigen_netwerken(gebruiker)

    def plek(rij: Publicatie) -> tuple:
        van_hier = rij.netwerk_id in eigen, rij.netwerk_id == indicator.netwerk_id
        return not rij.van_kracht, not van_hier[0], not van_hier[1], rij.netwerk.korte_naam, -rij.op.timestamp()

    return sorted(rijen.select_related("netwerk"), key=plek)


def alleen_voor_partners(weergave: Indicatorfiguur) -> bool:
    """Whether a visitor would read none of this."""
    return all(cel.voor == Leest.PARTNER for cel in weergave.cellen)
