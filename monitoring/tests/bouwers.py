"""Plain builders for the room monitoring: name what matters, the rest is filled in."""

import itertools
from decimal import Decimal
from typing import Any

from django.utils import timezone

from actieplan.models import Actie
from leerrecht.models import Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.schooljaar import Schooljaar
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from monitoring.bescherming.wijzer import maak_wijzers
from monitoring.keuzes import Aanleverstand, Korrel, Periodesoort, SoortIndicator, Toestand
from monitoring.models import (
    Aanlevering,
    Actiecijfer,
    Breuk,
    Cel,
    Cijfer,
    Cijferreeks,
    Cijferwijzer,
    Definitie,
    Drempel,
    Gegevensbron,
    Indicator,
    Publicatie,
    Streefwaarde,
)

_teller = itertools.count(1)


def maak_indicator(code: str = "", *, definitie: dict[str, Any] | None = None, **velden: Any) -> Indicator:
    """Return a new indicator with one definition (`definitie`: its fields)."""
    nummer = next(_teller)
    velden = {
        "naam": f"Indicator {nummer}",
        "soort": SoortIndicator.AANTAL,
        "eenheid": "leerlingen",
        "volgorde": nummer,
        **velden,
    }
    with schrijven_toegestaan():
        indicator = Indicator.objects.create(code=code or f"indicator-{nummer}", **velden)
        Definitie.objects.create(indicator=indicator, **{"teller": "aantal leerlingen", **(definitie or {})})
    return indicator


def maak_gegevensbron(code: str = "", **velden: Any) -> Gegevensbron:
    """Return a new source that hides counts of 1 to 4."""
    nummer = next(_teller)
    velden = {"naam": f"Bron {nummer}", "motivering": "Standaard van het portaal.", **velden}
    with schrijven_toegestaan():
        return Gegevensbron.objects.create(code=code or f"bron-{nummer}", **velden)


def maak_drempel(*, gegevensbron: Gegevensbron, **velden: Any) -> Drempel:
    """Return a threshold of a source at the grain of a town, for the network of that source."""
    netwerk = velden.pop("netwerk", None) or gegevensbron.netwerk or maak_netwerk()
    velden = {"korrel": Korrel.GEMEENTE, "motivering": "Beslist.", **velden}
    with schrijven_toegestaan():
        door = velden.pop("door", None) or maak_gebruiker(Rol.STAF, netwerk=netwerk)
        return Drempel.objects.create(netwerk=netwerk, gegevensbron=gegevensbron, door=door, **velden)


def maak_aanlevering(*, netwerk: Netwerk | None = None, **velden: Any) -> Aanlevering:
    """Return a delivery without figures that is ready to confirm."""
    nummer = next(_teller)
    velden = {
        "gegevensbron": velden.pop("gegevensbron", None) or maak_gegevensbron(),
        "bestandsnaam": f"cijfers-{nummer}.csv",
        "sha256": f"{nummer:064x}",
        "stand": Aanleverstand.VOORVERTONING,
        **velden,
    }
    with schrijven_toegestaan():
        return Aanlevering.objects.create(netwerk=netwerk or maak_netwerk(), **velden)


def maak_breuk(indicator: Indicator, periode_start: int, reden: str = "Andere telling.", **velden: Any) -> Breuk:
    """Return a new break in the series of an indicator."""
    velden = {"periode_soort": Periodesoort.SCHOOLJAAR, **velden}
    with schrijven_toegestaan():
        return Breuk.objects.create(indicator=indicator, periode_start=periode_start, reden=reden, **velden)


def maak_telling(netwerk: Netwerk, actie: Actie | None = None) -> Indicator:
    """Return an indicator of a network with a figure of 2024-2025, a break, a target and (`actie`) an action."""
    indicator = maak_indicator(netwerk=netwerk)
    maak_cijfer(indicator, aanlevering=maak_aanlevering(netwerk=netwerk))
    maak_breuk(indicator, 2023)
    with schrijven_toegestaan():
        doel = {"waarde": 5, "richting": "hoogstens", "besluit": "Het college, in 2024."}
        Streefwaarde.objects.create(indicator=indicator, gebied=netwerk.korte_naam, **doel)
        if actie is not None:
            Actiecijfer.objects.create(indicator=indicator, actie=actie, waarom="Het gaat over hetzelfde.")
    return indicator


def maak_cijfer(indicator: Indicator, jaar: int = 2024, waarde: int = 12, **velden: Any) -> Cijfer:
    """Return a confirmed figure of one school year."""
    velden = {"aanlevering": None, "gebied": indicator.netwerk.korte_naam if indicator.netwerk else "", **velden}
    aanlevering = velden.pop("aanlevering") or maak_aanlevering(netwerk=indicator.netwerk)
    nummer = next(_teller)
    periode = {"periode_soort": Periodesoort.SCHOOLJAAR, "periode_start": jaar, "periode_tekst": str(Schooljaar(jaar))}
    with schrijven_toegestaan():
        return Cijfer.objects.create(
            aanlevering=aanlevering,
            rij=nummer,
            vak=f"{nummer:064x}",
            actief=True,
            indicator=indicator,
            waarde=waarde,
            **{**periode, **velden},
        )


def maak_publicatie(
    *,
    netwerk: Netwerk | None = None,
    cellen: list[dict[str, Any]] | None = None,
    van_kracht: bool = True,
    **velden: Any,
) -> Publicatie:
    """Return a release in force with `cellen`: dicts with at least `indicator`, `jaar` (start year) and `waarde`.

    `waarde` None without a `toestand` is a hidden cell. Any field of Cel may be given.
    """
    netwerk = netwerk or maak_netwerk()
    with schrijven_toegestaan():
        if van_kracht:
            Publicatie.objects.filter(netwerk=netwerk, van_kracht=True).update(van_kracht=False)
        publicatie = Publicatie.objects.create(
            netwerk=netwerk, van_kracht=van_kracht, **{"op": timezone.now(), "reden": "Proef.", **velden}
        )
        for nummer, cel in enumerate(cellen or []):
            Cel.objects.create(publicatie=publicatie, **_cel(netwerk, nummer, dict(cel)))
        wijs_weg(publicatie)
    return publicatie


def wijs_weg(publicatie: Publicatie) -> None:
    """Write down which series a release has, as its making does."""
    for model in (Cijferreeks, Cijferwijzer):
        model.objects.filter(publicatie=publicatie).delete()
    reeksen, wijzers = maak_wijzers(publicatie, Cel.objects.filter(publicatie=publicatie))
    Cijferreeks.objects.bulk_create(reeksen)
    Cijferwijzer.objects.bulk_create(wijzers)


def _cel(netwerk: Netwerk, nummer: int, cel: dict[str, Any]) -> dict[str, Any]:
    jaar = cel.pop("jaar", 2022)
    waarde = cel.pop("waarde", None)
    soort = cel.get("periode_soort", Periodesoort.SCHOOLJAAR)
    return {
        "periode_soort": soort,
        "periode_start": jaar,
        "periode_tekst": str(Schooljaar(jaar)) if soort == Periodesoort.SCHOOLJAAR else str(jaar),
        "gebied": netwerk.korte_naam,
        "volgorde": nummer,
        "waarde": None if waarde is None else Decimal(str(waarde)),
        "toestand": Toestand.GETAL if waarde is not None else Toestand.ONDERDRUKT,
        "bron": "Proefbron",
        "vintage": "",
        "synthetisch": cel["indicator"].synthetisch,
        "voor": cel["indicator"].voor,
        **cel,
    }
