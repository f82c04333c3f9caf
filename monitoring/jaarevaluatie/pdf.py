"""The yearly evaluation as PDF: tagged (PDF/UA-1), and the same content gives the same file."""

from collections.abc import Callable

from monitoring.jaarevaluatie.inhoud import lees


def maak_pdf(inhoud: dict, meld: Callable[[int, str], None]) -> bytes:
    """Return the document of `inhoud` (see `inhoud.Inhoud.naar_dict`).

    `meld(percent, sentence)` tells how far it is. Takes seconds and memory: call it in the worker only. Raises
    ValueError when the content does not fit; every other fault is an ordinary Exception too.
    """
    lees(inhoud)
    raise NotImplementedError("De opmaak van de jaarevaluatie volgt in de volgende stap.")
