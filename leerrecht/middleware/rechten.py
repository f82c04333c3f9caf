"""Closed by default: a view without a declared right is refused; who is not signed in goes to the sign-in page."""

from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from leerrecht.toegang import PUBLIEK


class RechtenMiddleware:
    """Reads the right that `toegang.publiek`, `ingelogd` or `vereist` wrote on the view."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Send a visitor away from every page that is not public, before the view runs."""
        recht = getattr(view, "recht", None)
        if recht is None:
            raise ImproperlyConfigured(f"{request.path} heeft geen recht. Gebruik publiek, ingelogd of vereist.")
        if recht == PUBLIEK or request.user.is_authenticated:
            return None
        naar_inloggen = redirect_to_login(_terug(request))
        if request.headers.get("HX-Request"):
            # htmx would follow a plain redirect and put the sign-in page inside the row it was editing.
            return HttpResponse(headers={"HX-Redirect": naar_inloggen.url})
        return naar_inloggen


def _terug(request) -> str:
    """Return where signing in leads back to: the page itself with its query, where kept text waits."""
    if request.method == "GET" or "formuliersleutel" in request.POST:
        return request.get_full_path()
    # A button has no page of its own: back to the page it stood on.
    verwijzer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(verwijzer, {request.get_host()}, require_https=request.is_secure()):
        deel = urlsplit(verwijzer)
        return f"{deel.path}?{deel.query}" if deel.query else deel.path
    return reverse("start")
