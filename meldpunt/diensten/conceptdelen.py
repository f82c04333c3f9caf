"""The filled-in sections of a concept: read them, and fill those of a new one."""

from collections.abc import Mapping
from typing import Any

from leerrecht.models import Soort
from meldpunt.antwoorden.gebrek import Gebrek
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.ontbreekt import ontbreekt
from meldpunt.models import Concept, Conceptdeel
from meldpunt.secties import PER_SOORT, Sectie

Inhouden = Mapping[str, dict[str, Any]]


def secties_van(concept: Concept) -> tuple[Sectie, ...]:
    """Return the sections this form has."""
    return PER_SOORT[concept.soort]


def inhouden_van(concept: Concept) -> dict[str, dict[str, Any]]:
    """Return what was filled in, per section."""
    return {deel.sectie: deel.inhoud for deel in concept.delen.all()}


def kader_van(concept: Concept, inhouden: Inhouden) -> Invulkader:
    """Return what the sections of a concept know of each other."""
    return Invulkader(soort=concept.soort, inhouden=dict(inhouden), van_clb=concept.organisatie.soort == Soort.CLB)


def gebreken_van(concept: Concept, inhouden: Inhouden) -> dict[str, list[Gebrek]]:
    """Return what is missing per section; an empty list: ready."""
    kader = kader_van(concept, inhouden)
    return {
        sectie.slug: ontbreekt(sectie.slug, inhouden.get(sectie.slug, {}), kader) for sectie in secties_van(concept)
    }


def vul(concept: Concept, inhouden: Inhouden) -> None:
    """Fill sections of a new concept. Part of a dienst."""
    kader = kader_van(concept, inhouden)
    for slug, inhoud in inhouden.items():
        klaar = not ontbreekt(slug, inhoud, kader)
        Conceptdeel.objects.create(concept=concept, sectie=slug, inhoud=inhoud, klaar=klaar)
