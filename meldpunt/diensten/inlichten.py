"""Verbs on the clock of a file that somebody else began: the young person was told, or not yet and why."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.models import Aanmelding, Naamgrond
from meldpunt.regels.inlichten import inlichten_tegen, mag_uitstellen


def _op_slot(aanmelding_id: int, door: Gebruiker) -> tuple[Aanmelding, Naamgrond]:
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN), aanmelding_id)
    rij = Naamgrond.objects.select_for_update().filter(aanmelding=aanmelding).first()
    if rij is None or rij.ingelicht_op is not None:
        raise Geweigerd("Hier staat al dat de jongere het weet.")
    return aanmelding, rij


@dienst
def jongere_ingelicht(
    *, aanmelding_id: int, op: datetime.date, hoe: str, verteld_door: str, door: Gebruiker
) -> Naamgrond:
    """Note that the young person knows of this file: since when, how, and who told it. The clock ends."""
    aanmelding, rij = _op_slot(aanmelding_id, door)
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer het als het gebeurd is.", veld="op")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het verteld is.", veld="hoe")
    if not verteld_door.strip():
        raise Geweigerd("Schrijf wie het vertelde: een naam of een functie.", veld="verteld_door")
    rij.ingelicht_op, rij.hoe, rij.verteld_door = op, hoe, verteld_door.strip()
    rij.save()
    noteer(aanmelding, "jongere ingelicht", door, "ingelicht_op", "hoe", "verteld_door", over=rij)
    return rij


@dienst
def inlichten_uitstellen(*, aanmelding_id: int, uitstel: str, tegen: datetime.date, door: Gebruiker) -> Naamgrond:
    """Look again on a later day, with a reason: only where telling now could put the young person in danger."""
    aanmelding, rij = _op_slot(aanmelding_id, door)
    if not mag_uitstellen(rij):
        raise Geweigerd("Dit kan je niet uitstellen: de jongere moet het binnen de maand weten. Vertel het nu.")
    if not uitstel.strip():
        raise Geweigerd("Schrijf waarom het nu niet veilig is.", veld="uitstel")
    if not timezone.localdate() < tegen <= inlichten_tegen():
        raise Geweigerd("Kies een dag vanaf morgen en ten laatste over een maand: dan kijk je opnieuw.", veld="tegen")
    rij.uitstel, rij.inlichten_tegen = uitstel.strip(), tegen
    rij.save()
    noteer(aanmelding, "inlichten uitgesteld", door, "uitstel", "inlichten_tegen", over=rij)
    return rij
