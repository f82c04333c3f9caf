"""The package's pages of the second step, each followed by our own log and the end of other sessions."""

from collections.abc import Callable
from typing import Any, cast

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.recovery_codes import views as herstel
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerrecht.account.diensten import tweede_factor_vastleggen
from leerrecht.account.factor import factoren_van
from leerrecht.models import Gebruiker
from leerrecht.toegang import ingelogd

View = Callable[..., HttpResponse]


class BevestigMetSleutel(webauthn.ReauthenticateWebAuthnView):
    """Confirm with a toegangssleutel. A refusal is said here: the package would lead away from the page."""

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        """Show the page again, with why."""
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict:
        """With the form that was refused, where there is one."""
        return super().get_context_data() | kwargs


def _wie(request: HttpRequest) -> Gebruiker:
    """Who is signed in: these pages have nobody else."""
    return cast(Gebruiker, request.user)


def _leg_vast(request: HttpRequest, wat: str) -> None:
    behalve = request.session.session_key
    tweede_factor_vastleggen(gebruiker=_wie(request), wat=wat, behalve=behalve, door=_wie(request))


def _wijzig(request: HttpRequest, doe: View, soort: str, wat: str, **woorden: Any) -> HttpResponse:
    """Let the package answer; when a factor came or went, write that down.

    After a new one the codes can be seen at once: what proves who one is, was just given.
    """
    ervoor = set(factoren_van(_wie(request)))
    antwoord = doe(request, **woorden)
    erna = set(factoren_van(_wie(request)))
    if erna - ervoor:
        record_authentication(request, request.user, "mfa", type=soort, reauthenticated=True)
    if erna != ervoor:
        _leg_vast(request, wat)
    return antwoord


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def instellen(request: HttpRequest) -> HttpResponse:
    """Set up the app."""
    return _wijzig(request, totp.activate_totp, "totp", "tweede factor ingesteld")


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def uitzetten(request: HttpRequest) -> HttpResponse:
    """Take the app away, for instance for a new phone."""
    return _wijzig(request, totp.deactivate_totp, "totp", "tweede factor uitgezet")


@ingelogd
def sleutels(request: HttpRequest) -> HttpResponse:
    """The package goes here when a toegangssleutel is gone; they stand on the page of the second step."""
    return redirect("mfa_index")


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def nieuwe_sleutel(request: HttpRequest) -> HttpResponse:
    """Make a toegangssleutel: on this device, on a phone nearby or on a key in the USB port."""
    return _wijzig(request, webauthn.add_webauthn, "webauthn", "toegangssleutel gemaakt")


@ingelogd
@require_http_methods(["GET", "HEAD", "POST"])
def sleutel_weg(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a toegangssleutel away; that of somebody else is not there."""
    return _wijzig(request, webauthn.remove_webauthn, "webauthn", "toegangssleutel weggenomen", pk=pk)


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
