"""After a restore, before anybody reads: nobody is signed in, no mail leaves twice, what was undone is undone."""

from collections.abc import Iterable
from pathlib import Path

from django.contrib.sessions.models import Session

from leerrecht import herhaling
from leerrecht.models import Bericht, Berichtstand


def sluit_alle_zittingen() -> int:
    """End every session: who signed out or was shut out since would be in again. Return how many there were."""
    return Session.objects.all().delete()[0]


def twijfel_aan_post() -> int:
    """Mark mail that waited then as uncertain: it may have left since, and only a person can tell. Return how many."""
    wachtte = Bericht.objects.filter(stand__in=(Berichtstand.WACHT, Berichtstand.BEZIG))
    return wachtte.update(stand=Berichtstand.ONZEKER, fout="kopie teruggezet")


def doe(wislijsten: Iterable[Path]) -> list[str]:
    """Do all of it and return the report, a sentence for each part."""
    zittingen, post = sluit_alle_zittingen(), twijfel_aan_post()
    return [
        f"Zittingen beëindigd: {zittingen}. Iedereen logt opnieuw in.",
        f"Mails die toen wachtten en nu onzeker staan: {post}. Beheer beslist welke opnieuw vertrekken.",
        *herhaling.herhaal(*wislijsten),
    ]
