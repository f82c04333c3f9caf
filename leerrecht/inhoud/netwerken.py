"""Loads networks, organisations, word lists and aanspreekpunten from `netwerken.yaml`."""

from pathlib import Path
from typing import Any

from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.models import Aanspreekpunt, Doelgroep, Eenheid, Netwerk, Organisatie, Populatie, Thema

BESTAND = Path(__file__).parent / "netwerken.yaml"
Gegevens = dict[str, Any]


def bronnaam(gegevens: Gegevens, sleutel: str | None) -> str:
    """Return the title of a source document with its year, as shown under a text."""
    if not sleutel:
        return ""
    bron = gegevens["bronnen"][sleutel]
    titel, jaar = bron["titel"], str(bron.get("jaar") or "")
    return f"{titel} ({jaar})" if jaar not in titel else titel


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new rows per kind."""
    gegevens = lees_yaml(BESTAND)
    return _laad(gegevens=gegevens)


@dienst
def _laad(*, gegevens: Gegevens) -> dict[str, int]:
    return {
        "netwerken": sum(_netwerk(gegevens, rij) for rij in gegevens["netwerken"]),
        "organisaties": sum(_organisatie(gegevens, rij) for rij in gegevens["organisaties"]),
        "doelgroepen": _woorden(
            gegevens, Doelgroep, "doelgroepen", ("meervoud", "publieke_naam", "uitleg", "definitie")
        ),
        "populaties": _woorden(gegevens, Populatie, "populaties", ("publieke_naam",)),
        "themas": _woorden(gegevens, Thema, "themas", ("publieke_naam", "belofte", "redactie")),
        "aanspreekpunten": sum(
            _aanspreekpunt(gegevens, nummer, rij) for nummer, rij in enumerate(gegevens["aanspreekpunten"])
        ),
    }


def _netwerk(gegevens: Gegevens, rij: Gegevens) -> bool:
    velden = {naam: rij.get(naam) or "" for naam in ("naam", "korte_naam", "gebied", "missie", "over")}
    velden |= {"bron": bronnaam(gegevens, rij.get("bron")), "bron_sleutel": rij["slug"]}
    return Netwerk.objects.get_or_create(slug=rij["slug"], defaults=velden)[1]


def _organisatie(gegevens: Gegevens, rij: Gegevens) -> bool:
    organisatie = Organisatie.objects.filter(bron_sleutel=rij["bron_sleutel"]).first()
    nieuw = organisatie is None
    if organisatie is None:
        organisatie = Organisatie(
            bron_sleutel=rij["bron_sleutel"],
            naam=rij["naam"],
            soort=rij["soort"],
            bron=bronnaam(gegevens, rij.get("bron")),
        )
        organisatie.zet_zoekvelden()
        organisatie.save()
        organisatie.netwerken.set(Netwerk.objects.filter(slug__in=rij["netwerken"]))
    for eenheid in rij.get("eenheden") or []:
        Eenheid.objects.get_or_create(
            bron_sleutel=eenheid["bron_sleutel"], defaults={"organisatie": organisatie, "naam": eenheid["naam"]}
        )
    return nieuw


def _woorden(gegevens: Gegevens, model, lijst: str, extra: tuple[str, ...]) -> int:
    aantal = 0
    for nummer, rij in enumerate(gegevens[lijst]):
        velden = {naam: rij[naam] for naam in extra if rij.get(naam)}
        velden |= {"naam": rij["naam"], "volgorde": nummer, "bron": bronnaam(gegevens, rij.get("bron"))}
        aantal += model.objects.get_or_create(slug=rij["slug"], defaults=velden | {"bron_sleutel": rij["slug"]})[1]
    return aantal


def _aanspreekpunt(gegevens: Gegevens, nummer: int, rij: Gegevens) -> bool:
    velden = {
        "netwerk": Netwerk.objects.get(slug=rij["netwerk"]),
        "organisatie": Organisatie.objects.filter(bron_sleutel=rij.get("organisatie")).first(),
        "functie": rij["functie"],
        "waarvoor": rij.get("waarvoor") or "",
        "website": rij.get("website") or "",
        "volgorde": nummer,
        "bron": bronnaam(gegevens, rij.get("bron")),
    }
    return Aanspreekpunt.objects.get_or_create(bron_sleutel=rij["bron_sleutel"], defaults=velden)[1]
