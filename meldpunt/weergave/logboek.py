"""The log of looks as a file: one heading and one row, wherever it is downloaded."""

from leerrecht.models import Raadpleging

KOLOMMEN = ("wanneer", "dossier", "wat", "tot welke trap", "wie", "namens")
# A download of the log is read by a person: more rows than this is another question.
HOOGSTENS = 20_000


def cellen(rij: Raadpleging) -> tuple[str, ...]:
    """Return one look as the cells under `KOLOMMEN`."""
    return (rij.op.isoformat(timespec="seconds"), rij.referentie, rij.wat, rij.trap, rij.door_naam, rij.namens)
