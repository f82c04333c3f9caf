"""Who gets mail about a file: only people who may open it today."""

from leerrecht.berichten.mensen import mensen_met
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from meldpunt.models import Aanmelding
from meldpunt.regels.bereik import bereik_van_aanmelder

__all__ = ["aanmelder", "mensen_met", "van_aanbieder", "van_meldpunt"]


def van_aanbieder(aanmelding: Aanmelding, organisatie_id: int) -> list[Gebruiker]:
    """Return the people who answer for this provider in the network of the file."""
    return mensen_met(Recht.TOELEIDING_BEANTWOORDEN, aanmelding.netwerk_id, organisatie_id)


def van_meldpunt(aanmelding: Aanmelding) -> list[Gebruiker]:
    """Return who works on the file; as long as nobody does, everybody of that Meldpunt."""
    alle = mensen_met(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk_id)
    return [persoon for persoon in alle if persoon.pk == aanmelding.behandelaar_id] or alle


def aanmelder(aanmelding: Aanmelding) -> list[Gebruiker]:
    """Return who sent it in, while that person may still follow it."""
    return list(bereik_van_aanmelder(aanmelding).mensen)
