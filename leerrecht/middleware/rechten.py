"""Closed by default: a view without a declared right is refused; who is not signed in goes to the sign-in page.

Who did not say yet by what he or she is bound goes to that page, and back. What was typed waits as at the sign-in.
"""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from leerrecht.terug import VERDER, terugadres
from leerrecht.toegang import PUBLIEK, vraagt_bevestiging


class RechtenMiddleware:
    """Reads the right that `toegang.publiek`, `ingelogd` or `vereist` wrote on the view."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Send away, before the view runs, who has to sign in or to confirm secrecy first; both come back here."""
        recht = getattr(view, "recht", None)
        if recht is None:
            raise ImproperlyConfigured(f"{request.path} heeft geen recht. Gebruik publiek, ingelogd of vereist.")
        if recht == PUBLIEK:
            return None
        hier = terugadres(request, anders=reverse("start"))
        if not request.user.is_authenticated:
            return _stuur(request, redirect_to_login(hier))
        if vraagt_bevestiging(request.user, view):
            return _stuur(request, redirect_to_login(hier, reverse("account_geheimhouding"), VERDER))
        return None


def _stuur(request, antwoord: HttpResponseRedirect) -> HttpResponse:
    """The redirect; htmx would follow a plain one and put a whole page inside the row it was editing."""
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": antwoord.url})
    return antwoord
