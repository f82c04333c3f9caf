"""Loads the groups of the networks with their themes and seats from the curated file."""

import datetime
from pathlib import Path
from typing import Any

from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.inhoud.netwerken import BESTAND as NETWERKEN
from leerrecht.inhoud.netwerken import bronnaam
from leerrecht.models import Eenheid, Netwerk, Organisatie
from overlegplatform.keuzes import Toegankelijk
from overlegplatform.models import Groep, GroepThema, Vertegenwoordiging

BESTAND = Path(__file__).parent / "groepen.yaml"
Gegevens = dict[str, Any]
# A seat holds from the day or the first day of the year of its document; two documents bear no date.
_VAN = {
    "overlegplatform-mechelen-2016": datetime.date(2016, 4, 29),
    "actieplan-vlaams-brabant-2023": datetime.date(2023, 12, 1),
    "commissie-mechelen-2021": datetime.date(2021, 4, 28),
    "team-leerrecht-gok-mechelen": datetime.date(2020, 9, 1),
}


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new groups and seats."""
    return _laad(rijen=lees_yaml(BESTAND)["groepen"], bronnen=lees_yaml(NETWERKEN))


@dienst
def _laad(*, rijen: list[Gegevens], bronnen: Gegevens) -> dict[str, int]:
    aantallen = {"groepen": 0, "zetels": 0}
    # A group that exists is left as people have edited it since, with its seats.
    bestaand = set(Groep.objects.filter(bron_sleutel__isnull=False).values_list("bron_sleutel", flat=True))
    for nummer, rij in enumerate(rijen):
        if rij["slug"] in bestaand:
            continue
        groep = _groep(nummer, rij, bronnen)
        aantallen["groepen"] += 1
        aantallen["zetels"] += _zetels(groep, rij)
    return aantallen


def _groep(nummer: int, rij: Gegevens, bronnen: Gegevens) -> Groep:
    groep = Groep.objects.create(
        netwerk=Netwerk.objects.get(slug=rij["netwerk"]),
        slug=rij["slug"],
        soort=rij["soort"],
        toegankelijk=rij.get("toegankelijk") or Toegankelijk.LEDEN,
        eigen=rij.get("eigen", True),
        ouder=Groep.objects.get(slug=rij["ouder"]) if rij.get("ouder") else None,
        volgorde=(nummer + 1) * 10,
        redactie=rij.get("redactie") or [],
        bron=bronnaam(bronnen, rij["bron"]),
        bron_sleutel=rij["slug"],
        **{veld: (rij.get(veld) or "").strip() for veld in ("naam", "doel", "wie", "ritme", "gebied")},
    )
    for thema in rij.get("themas") or []:
        GroepThema.objects.create(groep=groep, jaar=thema["jaar"], tekst=thema["tekst"], bron=groep.bron)
    return groep


def _zetels(groep: Groep, rij: Gegevens) -> int:
    zetels = rij.get("zetels") or []
    for nummer, zetel in enumerate(zetels):
        Vertegenwoordiging.objects.create(
            groep=groep,
            organisatie=Organisatie.objects.get(bron_sleutel=zetel["organisatie"]),
            eenheid=Eenheid.objects.get(bron_sleutel=zetel["eenheid"]) if zetel.get("eenheid") else None,
            zoals_genoemd=zetel.get("genoemd") or "",
            van=_VAN[rij["bron"]],
            bron=groep.bron,
            bron_sleutel=f"{groep.slug}-{nummer}",
        )
    return len(zetels)
