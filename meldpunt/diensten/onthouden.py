"""What of a file must survive a restore, as lines of the ledger: a yes taken back, work that stopped or goes on."""

from leerrecht import herhaling
from leerrecht.versleuteling import vaste_hash
from meldpunt.models import Aanmelding, Toestemming

JA, WERK = "ja", "werk"


def merk_ja(sleutel: str) -> str:
    return vaste_hash("herhaling ja", sleutel)


def merk_werk(referentie: str) -> str:
    return vaste_hash("herhaling werk", referentie)


def onthoud_ja(rij: Toestemming) -> None:
    """Write in the ledger that this yes was taken back. Part of the dienst that did."""
    herhaling.noteer(JA, merk_ja(rij.sleutel))


def onthoud_werk(aanmelding: Aanmelding, stand: str) -> None:
    """Write in the ledger that work on a file stopped, or may go on. Part of the dienst that decided it."""
    herhaling.noteer(WERK, merk_werk(aanmelding.referentie), stand)
