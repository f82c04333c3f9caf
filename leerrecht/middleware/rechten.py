"""Closed by default: a view without a declared right is refused; who is not signed in goes to the sign-in page."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.urls import reverse

from leerrecht.terug import terugadres
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
        naar_inloggen = redirect_to_login(terugadres(request, anders=reverse("start")))
        if request.headers.get("HX-Request"):
            # htmx would follow a plain redirect and put the sign-in page inside the row it was editing.
            return HttpResponse(headers={"HX-Redirect": naar_inloggen.url})
        return naar_inloggen
