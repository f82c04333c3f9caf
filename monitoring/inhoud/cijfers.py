"""Loads indicators, sources and figures from their curated files, and makes the first release of each network."""

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings

from actieplan.models import Actie
from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.models import Netwerk
from leerrecht.schooljaar import Schooljaar
from monitoring.diensten.aanlevering import zet_aan
from monitoring.diensten.publicatie import publiceer
from monitoring.inhoud.voorbeeld import voorbeeldlevering
from monitoring.inlezen.langformaat import Periode, Plaats, periode_tekst
from monitoring.inlezen.lezer import vak_van
from monitoring.keuzes import Aanleverstand, Periodesoort, Toestand
from monitoring.models import (
    Aanlevering,
    Actiecijfer,
    Breuk,
    Cijfer,
    Definitie,
    Gegevensbron,
    Indicator,
    Streefwaarde,
)

MAP = Path(__file__).parent
# Flanders first: Mechelen adds values to its indicators.
BESTANDEN = ("vlaanderen.yaml", "mechelen.yaml")
# Invented figures: only where every page says that nothing is real.
VOORBEELD = "voorbeeld.yaml"
EERSTE_REDEN = "Eerste publicatie: de cijfers uit de eigen documenten van het netwerk en uit openbare bronnen."
Gegevens = dict[str, Any]


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new rows per kind."""
    bestanden = {naam: lees_yaml(MAP / naam) for naam in BESTANDEN}
    if settings.VOORBEELD:
        voorbeeld = lees_yaml(MAP / VOORBEELD)
        bestanden[VOORBEELD] = voorbeeld | {"aanleveringen": [voorbeeldlevering()]}
    return _laad(bestanden=bestanden)


@dienst
def _laad(*, bestanden: dict[str, Gegevens]) -> dict[str, int]:
    aantallen = {"indicatoren": 0, "cijfers": 0, "publicaties": 0}
    volgorde = 0
    for naam, gegevens in bestanden.items():
        netwerk = Netwerk.objects.get(slug=gegevens["netwerk"]) if gegevens["netwerk"] else None
        for rij in gegevens["bronnen"]:
            _bron(netwerk, rij)
        # The figures of the network itself stand before those of Flanders.
        for rij in gegevens["indicatoren"]:
            volgorde += 10
            aantallen["indicatoren"] += _indicator(netwerk, volgorde + (0 if netwerk else 1000), rij)
        aantallen["cijfers"] += sum(_aanlevering(netwerk, naam, rij) for rij in gegevens["aanleveringen"])
    aantallen["cijfers bij acties"] = _acties()
    for netwerk in Netwerk.objects.filter(publicaties__isnull=True):
        publiceer(netwerk=netwerk, reden=EERSTE_REDEN, door=None, bron_sleutel=f"eerste-{netwerk.slug}")
        aantallen["publicaties"] += 1
    return aantallen


def _bron(netwerk: Netwerk | None, rij: Gegevens) -> None:
    velden = {naam: rij[naam] for naam in ("naam", "drempel", "motivering")}
    velden |= {"link": rij.get("link") or "", "netwerk": netwerk, "bron_sleutel": rij["code"]}
    Gegevensbron.objects.get_or_create(code=rij["code"], defaults=velden)


def _indicator(netwerk: Netwerk | None, volgorde: int, rij: Gegevens) -> bool:
    velden = {naam: rij[naam] for naam in ("naam", "omschrijving", "soort", "eenheid")}
    velden |= {"decimalen": rij.get("decimalen", 0), "synthetisch": rij.get("synthetisch", False)}
    velden |= {"netwerk": netwerk, "volgorde": volgorde, "bron_sleutel": rij["code"]}
    velden |= {"zin": rij.get("zin", ""), "voorbehoud": rij.get("voorbehoud", "")}
    indicator, nieuw = Indicator.objects.get_or_create(code=rij["code"], defaults=velden)
    if not nieuw:
        return False
    Definitie.objects.create(indicator=indicator, **rij["definitie"])
    for breuk in rij.get("breuken") or []:
        periode = _periode(breuk)
        Breuk.objects.create(
            indicator=indicator,
            periode_soort=periode.soort,
            periode_start=periode.start,
            reden=breuk["reden"],
            bron_sleutel=f"{indicator.code}-{periode.start}",
        )
    for doel in rij.get("streefwaarden") or []:
        Streefwaarde.objects.create(indicator=indicator, **doel, bron_sleutel=f"{indicator.code}-{doel['gebied']}")
    return True


def _acties() -> int:
    """Lay the links from figures to actions that are there; return how many are new."""
    acties = Actie.objects.exclude(bron_sleutel=None).in_bulk(field_name="bron_sleutel")
    indicatoren = Indicator.objects.in_bulk(field_name="code")
    nieuw = 0
    for rij in lees_yaml(MAP / "acties.yaml"):
        actie = acties.get(rij["actie"])
        for volgorde, code in enumerate(rij["cijfers"] if actie else []):
            velden = {"waarom": rij["waarom"], "door_redactie": True, "volgorde": volgorde}
            _, gemaakt = Actiecijfer.objects.get_or_create(
                bron_sleutel=f"{rij['actie']}-{code}",
                defaults={"actie": actie, "indicator": indicatoren[code], **velden},
            )
            nieuw += gemaakt
    return nieuw


def _aanlevering(netwerk: Netwerk | None, bestand: str, rij: Gegevens) -> int:
    if Aanlevering.objects.filter(bron_sleutel=rij["sleutel"]).exists():
        return 0
    gegevensbron = Gegevensbron.objects.get(code=rij["bron"])
    aanlevering = Aanlevering.objects.create(
        netwerk=netwerk,
        gegevensbron=gegevensbron,
        bron=gegevensbron.naam,
        bron_sleutel=rij["sleutel"],
        bestandsnaam=bestand,
        sha256=hashlib.sha256(json.dumps(rij, default=str, sort_keys=True).encode()).hexdigest(),
        publicatiedatum=rij.get("datum"),
        publicatie_tekst=rij["gepubliceerd"],
        # Curated by hand: it needs no preview of its own.
        stand=Aanleverstand.BEVESTIGD,
        synthetisch=rij.get("synthetisch", False),
        aantal_rijen=len(rij["cijfers"]),
    )
    indicatoren = {indicator.code: indicator for indicator in Indicator.objects.all()}
    Cijfer.objects.bulk_create(
        [
            _cijfer(aanlevering, indicatoren[cijfer["indicator"]], nummer, rij.get("gebied", "Vlaanderen"), cijfer)
            for nummer, cijfer in enumerate(rij["cijfers"], start=1)
        ],
        batch_size=500,
    )
    zet_aan(aanlevering=aanlevering)
    return len(rij["cijfers"])


def _cijfer(aanlevering: Aanlevering, indicator: Indicator, nummer: int, gebied: str, rij: Gegevens) -> Cijfer:
    periode = _periode(rij)
    plaats = Plaats(
        gebied=rij.get("gebied", gebied), viewpoint=rij.get("viewpoint", ""), uitsplitsing=rij.get("uitsplitsing", {})
    )
    waarde = None if rij["waarde"] is None else Decimal(str(rij["waarde"]))
    vintage = aanlevering.publicatie_tekst
    return Cijfer(
        aanlevering=aanlevering,
        rij=nummer,
        volgorde=nummer,
        indicator=indicator,
        waarde=waarde,
        toestand=Toestand.NIET_BESCHIKBAAR if waarde is None else Toestand.GETAL,
        periode_soort=periode.soort,
        periode_start=periode.start,
        periode_tekst=periode.tekst,
        van=periode.van,
        tot=periode.tot,
        gebied=plaats.gebied,
        viewpoint=plaats.viewpoint,
        uitsplitsing=plaats.uitsplitsing,
        geleverd=rij.get("geleverd"),
        verwacht=rij.get("verwacht"),
        status=rij.get("status", "definitief"),
        vintage=vintage,
        vintage_op=aanlevering.publicatiedatum,
        opmerking=rij.get("opmerking", ""),
        vak=vak_van(aanlevering, indicator, periode, plaats, vintage, ""),
    )


def _periode(rij: Gegevens) -> Periode:
    if "schooljaar" in rij:
        jaar = Schooljaar.lees(rij["schooljaar"])
        return Periode(Periodesoort.SCHOOLJAAR, jaar.start, str(jaar))
    if "jaar" in rij:
        return Periode(Periodesoort.KALENDERJAAR, rij["jaar"], str(rij["jaar"]))
    van, tot = rij["van"], rij["tot"]
    return Periode(Periodesoort.VAN_TOT, van.year, periode_tekst(van, tot), van, tot)
