"""Closed by default: a view without a declared right is refused; who is not signed in goes to the sign-in page."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured

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
        # After a refused POST the way back leads to the page of the form, where the kept text waits. With its query:
        # a form under `?doel=` does not exist without it.
        return redirect_to_login(request.get_full_path())
