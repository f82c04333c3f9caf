"""The way to a page of this room."""

from django.urls import reverse

from meldpunt.models import Aanmelding

Kruimels = list[dict[str, str]]


def _punt(naam: str, adres: str) -> dict[str, str]:
    return {"naam": naam, "adres": reverse(f"meldpunt:{adres}")}


def kruimels(aanmelding: Aanmelding | None = None) -> Kruimels:
    """The way from the Meldpunt to the list of files, or to a page about one."""
    uit = [_punt("Meldpunt", "meldpunt"), _punt("Dossiers", "dossiers")]
    return [*uit, {"naam": aanmelding.referentie, "adres": aanmelding.get_absolute_url()}] if aanmelding else uit
