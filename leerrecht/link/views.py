"""Behind /link/<geheim>/: the page of a doel, and the page of a link that no longer works.

A GET changes nothing: scanners of mail open every link.
"""

import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.formulieren.bijhouden import tekst_van
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.link.doelen import Bezoek, open_link
from leerrecht.toegang import publiek

# How long a browser that gave the code may go on without giving it again.
_BEVESTIGD_SECONDEN = 30 * 60


def werkt_niet_meer(request: HttpRequest, geheim: str) -> HttpResponse:
    """The one page for a link that is unknown, replaced, revoked or expired; it says what became of typed text."""
    context = {"geheim": geheim, "formuliersleutel": maak_formuliersleutel(request.user), **tekst_van(request)}
    return render(request, "link/verlopen.html", context, status=404)


def zittingsleutel(bezoek: Bezoek) -> str:
    """Under which name this browser remembers that the code was given."""
    return f"link-{bezoek.link.pk}"


def is_bevestigd(request: HttpRequest, bezoek: Bezoek) -> bool:
    """Whether this browser gave the code of the second step, not long ago."""
    return request.session.get(zittingsleutel(bezoek), 0) > time.time() - _BEVESTIGD_SECONDEN


@publiek
def openen(request: HttpRequest, geheim: str) -> HttpResponse:
    """Show the object of this link with the rights of its owner."""
    bezoek = open_link(geheim)
    if bezoek is None:
        return werkt_niet_meer(request, geheim)
    if bezoek.vraagt_code and not is_bevestigd(request, bezoek):
        return redirect("code/")
    return bezoek.doel.pagina(request, bezoek)
