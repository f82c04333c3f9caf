"""Where parents and professionals come in, by the open link or its code. Without account, cookie or line in a log."""

import secrets

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from leerrecht.account.rem import blok, in_woorden
from leerrecht.toegang import publiek
from leerrecht.wachttijd import wachttijd
from monitoring.forms.bevragingsantwoord import BevragingsbladForm, BevragingscodeForm, maak_bladbewijs
from monitoring.models import Bevraging

_APP, _ACTIE = "monitoring", "bevraging"
ONBEKEND = "Deze code werkt niet. Kijk ze na. Is de bevraging gesloten, dan werkt ze ook niet meer."


@publiek
# Nothing is stored or changed, so there is nothing to forge; a token would cost every visitor a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def vraagcode(request: HttpRequest) -> HttpResponse:
    """Ask for the code; a right one gives a sheet."""
    form = BevragingscodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _blad_of_fout(request, form, form.cleaned_data["code"])
    return render(request, "bevraging/code.html", {"form": form}, status=422 if form.errors else 200)


@publiek
@require_safe
def vragenblad(request: HttpRequest, code: str) -> HttpResponse:
    """The sheet behind an open link; an unknown or closed one says so, and asks for the code."""
    return _blad_of_fout(request, BevragingscodeForm({"code": code}), code)


@publiek
def bedankt(request: HttpRequest) -> HttpResponse:
    """It was sent; there is no copy and no way back."""
    return render(request, "bevraging/bedankt.html")


def _blad_of_fout(request: HttpRequest, form: BevragingscodeForm, code: str) -> HttpResponse:
    plek = blok(get_adapter().get_client_ip(request))
    form.full_clean()
    if wacht := wachttijd(request, _APP, [(_ACTIE, plek)], config=settings.KLASLIMIETEN):
        form.add_error("code", f"Te veel foute codes na elkaar. Probeer het opnieuw over {in_woorden(wacht)}.")
        return render(request, "bevraging/code.html", {"form": form}, status=429)
    bevraging = Bevraging.objects.met_code(code).select_related("netwerk").first()
    if bevraging is None:
        ratelimit.consume(request, app=_APP, action=_ACTIE, key=plek, config=settings.KLASLIMIETEN)
        form.add_error("code", ONBEKEND)
        return render(request, "bevraging/code.html", {"form": form}, status=422)
    if not bevraging.neemt_aan_op(timezone.localdate()):
        return render(request, "bevraging/dicht.html", {"bevraging": bevraging})
    blad = BevragingsbladForm.voor(bevraging.vragen.all())()
    bewijs = maak_bladbewijs(bevraging, secrets.token_urlsafe(16))
    return render(request, "bevraging/blad.html", {"form": blad, "bevraging": bevraging, "bewijs": bewijs})
