"""What other floors may know of this room: its rows and addresses in "mijn werk", and its counts for one reader."""

from collections import Counter

from django.urls import reverse

from leerrecht.mijnwerk import Bijdrage, Snelweg
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.regels.kwartaal import ZONDER_GEMEENTE, Kwartaal, Kwartaaltelling
from meldpunt.weergave.aanbod_werk import aanbodrijen
from meldpunt.weergave.aanmelden import aanmeldrijen
from meldpunt.weergave.aanvraag import aanvraagrijen
from meldpunt.weergave.dossierwerk import dossierrijen
from meldpunt.weergave.kwartaaltelling import tel_kwartalen
from meldpunt.weergave.schooltraject import schooltrajectrijen
from meldpunt.weergave.tafel_werk import tafelrijen
from meldpunt.weergave.terugkeer import navraagrijen
from meldpunt.weergave.toeleiding_werk import toeleidingrijen
from meldpunt.weergave.traject_werk import trajectrijen
from meldpunt.weergave.verontrusting import notarijen

__all__ = ["ZONDER_GEMEENTE", "Kwartaal", "Kwartaaltelling", "kwartaaltellingen", "mijn_werk"]


def kwartaaltellingen(netwerk: Netwerk) -> Counter[Kwartaaltelling]:
    """Return what was asked, found, refused and ended per quarter that is over, unprotected.

    For the job that makes a release of figures and for nothing else: a count of 1 is one young person.
    """
    return tel_kwartalen(netwerk)


def mijn_werk(gebruiker) -> Bijdrage:
    """Return what this room asks of this person: files, placements, sealed records, concepts and offers."""
    rijen = [
        *dossierrijen(gebruiker),
        *toeleidingrijen(gebruiker),
        *trajectrijen(gebruiker),
        *navraagrijen(gebruiker),
        *tafelrijen(gebruiker),
        *notarijen(gebruiker),
        *aanmeldrijen(gebruiker),
        *aanvraagrijen(gebruiker),
        *schooltrajectrijen(gebruiker),
        *aanbodrijen(gebruiker),
    ]
    return Bijdrage(rijen, _wegen(gebruiker))


def _wegen(gebruiker) -> list[Snelweg]:
    """Return where this person goes most in this room."""
    mag = toegang_van(gebruiker).mag
    behandelt, meldt_aan = mag(Recht.DOSSIERS_BEHANDELEN), mag(Recht.AANMELDEN)
    wegen = []
    if behandelt or mag(Recht.DOSSIERS_VOLGEN):
        wegen.append(Snelweg("Werklijst" if behandelt else "Wat ik vroeg", reverse("meldpunt:dossiers")))
    if behandelt:
        wegen.append(Snelweg("Noteer een telefoon", reverse("meldpunt:telefoon"), hoofd=True))
    elif mag(Recht.CONSULT_STARTEN):
        wegen.append(
            Snelweg("Meld aan" if meldt_aan else "Vraag een consult", reverse("meldpunt:aanmelden"), meldt_aan)
        )
    if behandelt:
        wegen.append(Snelweg("Waar aanbod ontbreekt", reverse("meldpunt:witte_vlekken")))
    if mag(Recht.AANBOD_BIJHOUDEN):
        wegen.append(Snelweg("Mijn aanbod", reverse("meldpunt:mijn_aanbod"), hoofd=not behandelt))
    if mag(Recht.PLAN_BEWERKEN):
        wegen.append(Snelweg("Schooltrajecten", reverse("meldpunt:schooltrajecten")))
    if mag(Recht.RAADPLEGINGEN_LEZEN):
        wegen.append(Snelweg("Wie bekeek welk dossier", reverse("meldpunt:raadplegingen")))
    return wegen
