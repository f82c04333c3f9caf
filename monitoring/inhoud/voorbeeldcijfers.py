"""The invented figures of example mode, to show how protection works. No server that serves real people loads them."""

from pathlib import Path
from typing import Any

from django.conf import settings

from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.models import Netwerk
from leerrecht.pakket.waarde import plat
from monitoring.diensten.aanlevering import zet_aan
from monitoring.inhoud.voorbeeld import voorbeeldlevering
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer, Definitie, Gegevensbron, Indicator
from monitoring.pakket.levering import canoniek, maak_cijfer

BESTAND = Path(__file__).parent / "voorbeeld.yaml"
Gegevens = dict[str, Any]


def laad(netwerk: Netwerk | None) -> Gegevens:
    """Load the invented figures of the network they are made for, once; nothing outside example mode."""
    gegevens = lees_yaml(BESTAND)
    if not settings.VOORBEELD or netwerk is None or netwerk.slug != gegevens["netwerk"]:
        return {}
    if Indicator.objects.filter(code=gegevens["indicator"]["code"]).exists():
        return {}
    return {"voorbeeldcijfers": _laad(netwerk=netwerk, gegevens=gegevens)}


@dienst
def _laad(*, netwerk: Netwerk, gegevens: Gegevens) -> int:
    bron = Gegevensbron.objects.create(**gegevens["bron"], netwerk=netwerk, bron_sleutel=gegevens["bron"]["code"])
    velden = {naam: waarde for naam, waarde in gegevens["indicator"].items() if naam != "definitie"}
    indicator = Indicator.objects.create(
        **velden, netwerk=netwerk, synthetisch=True, volgorde=900, bron_sleutel=velden["code"]
    )
    Definitie.objects.create(indicator=indicator, **gegevens["indicator"]["definitie"])
    levering = voorbeeldlevering()
    aanlevering = Aanlevering.objects.create(
        netwerk=netwerk,
        gegevensbron=bron,
        bron=bron.naam,
        bron_sleutel=levering["sleutel"],
        bestandsnaam=BESTAND.name,
        sha256=levering["sleutel"],
        publicatie_tekst=levering["gepubliceerd"],
        stand=Aanleverstand.BEVESTIGD,
        synthetisch=True,
        aantal_rijen=len(levering["cijfers"]),
    )
    rijen = [plat(canoniek({"gebied": levering["gebied"], **rij})) for rij in levering["cijfers"]]
    cijfers = [maak_cijfer(aanlevering, indicator, nummer, rij) for nummer, rij in enumerate(rijen, 1)]
    Cijfer.objects.bulk_create(cijfers, batch_size=500)
    zet_aan(aanlevering=aanlevering)
    return len(cijfers)
