"""Plain builders for a round table: name what matters, the rest is filled in. Everybody here is invented."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.keuzes.rondetafel import Tafelrol, Tafelsoort
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafeldag, Tafelpartij, Tafelpunt


def maak_tafel(aanmelding: Aanmelding, **velden: Any) -> Rondetafel:
    """Return a table that looks for a day, with one person, one day, one line and one agreement."""
    velden.setdefault("soort", Tafelsoort.START)
    velden["door"] = velden.get("door") or maak_gebruiker(Rol.MELDPUNT, netwerk=aanmelding.netwerk)
    with schrijven_toegestaan():
        tafel = Rondetafel.objects.create(aanmelding=aanmelding, **velden)
        wie = Tafelpartij.objects.create(rondetafel=tafel, rol=Tafelrol.ANDER, naam="Tante Mia")
        Tafeldag.objects.create(rondetafel=tafel, begin=timezone.now() + datetime.timedelta(days=7))
        Tafelpunt.objects.create(rondetafel=tafel, tekst="Wat loopt goed?")
        tegen = timezone.localdate() + datetime.timedelta(days=14)
        Tafelafspraak.objects.create(rondetafel=tafel, wat="Belt de school.", wie=wie, tegen=tegen)
    return tafel


_TAFEL = ("rondetafel", "tafelpartij", "tafeldag", "tafelpunt", "tafelafspraak", "tafel_mijn_dagen", "tafel_klopt")
# What stands in the addresses of a table, for the world of the matrix of rights.
TAFELVELDEN: dict[str, Callable[[Any], Any]] = {
    **{f"meldpunt:{naam} sleutel": lambda w: w.tafel.sleutel for naam in _TAFEL},
    "partij": lambda w: w.tafel.partijen.get().sleutel,
    "mijnblad:tafelja sleutel": lambda w: w.tafel.partijen.get().sleutel,
    "dag": lambda w: w.tafel.dagen.get().sleutel,
    "meldpunt:tafelpunt punt": lambda w: w.tafel.punten.get().sleutel,
    "afspraak": lambda w: w.tafel.afspraken.get().sleutel,
}
