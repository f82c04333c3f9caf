"""Loads the Meldpunten, the areas and the aanbod from their curated file."""

from pathlib import Path
from typing import Any

from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.inhoud.netwerken import BESTAND as NETWERKEN
from leerrecht.inhoud.netwerken import bronnaam
from leerrecht.models import Netwerk, Organisatie
from meldpunt.diensten.aanbod import zet_zoekvelden
from meldpunt.models import Aanbodfiche, Dienstpunt, Werkgebied

BESTAND = Path(__file__).parent / "aanbod.yaml"
Gegevens = dict[str, Any]
_TEKSTVELDEN = (
    "titel",
    "soort",
    "omschrijving",
    "samen_met",
    "talen",
    "duur",
    "kost",
    "voorwaarden",
    "weg",
    "hoe",
    "website",
    "stand",
    "bronnoot",
)


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new rows per kind."""
    return _laad(gegevens=lees_yaml(BESTAND), bronnen=lees_yaml(NETWERKEN))


@dienst
def _laad(*, gegevens: Gegevens, bronnen: Gegevens) -> dict[str, int]:
    netwerken = {rij.slug: rij for rij in Netwerk.objects.all()}
    return {
        "meldpunten": sum(_dienstpunt(nr, rij, netwerken, bronnen) for nr, rij in enumerate(gegevens["meldpunten"])),
        "werkgebieden": sum(_werkgebied(nr, rij, netwerken, bronnen) for nr, rij in enumerate(gegevens["gebieden"])),
        "aanbod": sum(_fiche(rij, gegevens, netwerken, bronnen) for rij in gegevens["aanbod"]),
    }


def _jaar(gegevens: Gegevens, bron: str) -> str:
    return str(gegevens["bronjaren"][bron])


def _dienstpunt(nummer: int, rij: Gegevens, netwerken: dict[str, Netwerk], bronnen: Gegevens) -> bool:
    velden = {veld: (rij.get(veld) or "").strip() for veld in ("naam", "regio", "wat", "website")}
    velden |= {
        "netwerk": netwerken[rij["netwerk"]],
        "organisatie": Organisatie.objects.filter(bron_sleutel=rij.get("organisatie")).first(),
        "bron": bronnaam(bronnen, rij["bron"]),
        "bronjaar": str(rij["bronjaar"]),
        "volgorde": nummer,
    }
    return Dienstpunt.objects.get_or_create(bron_sleutel=rij["netwerk"], defaults=velden)[1]


def _werkgebied(nummer: int, rij: Gegevens, netwerken: dict[str, Netwerk], bronnen: Gegevens) -> bool:
    velden = {
        "netwerk": netwerken[rij["netwerk"]],
        "ligt_in": Werkgebied.objects.filter(slug=rij.get("ligt_in")).first(),
        "naam": rij["naam"],
        "volgorde": nummer,
        "bron": bronnaam(bronnen, rij["bron"]),
        "bron_sleutel": rij["slug"],
    }
    return Werkgebied.objects.get_or_create(slug=rij["slug"], defaults=velden)[1]


def _fiche(rij: Gegevens, gegevens: Gegevens, netwerken: dict[str, Netwerk], bronnen: Gegevens) -> bool:
    """A fiche that exists is left as people have edited it since."""
    if Aanbodfiche.objects.filter(bron_sleutel=rij["slug"]).exists():
        return False
    fiche = Aanbodfiche.objects.create(
        netwerk=netwerken[rij["netwerk"]],
        aanbieder=Organisatie.objects.get(bron_sleutel=rij["aanbieder"]),
        slug=rij["slug"],
        bron=bronnaam(bronnen, rij["bron"]),
        bron_sleutel=rij["slug"],
        bronjaar=_jaar(gegevens, rij["bron"]),
        redactie=rij.get("redactie") or [],
        leeftijd_van=rij.get("leeftijd_van"),
        leeftijd_tot=rij.get("leeftijd_tot"),
        voor=rij.get("voor") or [],
        niveaus=rij.get("niveaus") or [],
        **{veld: (rij.get(veld) or "").strip() for veld in _TEKSTVELDEN},
    )
    fiche.werkgebieden.set(Werkgebied.objects.filter(slug__in=rij.get("gebieden") or []))
    if rij.get("bronnoot") is None:
        fiche.bronnoot = gegevens["bronnoten"].get(rij["bron"], "")
    zet_zoekvelden(fiche)
    fiche.save()
    return True
