"""The cells of the Meldpunt in a release: made in memory, protected by the same protector and audit, never delivered.

No raw row is ever stored: what staf could read as a delivery would be a file of one young person.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

from django.conf import settings

from leerrecht.diensten import dienst
from leerrecht.models import Netwerk
from monitoring.bescherming.kubus import Kubus, bouw_kubus, families
from monitoring.bescherming.vroeger import Vroeger
from monitoring.keuzes import SoortIndicator
from monitoring.meldpuntcijfers.bevriezen import Bevroren
from monitoring.meldpuntcijfers.soorten import (
    BRON,
    BRON_PLAATSEN,
    DREMPEL,
    MOTIVERING,
    MOTIVERING_PLAATSEN,
    REGIO,
    SOORTEN,
    Cijfersoort,
    code_van,
    indicatorcode,
)
from monitoring.meldpuntcijfers.tellen import Telrij, tel
from monitoring.models import Aanlevering, Cijfer, Definitie, Gegevensbron, Indicator, Publicatie

VOORBEHOUD = "Dit telt wat aan het Meldpunt gevraagd werd. Hoeveel jongeren hulp nodig hadden, zegt het niet."
# The portal counts behind the indicators that a network has of its own.
VOLGORDE = 800
# What goes when a table cannot be protected: first two dimensions together, then the towns, then every breakdown.
GROVER = (
    lambda rij: True,
    lambda rij: len(rij.uitsplitsing) < 2,
    lambda rij: len(rij.uitsplitsing) < 2 and rij.gebied == REGIO,
    lambda rij: not rij.uitsplitsing and rij.gebied == REGIO,
)


def meldpuntkubussen(publicatie: Publicatie, vroeger: Vroeger) -> Iterator[Kubus]:
    """Yield the protected cells of the Meldpunt of this network, family by family.

    A family that the audit rejects is told coarser, and at last not at all: it never stops the figures of others.
    """
    rijen = tel(publicatie.netwerk)
    if not rijen:
        return
    indicatoren = zorg_voor_indicatoren(netwerk=publicatie.netwerk)
    familie = families(indicatoren.values())
    per_hoofd: dict[int, list[str]] = defaultdict(list)
    for code, indicator in indicatoren.items():
        per_hoofd[familie[indicator.pk]].append(code)
    for codes in per_hoofd.values():
        samen = {code: Bevroren(publicatie.netwerk, indicatoren[code]).toegepast(rijen[code]) for code in codes}
        for houd in GROVER:
            cijfers = _cijfers(publicatie.netwerk, indicatoren, {c: [*filter(houd, rij)] for c, rij in samen.items()})
            if cijfers and not (kubus := bouw_kubus(publicatie, cijfers, vroeger)).verslag["herleidbaar"]:
                yield kubus
                break


def aantal_meldpuntcijfers(netwerk: Netwerk) -> int:
    """Return how many figures of the Meldpunt a release has before protection: how much work it is, no count."""
    return sum(map(len, tel(netwerk).values()))


def _cijfers(netwerk: Netwerk, indicatoren: dict[str, Indicator], rijen: dict[str, list[Telrij]]) -> list[Cijfer]:
    """Return the rows as figures that no database ever holds; their keys are below 0, so that none is another's."""
    nummer = count(1)
    leveringen = {naam: _levering(netwerk, bron) for naam, bron in _bronnen(netwerk).items()}
    return [
        Cijfer(
            pk=-(volg := next(nummer)),
            aanlevering=leveringen[soort.bron],
            indicator=indicatoren[soort.code],
            volgorde=volg,
            gebied=rij.gebied,
            uitsplitsing=dict(rij.uitsplitsing),
            waarde=Decimal(rij.aantal),
            **rij.periode.velden,
        )
        for soort in SOORTEN
        for rij in rijen.get(soort.code, ())
    ]


def _levering(netwerk: Netwerk, bron: Gegevensbron) -> Aanlevering:
    if bron.code != code_van(netwerk.slug, BRON_PLAATSEN):
        bron.drempel = max(bron.drempel, DREMPEL)
    return Aanlevering(netwerk=netwerk, gegevensbron=bron, synthetisch=settings.VOORBEELD)


def _bronnen(netwerk: Netwerk) -> dict[str, Gegevensbron]:
    codes = {code_van(netwerk.slug, naam): naam for naam in (BRON, BRON_PLAATSEN)}
    return {codes[bron.code]: bron for bron in Gegevensbron.objects.filter(code__in=codes)}


@dienst
def zorg_voor_indicatoren(*, netwerk: Netwerk) -> dict[str, Indicator]:
    """Return the indicators of the Meldpunt by their code, made where they are not there yet, with their sources."""
    bronnen: dict[str, dict[str, Any]] = {
        BRON: {"naam": f"Meldpunt van {netwerk.korte_naam}", "motivering": MOTIVERING},
        BRON_PLAATSEN: {
            "naam": f"Aanbieders van {netwerk.korte_naam}",
            "motivering": MOTIVERING_PLAATSEN,
            "drempel": 1,
        },
    }
    for naam, velden in bronnen.items():
        Gegevensbron.objects.get_or_create(code=code_van(netwerk.slug, naam), defaults={"netwerk": netwerk, **velden})
    gevonden: dict[str, Indicator] = {}
    for nummer, soort in enumerate(SOORTEN):
        gevonden[soort.code] = _indicator(netwerk, soort, nummer, gevonden.get(soort.telt_als), bronnen)
    return gevonden


def _indicator(
    netwerk: Netwerk, soort: Cijfersoort, nummer: int, telt_als: Indicator | None, bronnen: dict
) -> Indicator:
    code = indicatorcode(netwerk.slug, soort.code)
    vast = {
        "naam": soort.naam,
        "soort": SoortIndicator.AANTAL,
        "eenheid": soort.eenheid,
        "netwerk": netwerk,
        "telt_als": telt_als,
        "volgorde": VOLGORDE + nummer,
        "voorbehoud": VOORBEHOUD,
        "synthetisch": settings.VOORBEELD,
    }
    indicator, nieuw = Indicator.objects.get_or_create(code=code, defaults=vast)
    if nieuw:
        bron = bronnen[soort.bron]["naam"]
        Definitie.objects.create(indicator=indicator, omschrijving=soort.uitleg, bron=bron)
    return indicator
