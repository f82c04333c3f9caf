"""Behind /link/<geheim>/: the page of a doel, the second step, and the page of a link that no longer works.

A GET changes nothing: scanners of mail open every link. Answers go to relative addresses, because the address of a
result is stored and the secret may not be.
"""

import time

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.formulieren.pagina import knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.link import diensten
from leerrecht.link.doelen import Bezoek, open_link
from leerrecht.link.forms import CodeForm
from leerrecht.toegang import publiek

_EEN_HOGER = "../"
# How long a browser that gave the code may go on without giving it again.
_BEVESTIGD_SECONDEN = 30 * 60
_GEVRAAGD = (
    "Hoort deze link bij iemand die hem nog mag gebruiken, dan vertrekt er nu een mail naar het adres van de vorige. "
    "Vroeg je het net ook al, dan komt er geen tweede bij."
)


def werkt_niet_meer(request: HttpRequest, geheim: str) -> HttpResponse:
    """The one page for a link that is unknown, replaced, revoked or expired."""
    context = {"geheim": geheim, "formuliersleutel": maak_formuliersleutel(None)}
    return render(request, "link/verlopen.html", context, status=404)


@publiek
def openen(request: HttpRequest, geheim: str, daad: str = "") -> HttpResponse:
    """Open the object of this link, or do one of its acts, with the rights of its owner."""
    bezoek = open_link(geheim)
    if bezoek is None:
        return werkt_niet_meer(request, geheim)
    if daad and daad not in bezoek.doel.daden:
        raise Http404
    if bezoek.doel.tweede_stap(bezoek.voorwerp) and not _bevestigd(request, bezoek):
        return _vraag_code(request, bezoek)
    return (bezoek.doel.daden[daad] if daad else bezoek.doel.pagina)(request, bezoek)


@publiek
@require_POST
def nieuw(request: HttpRequest, geheim: str) -> HttpResponse:
    """Mail a new link to the owner; the answer is the same for every link, also for one that never was."""

    def doe() -> None:
        diensten.link_vernieuwen(geheim=geheim)
        messages.info(request, _GEVRAAGD)

    return knop(request, doe=doe, terug=_EEN_HOGER)


# -- the second step ---------------------------------------------------------------------------------------------------


def _sleutel(bezoek: Bezoek) -> str:
    return f"link-{bezoek.link.pk}"


def _bevestigd(request: HttpRequest, bezoek: Bezoek) -> bool:
    return request.session.get(_sleutel(bezoek), 0) > time.time() - _BEVESTIGD_SECONDEN


def _vraag_code(request: HttpRequest, bezoek: Bezoek, form: CodeForm | None = None) -> HttpResponse:
    context = {
        "form": form or CodeForm(gebruiker=None),
        "gestuurd": bool(bezoek.link.code_hash),
        "code_adres": bezoek.adres("code"),
        "formuliersleutel": maak_formuliersleutel(None),
    }
    return render(request, "link/code.html", context, status=422 if form is not None else 200)


@publiek
@require_POST
def code(request: HttpRequest, geheim: str) -> HttpResponse:
    """Send a code, or take one."""
    bezoek = open_link(geheim)
    if bezoek is None:
        return werkt_niet_meer(request, geheim)
    if "code" not in request.POST:
        return _stuur_code(request, bezoek)
    form = CodeForm(request.POST, gebruiker=None)
    mag = diensten.poging_tellen(link=bezoek.link)

    def doe() -> str:
        if not mag:
            raise Geweigerd(diensten.CODE_FOUT, veld="code")
        diensten.code_gebruiken(link=bezoek.link, code=form.cleaned_data["code"])
        request.session[_sleutel(bezoek)] = time.time()
        return _EEN_HOGER

    return handel_af(request, form, doe) or _vraag_code(request, bezoek, form)


def _stuur_code(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    def doe() -> None:
        if diensten.code_sturen(link=bezoek.link):
            messages.info(request, "Er vertrekt een mail met een code naar het adres van deze link.")

    return knop(request, doe=doe, terug=_EEN_HOGER)
