"""The move of a stand: checks the table, writes the move as a row, marks the action as confirmed."""

import datetime

from django.utils import timezone

from actieplan.keuzes import Stand
from actieplan.models import Actie
from actieplan.workflow import STAND
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.workflow import Werkstroom, overgang, verzet


def stand_zetten(
    *,
    actie: Actie,
    naar: str,
    tot: str,
    reden: str,
    door: Gebruiker,
    namens: Organisatie | None,
    tabel: Werkstroom = STAND,
) -> None:
    """Move a locked action to stand `naar` (ISO date `tot` for uitgesteld). Part of a dienst; the caller saves.

    Raises Geweigerd for a move the table does not know, a missing reason or a date that has passed.
    """
    actie.uitgesteld_tot = _lees_datum(tot) if naar == Stand.UITGESTELD else None
    if naar != actie.stand:
        verzet(actie, tabel, naar, door, reden, tot=actie.uitgesteld_tot)
    elif naar == Stand.UITGESTELD and actie.uitgesteld_tot is None:
        raise Geweigerd("Geef de datum tot wanneer de actie uitgesteld is.", veld="uitgesteld_tot")
    bevestig(actie=actie, door=door, namens=namens)


def mogelijk(actie: Actie, naar: str, tot: str, reden: str) -> None:
    """Raise what moving to `naar` would raise, and move nothing: for a report that somebody else decides on."""
    was = actie.stand, actie.uitgesteld_tot
    actie.uitgesteld_tot = _lees_datum(tot) if naar == Stand.UITGESTELD else None
    if naar == Stand.UITGESTELD and actie.uitgesteld_tot is None:
        raise Geweigerd("Geef de datum tot wanneer de actie uitgesteld is.", veld="uitgesteld_tot")
    if naar != actie.stand:
        overgang(werkstroom=STAND, rij=actie, veld="stand", naar=naar, reden=reden)
    actie.stand, actie.uitgesteld_tot = was


def bevestig(*, actie: Actie, door: Gebruiker, namens: Organisatie | None) -> None:
    """Mark the stand as confirmed today, in the name of the organisation: a person's name is not public."""
    actie.bevestigd_op = timezone.localdate()
    actie.bevestigd_door = namens.naam if namens else "het netwerk"


def _lees_datum(tekst: str) -> datetime.date | None:
    if not tekst:
        return None
    dag = datetime.date.fromisoformat(tekst)
    if dag < timezone.localdate():
        raise Geweigerd("Die datum is al voorbij. Kies een dag in de toekomst.", veld="uitgesteld_tot")
    return dag
