"""A decided document keeps the figures of a release that was withdrawn since: readers and the DPO are told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from monitoring.models import Editie, Publicatie

# On this day the figures in a document were published; frozen with them.
DAG = "gepubliceerd_op"


def ingetrokken_in(editie: Editie) -> list[Publicatie]:
    """Return the withdrawn releases of which this edition may hold figures, the newest first.

    A document knows the day of a release, not its key: of two on one day it says so of the one that was withdrawn.
    """
    return _van(set(_dagen(editie.inhoud)), _ingetrokken([editie.jaarevaluatie.ronde.netwerk_id]))


def bewaard_in(netwerken: Iterable[int]) -> dict[int, list[Editie]]:
    """Return per withdrawn release of these networks the newest edition of each document that still holds it."""
    weg = _ingetrokken(netwerken)
    gevonden: dict[int, list[Editie]] = defaultdict(list)
    if not weg:
        return {}
    edities = Editie.objects.filter(jaarevaluatie__ronde__netwerk__in={rij.netwerk_id for rij in weg})
    nieuwste: dict[int, Editie] = {}
    for editie in edities.select_related("jaarevaluatie__ronde__plan", "jaarevaluatie__ronde__netwerk"):
        nieuwste.setdefault(editie.jaarevaluatie_id, editie)
    for editie in nieuwste.values():
        van_hier = [rij for rij in weg if rij.netwerk_id == editie.jaarevaluatie.ronde.netwerk_id]
        for publicatie in _van(set(_dagen(editie.inhoud)), van_hier):
            gevonden[publicatie.pk].append(editie)
    return dict(gevonden)


def _ingetrokken(netwerken: Iterable[int]) -> list[Publicatie]:
    return list(Publicatie.objects.filter(netwerk__in=netwerken, ingetrokken_op__isnull=False))


def _van(dagen: set[str], publicaties: Iterable[Publicatie]) -> list[Publicatie]:
    return [rij for rij in publicaties if timezone.localtime(rij.op).date().isoformat() in dagen]


def _dagen(inhoud: Any) -> Iterator[str]:
    """Every day of publication anywhere in frozen content."""
    if isinstance(inhoud, dict):
        if isinstance(inhoud.get(DAG), str):
            yield inhoud[DAG]
        for deel in inhoud.values():
            yield from _dagen(deel)
    elif isinstance(inhoud, list):
        for deel in inhoud:
            yield from _dagen(deel)
