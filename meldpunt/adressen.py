"""The address of a file, for mails and pages of this floor that link to it."""

from meldpunt.models import Aanmelding


def dossieradres(aanmelding: Aanmelding) -> str:
    """Return where a file is opened."""
    return f"/meldpunt/dossiers/{aanmelding.referentie}/"
