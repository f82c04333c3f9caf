"""Who reads the goals of a young person: they are of tier B, and shut while no yes named them in its sentence."""

from leerrecht.toegang import Iemand
from meldpunt.models import Aanmelding
from meldpunt.regels.openen import inzage_van


def leest_doelen(aanmelding: Aanmelding, gebruiker: Iemand) -> bool:
    """Return whether this person may read the goals of this file today."""
    return inzage_van(aanmelding, gebruiker).leest("doel", "tekst")
