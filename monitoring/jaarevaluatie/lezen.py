"""Frozen content on a page: the same derivations as on paper, from the same JSON and never from living rows."""

from monitoring.jaarevaluatie.blad import Drukwerk
from monitoring.jaarevaluatie.figuur import Drukfiguur
from monitoring.jaarevaluatie.inhoud import Figuur, lees
from monitoring.jaarevaluatie.omzetten import uit_dict
from monitoring.models import Editie


def blad_van(editie: Editie) -> Drukwerk:
    """Return what the page of this edition shows."""
    return Drukwerk(lees(editie.inhoud), editie.inhoud_hash)


def figuren_uit(cijfers: list[dict]) -> list[Drukfiguur]:
    """Return the frozen figures beside one answer."""
    return [Drukfiguur(uit_dict(Figuur, rij), f"figuur-{nummer}") for nummer, rij in enumerate(cijfers, 1)]
