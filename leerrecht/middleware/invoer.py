"""Nothing typed is lost: when a form is refused before its view could answer, its text waits in the same browser."""

import logging
import secrets

from leerrecht.formulieren import bewaren
from leerrecht.formulieren.afhandelen import COOKIE
from leerrecht.formulieren.sleutel import eigenaar_van
from leerrecht.foutmelding import spoor

log = logging.getLogger("leerrecht.invoer")
_GEWEIGERD = frozenset({302, 403, 500, 503})


class InvoerBewarenMiddleware:
    """Keeps the text of a POST that ended in sign-in, CSRF failure or a fault; the next GET of the page finds it."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if request.method == "POST" and self._niet_afgehandeld(request, antwoord):
            self._bewaar(request, antwoord)
        return antwoord

    def _niet_afgehandeld(self, request, antwoord) -> bool:
        """A view that handled the form says so (`formulier_afgehandeld`); all else was cut off before or inside it."""
        if getattr(request, "formulier_afgehandeld", False):
            return False
        return antwoord.status_code in _GEWEIGERD or "HX-Redirect" in antwoord.headers

    def _bewaar(self, request, antwoord) -> None:
        eigenaar = eigenaar_van(request.POST.get("formuliersleutel", ""))
        if eigenaar is None:
            return
        browser = request.COOKIES.get(COOKIE) or secrets.token_urlsafe(32)
        try:
            bewaren.bewaar(browser=browser, eigenaar=eigenaar, pad=request.get_full_path(), invoer=request.POST)
        except Exception as fout:
            # The fault that brought us here may be the database itself: never let keeping hide it.
            log.warning("invoer niet bewaard op %s: %s", request.path, spoor(fout))
            return
        antwoord.set_cookie(
            COOKIE, browser, max_age=3600, httponly=True, samesite="Lax", secure=request.is_secure(), path="/"
        )
