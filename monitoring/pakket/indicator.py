"""Who delivers figures and what is counted, in a package."""

from typing import Any

from django.db.models import QuerySet

from leerrecht.models import Netwerk
from leerrecht.pakket.kern import van_netwerk, velden
from leerrecht.pakket.soort import Gegevens, Pakketdeel, Pakketsoort, Pakketveld
from monitoring.models import Breuk, Definitie, Gegevensbron, Indicator, Streefwaarde
from monitoring.pakket.periode import PERIODE, periode_van, van_periode

_DEFINITIE = tuple(
    "versie omschrijving teller noemer populatie peildatum drempel bron link viewpoint opmerking geldig_van"
    " geldig_tot".split()
)
STREEF = ("gebied", "waarde", "richting", "tegen", "besluit")


def _lees_definitie(indicator: Indicator, beeld: Any) -> Gegevens:
    definitie = indicator.huidige_definitie()
    rij = {naam: getattr(definitie, naam) for naam in _DEFINITIE} if definitie else {}
    return {naam: waarde for naam, waarde in rij.items() if (naam, waarde) != ("versie", 1)}


def _maak_definitie(indicator: Indicator, gegevens: Gegevens, lading: Any) -> None:
    Definitie.objects.create(indicator=indicator, **gegevens)


def _lees_breuken(indicator: Indicator, beeld: Any) -> list[Gegevens]:
    rijen = sorted(indicator.breuken.all(), key=lambda rij: (rij.periode_start, rij.pk))
    return [
        van_periode(rij.periode_soort, rij.periode_start) | {"reden": rij.reden, "gebied": rij.gebied} for rij in rijen
    ]


def _maak_breuken(indicator: Indicator, gegevens: list[Gegevens], lading: Any) -> None:
    for rij in gegevens:
        periode = periode_van(rij)
        Breuk.objects.create(
            indicator=indicator,
            periode_soort=periode.soort,
            periode_start=periode.start,
            reden=rij["reden"],
            gebied=rij.get("gebied", ""),
            bron_sleutel="-".join(filter(None, (indicator.code, str(periode.start), rij.get("gebied", ""))))[:100],
        )


def _lees_streefwaarden(indicator: Indicator, beeld: Any) -> list[Gegevens]:
    rijen = sorted(indicator.streefwaarden.all(), key=lambda rij: rij.gebied)
    return [{naam: getattr(rij, naam) for naam in STREEF} for rij in rijen]


def _maak_streefwaarden(indicator: Indicator, gegevens: list[Gegevens], lading: Any) -> None:
    for rij in gegevens:
        sleutel = f"{indicator.code}-{rij['gebied']}"[:100]
        Streefwaarde.objects.create(indicator=indicator, **rij, bron_sleutel=sleutel)


def _eigen(model: Any, netwerk: Netwerk | None) -> QuerySet[Any]:
    return model.objects.filter(netwerk=netwerk) if netwerk else model.objects.none()


GEGEVENSBRONNEN = Pakketsoort(
    naam="gegevensbronnen",
    bestand="cijfers",
    model=Gegevensbron,
    verdieping=4,
    sleutelveld="code",
    rijen=lambda netwerk: _eigen(Gegevensbron, netwerk).exclude(aanleveringen__synthetisch=True).order_by("pk"),
    velden=velden("naam", "link", "drempel", "drempel_noemer", "motivering"),
    vast=van_netwerk,
    gedeeld=True,
    ook_zonder_netwerk=True,
)
INDICATOREN = Pakketsoort(
    naam="indicatoren",
    bestand="cijfers",
    model=Indicator,
    verdieping=4,
    sleutelveld="code",
    rijen=lambda netwerk: (
        _eigen(Indicator, netwerk)
        .filter(synthetisch=False)
        .order_by("volgorde", "pk")
        .prefetch_related("definities", "breuken", "streefwaarden")
    ),
    velden=(
        *velden("naam", "omschrijving", "zin", "voorbehoud", "soort", "eenheid", "decimalen", "voor"),
        Pakketveld("deel_van", naar="indicatoren"),
        Pakketveld("telt_als", naar="indicatoren"),
        Pakketveld("bron"),
    ),
    delen=(
        Pakketdeel("definitie", dict.fromkeys(_DEFINITIE, ""), _lees_definitie, _maak_definitie, enkel=True),
        Pakketdeel(
            "breuken",
            dict.fromkeys((*PERIODE, "reden", "gebied"), ""),
            _lees_breuken,
            _maak_breuken,
            verplicht=("reden",),
        ),
        Pakketdeel(
            "streefwaarden",
            dict.fromkeys(STREEF, ""),
            _lees_streefwaarden,
            _maak_streefwaarden,
            verplicht=("gebied", "waarde", "richting", "besluit"),
        ),
    ),
    vast=van_netwerk,
    gedeeld=True,
    ook_zonder_netwerk=True,
    volgorde=lambda nummer, netwerk: (nummer + 1) * 10 + (0 if netwerk else 1000),
)
