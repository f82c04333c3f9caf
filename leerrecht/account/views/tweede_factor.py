"""The package's pages of the second step, each followed by our own log and the end of other sessions."""

from typing import cast

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.recovery_codes import views as herstel
from allauth.mfa.totp import views as totp
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from leerrecht.account.diensten import tweede_factor_vastleggen
from leerrecht.account.factor import heeft_factor
from leerrecht.models import Gebruiker
from leerrecht.toegang import ingelogd


def _wie(request: HttpRequest) -> Gebruiker:
    """Who is signed in: these pages have nobody else."""
    return cast(Gebruiker, request.user)


def _leg_vast(request: HttpRequest, wat: str) -> None:
    behalve = request.session.session_key
    tweede_factor_vastleggen(gebruiker=_wie(request), wat=wat, behalve=behalve, door=_wie(request))


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def instellen(request: HttpRequest) -> HttpResponse:
    """Set up the app. Afterwards the codes can be seen without typing one more code: the first was just given."""
    ervoor = heeft_factor(_wie(request))
    antwoord = totp.activate_totp(request)
    if not ervoor and heeft_factor(_wie(request)):
        record_authentication(request, request.user, "mfa", type="totp", reauthenticated=True)
        _leg_vast(request, "tweede factor ingesteld")
    return antwoord


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def uitzetten(request: HttpRequest) -> HttpResponse:
    """Take the app away, for instance for a new phone."""
    ervoor = heeft_factor(_wie(request))
    antwoord = totp.deactivate_totp(request)
    if ervoor and not heeft_factor(_wie(request)):
        _leg_vast(request, "tweede factor uitgezet")
    return antwoord


@ingelogd
def nieuwe_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes; the old ones stop working."""
    antwoord = herstel.generate_recovery_codes(request)
    if request.method == "POST" and antwoord.status_code == 302:
        _leg_vast(request, "herstelcodes vernieuwd")
    return antwoord


@ingelogd
def download_codes(request: HttpRequest) -> HttpResponse:
    """The codes as a text file."""
    antwoord = herstel.download_recovery_codes(request)
    antwoord["Content-Disposition"] = 'attachment; filename="leerrecht-herstelcodes.txt"'
    return antwoord
