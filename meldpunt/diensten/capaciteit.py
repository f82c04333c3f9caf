"""The verb of a provider: how many places are free."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from meldpunt.diensten.aanbod import fiche_op_slot, noteer
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.models import Aanbodfiche, Capaciteit

MEEST = 500


@dienst
def capaciteit_melden(
    *, fiche_id: int, vrij: int, eerste_start: datetime.date | None, wachtweken: int | None, door: Gebruiker
) -> Capaciteit:
    """Report free places, the first start and the weeks of waiting, as of today.

    Raises Geweigerd for an offer that takes nobody, a start in the past, or waiting while there is a place.
    """
    fiche = fiche_op_slot(fiche_id, door)
    _bewaak(fiche, vrij, eerste_start, wachtweken)
    oud = Capaciteit.objects.filter(fiche=fiche).first()
    nieuw = oud or Capaciteit(fiche=fiche)
    was = (oud.vrij, oud.eerste_start, oud.wachtweken) if oud else (None, None, None)
    wordt = (vrij, eerste_start, wachtweken)
    nieuw.vrij, nieuw.eerste_start, nieuw.wachtweken = wordt
    nieuw.bevestigd_op = timezone.localdate()
    nieuw.save()
    labels = ("Vrije plaatsen", "Eerste start", "Weken wachten")
    namen = ("vrij", "eerste_start", "wachtweken")
    verschillen = [
        verschil(naam, label, _tekst(voor), _tekst(na))
        for naam, label, voor, na in zip(namen, labels, was, wordt, strict=True)
        if voor != na
    ]
    noteer(fiche, "vrije plaatsen gemeld", door, verschillen)
    return nieuw


def _tekst(waarde: object) -> str:
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
