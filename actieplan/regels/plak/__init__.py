"""Reads a plan as people paste it: a document, a list, a table or a grid becomes rows of a plan. Pure: no database."""

from actieplan.regels.plak.document import lees_document
from actieplan.regels.plak.knoop import DIEPST, DOELEN, TEKST, WEG, Onbegrepen, Planknoop, Planlezing
from actieplan.regels.plak.tabel import zoek_tabellen

__all__ = ["DIEPST", "DOELEN", "TEKST", "WEG", "Onbegrepen", "Planknoop", "Planlezing", "lees"]


def lees(tekst: str) -> Planlezing:
    """Return the plan that `tekst` holds, in its order, and what was not understood.

    Never raises; each line that is not empty stands with a row or among what was not understood.
    """
    regels = tekst.split("\n")
    uit = Planlezing(regels=regels)
    klaar = 0
    tabellen = zoek_tabellen(regels)
    for tabel in tabellen:
        lees_document(regels, klaar, tabel.begin, uit, alleen=not tabellen)
        tabel.lees(uit)
        klaar = tabel.einde
    lees_document(regels, klaar, len(regels), uit, alleen=not tabellen)
    _geef_een_doel(uit)
    uit.onbegrepen.sort(key=lambda punt: punt.regel)
    return uit


def _geef_een_doel(uit: Planlezing) -> None:
    """Actions hang under a goal: a list without one gets an empty one in front, that the reader names."""
    eerste = next((knoop for knoop in uit.knopen if knoop.plaats not in (TEKST, WEG)), None)
    if eerste is not None and not eerste.is_doel:
        uit.zonder_doel = True
