"""Where a class comes in with its code: a code, a sheet, a word of thanks. Without account, cookie or line in a log."""

import secrets

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leerrecht.account.rem import blok, in_woorden
from leerrecht.toegang import publiek
from leerrecht.wachttijd import wachttijd
from monitoring.forms.welbevinden import BladForm, KlascodeForm, maak_bewijs
from monitoring.models import Welbevindensessie
from monitoring.regels.vragenlijst import lijst_van

_APP, _ACTIE = "monitoring", "klas"
ONBEKEND = "Deze code werkt niet. Kijk ze na op het bord. Is de les voorbij, dan is de sessie gesloten."


@publiek
# Nothing is stored or changed, so there is nothing to forge; a token would cost every pupil a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def klas(request: HttpRequest) -> HttpResponse:
    """Ask for the code; a right one gives a sheet. Posted: no address, history or log of a proxy holds it."""
    form = KlascodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if wacht := _wachten(request):
            form.add_error("code", f"Te veel foute codes na elkaar. Probeer het opnieuw over {in_woorden(wacht)}.")
            return render(request, "klas/code.html", {"form": form}, status=429)
        sessie = Welbevindensessie.objects.open_op(timezone.now()).filter(code=form.cleaned_data["code"]).first()
        if sessie is not None:
            return blad_voor(request, sessie)
        _tel_misser(request)
        form.add_error("code", ONBEKEND)
    return render(request, "klas/code.html", {"form": form}, status=422 if form.errors else 200)


def blad_voor(request: HttpRequest, sessie: Welbevindensessie) -> HttpResponse:
    """Give out one sheet."""
    lijst = lijst_van(sessie.lijst)
    bewijs = maak_bewijs(sessie, secrets.token_urlsafe(16))
    blad = {"blad": BladForm(lijst=lijst), "lijst": lijst, "bewijs": bewijs}
    return render(request, "klas/blad.html", blad)


@publiek
def bedankt(request: HttpRequest) -> HttpResponse:
    """It was sent; there is no copy and no way back."""
    return render(request, "klas/bedankt.html")


def _plek(request: HttpRequest) -> str:
    return blok(get_adapter().get_client_ip(request))


def _wachten(request: HttpRequest) -> int:
    return wachttijd(request, _APP, [(_ACTIE, _plek(request))], config=settings.KLASLIMIETEN)


def _tel_misser(request: HttpRequest) -> None:
    ratelimit.consume(request, app=_APP, action=_ACTIE, key=_plek(request), config=settings.KLASLIMIETEN)
