"""How an address of the yearly round names its school year."""

from django.http import Http404

from leerrecht.schooljaar import Schooljaar


def jaar_of_404(tekst: str) -> int:
    """Return the first year; one spelling per address, so that a page has one."""
    try:
        jaar = Schooljaar.lees(tekst)
    except ValueError:
        raise Http404 from None
    if str(jaar) != tekst:
        raise Http404
    return jaar.start
