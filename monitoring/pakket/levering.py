"""Deliveries of figures in a package.

What would tell something about a few pupils never goes along: a delivery with a count that the portal itself would hide
stays where it was delivered.
"""

import hashlib
import json
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from leerrecht.models import Netwerk
from leerrecht.pakket.soort import Gegevens, Pakketdeel, Pakketsoort, Pakketveld
from leerrecht.pakket.waarde import plat
from monitoring.diensten.aanlevering import zet_aan
from monitoring.inlezen.langformaat import Plaats
from monitoring.inlezen.lezer import vak_van
from monitoring.keuzes import Aanleverstand, Cijferstatus, SoortIndicator, Toestand
from monitoring.models import Aanlevering, Cijfer, Indicator
from monitoring.pakket.periode import PERIODE, periode_van, van_periode

_GETALLEN = ("waarde", "teller", "noemer")
_VRIJ = ("nis", "instellingsnummer", "viewpoint", "uitsplitsing", "geleverd", "verwacht", "bron", "opmerking")
CIJFERVELDEN = {"indicator": "indicatoren"} | dict.fromkeys(
    (*PERIODE, "gebied", *_GETALLEN, *_VRIJ, "toestand", "status", "gepubliceerd"), ""
)


def canoniek(rij: Gegevens) -> Gegevens:
    uit = {naam: rij[naam] for naam in rij if naam not in _GETALLEN}
    uit |= {naam: getal(rij.get(naam)) for naam in _GETALLEN}
    if uit.get("status") == Cijferstatus.DEFINITIEF:
        del uit["status"]
    return uit


def getal(waarde: Any) -> Any:
    if waarde is None:
        return None
    try:
        return plat(Decimal(str(waarde)))
    except InvalidOperation:
        return waarde


def _lees_cijfers(levering: Aanlevering, beeld: Any) -> list[Gegevens]:
    return [_lees_cijfer(rij, levering, beeld) for rij in sorted(levering.cijfers.all(), key=lambda rij: rij.rij)]


def _lees_cijfer(rij: Cijfer, levering: Aanlevering, beeld: Any) -> Gegevens:
    uit: Gegevens = {"indicator": beeld.sleutel("indicatoren", rij.indicator)}
    uit |= van_periode(rij.periode_soort, rij.periode_start, rij.van, rij.tot)
    uit |= {naam: getattr(rij, naam) for naam in ("gebied", *_GETALLEN, *_VRIJ)}
    uit["uitsplitsing"] = dict(sorted(rij.uitsplitsing.items()))
    gewoon = Toestand.NIET_BESCHIKBAAR if rij.waarde is None else Toestand.GETAL
    uit["toestand"] = "" if rij.toestand == gewoon else rij.toestand
    uit["status"] = "" if rij.status == Cijferstatus.DEFINITIEF else rij.status
    uit["gepubliceerd"] = "" if rij.vintage == levering.publicatie_tekst else rij.vintage
    return uit


def _maak_cijfers(levering: Aanlevering, gegevens: list[Gegevens], lading: Any) -> None:
    levering.sha256 = hashlib.sha256(json.dumps([levering.bron_sleutel, gegevens], sort_keys=True).encode()).hexdigest()
    levering.aantal_rijen = len(gegevens)
    levering.save()
    rijen = [
        maak_cijfer(levering, lading.zoek("indicatoren", rij["indicator"]), nr, rij)
        for nr, rij in enumerate(gegevens, 1)
    ]
    Cijfer.objects.bulk_create(rijen, batch_size=500)
    zet_aan(aanlevering=levering)


def maak_cijfer(levering: Aanlevering, indicator: Indicator, nummer: int, rij: Gegevens) -> Cijfer:
    """Return the value that a row of a package holds, not yet saved."""
    periode = periode_van(rij)
    plaats = Plaats(gebied=rij["gebied"], viewpoint=rij.get("viewpoint", ""), uitsplitsing=rij.get("uitsplitsing", {}))
    waarde = None if rij.get("waarde") is None else Decimal(rij["waarde"])
    vintage = rij.get("gepubliceerd", levering.publicatie_tekst)
    velden = {naam: rij[naam] for naam in ("teller", "noemer", *_VRIJ, "toestand", "status") if naam in rij}
    velden.setdefault("toestand", Toestand.NIET_BESCHIKBAAR if waarde is None else Toestand.GETAL)
    velden |= {"periode_soort": periode.soort, "periode_start": periode.start, "periode_tekst": periode.tekst}
    return Cijfer(
        aanlevering=levering,
        rij=nummer,
        volgorde=nummer,
        indicator=indicator,
        waarde=waarde,
        van=periode.van,
        tot=periode.tot,
        gebied=plaats.gebied,
        vintage=vintage,
        vintage_op=levering.publicatiedatum,
        vak=vak_van(levering, indicator, periode, plaats, vintage, ""),
        **velden,
    )


def _leveringen(netwerk: Netwerk | None) -> QuerySet[Aanlevering]:
    """Confirmed deliveries; of those that came in as a file, the ones without a count that we would hide."""
    klein = Cijfer.objects.filter(aanlevering=OuterRef("pk")).filter(
        Q(indicator__soort=SoortIndicator.AANTAL, waarde__gt=0, waarde__lt=F("aanlevering__gegevensbron__drempel"))
        | Q(teller__gt=0, teller__lt=F("aanlevering__gegevensbron__drempel"))
        | Q(noemer__lt=F("aanlevering__gegevensbron__drempel_noemer"))
    )
    rijen = Aanlevering.objects.filter(netwerk=netwerk, stand=Aanleverstand.BEVESTIGD, synthetisch=False)
    rijen = rijen.filter(Q(bron_sleutel__isnull=False) | ~Exists(klein)).order_by("op", "pk")
    return rijen.select_related("gegevensbron").prefetch_related("cijfers__indicator")


def _als_pakket(levering: Aanlevering) -> None:
    """Curated by hand: it needs no preview of its own."""
    levering.bron = levering.gegevensbron.naam
    if not levering.sha256:
        levering.bestandsnaam = f"{levering.bron_sleutel}.yaml"
        levering.sha256 = hashlib.sha256(f"{levering.bron_sleutel}".encode()).hexdigest()


AANLEVERINGEN = Pakketsoort(
    naam="aanleveringen",
    bestand="cijfers",
    model=Aanlevering,
    verdieping=4,
    rijen=_leveringen,
    velden=(
        Pakketveld("bron", "gegevensbron", naar="gegevensbronnen"),
        Pakketveld("gepubliceerd", "publicatie_tekst"),
        Pakketveld("datum", "publicatiedatum"),
    ),
    delen=(Pakketdeel("cijfers", CIJFERVELDEN, _lees_cijfers, _maak_cijfers, verplicht=("indicator", "gebied")),),
    vast=lambda netwerk: {"netwerk": netwerk, "stand": Aanleverstand.BEVESTIGD},
    ook_zonder_netwerk=True,
    voor_bewaren=_als_pakket,
)
