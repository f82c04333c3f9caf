"""The verb of a provider: how many places are free."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.versies import als_dag, te_bewaren, waarden_van
from meldpunt.diensten.aanbod import fiche_op_slot, noteer
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.models import Aanbodfiche, Capaciteit

MEEST = 500
LABELS = {"vrij": "Vrije plaatsen", "eerste_start": "Eerste start", "wachtweken": "Weken wachten"}


def plaatsen_van(gemeld: Capaciteit | None) -> dict[str, Any]:
    """Return what was reported, as its form holds it."""
    return waarden_van(gemeld, LABELS) if gemeld else dict.fromkeys(LABELS)


@dienst
def capaciteit_melden(
    *, fiche_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Capaciteit:
    """Report free places, the first start and the weeks of waiting, as of today; nothing changed is said anew too.

    Raises Botst when a colleague reported another number meanwhile, and Geweigerd for an offer that takes nobody, a
    start in the past, or waiting while there is a place.
    """
    fiche = fiche_op_slot(fiche_id, door)
    oud = Capaciteit.objects.filter(fiche=fiche).first()
    huidig = plaatsen_van(oud)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    gemeld = huidig | bewaren
    start = als_dag(gemeld["eerste_start"])
    _bewaak(fiche, gemeld["vrij"], start, gemeld["wachtweken"])
    nieuw = oud or Capaciteit(fiche=fiche)
    nieuw.vrij, nieuw.eerste_start, nieuw.wachtweken = gemeld["vrij"], start, gemeld["wachtweken"]
    nieuw.bevestigd_op = timezone.localdate()
    nieuw.save()
    noteer(fiche, "vrije plaatsen gemeld", door, verschillen_van(LABELS, huidig, bewaren, _tekst))
    return nieuw


def _tekst(veld: str, waarde: object) -> str:
    return "" if waarde is None else str(waarde)


def _bewaak(fiche: Aanbodfiche, vrij: int, start: datetime.date | None, wachtweken: int | None) -> None:
    if fiche.stand not in PUBLIEKE_STANDEN:
        raise Geweigerd(f"Dit aanbod staat op “{fiche.get_stand_display()}”. Vrije plaatsen meld je als het open is.")
    if not 0 <= vrij <= MEEST:
        raise Geweigerd(f"Schrijf een getal tussen 0 en {MEEST}.", veld="vrij")
    if start and start < timezone.localdate():
        raise Geweigerd("Die datum is al voorbij. Kies vandaag of een dag in de toekomst.", veld="eerste_start")
    if vrij and wachtweken is not None:
        raise Geweigerd(
            "Er is plaats, dus niemand wacht. Maak de weken leeg, of zet de plaatsen op 0.", veld="wachtweken"
        )
