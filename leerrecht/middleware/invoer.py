"""Nothing typed is lost: every POST of a form that did not end in a result leaves its text in the same browser."""

import secrets

from leerrecht.formulieren.afhandelen import COOKIE
from leerrecht.formulieren.bijhouden import bewaarde, houd_invoer_bij, vergeet_invoer

# A day longer than kept text is given back (formulieren/klad.py).
KOEKJE_SECONDEN = 8 * 24 * 60 * 60


class InvoerBewarenMiddleware:
    """Whose text it is decides, not how fresh the form or how alive the session: see formulieren/bijhouden.py."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if request.method == "POST":
            if getattr(request, "formulier_klaar", False):
                vergeet_invoer(request)
            else:
                houd_invoer_bij(request)
        if getattr(request, "toont_formulier", False) or bewaarde(request):
            # Renewed with every form, so that it outlives the text.
            self._zet_koekje(request, antwoord)
        return antwoord

    @staticmethod
    def _zet_koekje(request, antwoord) -> None:
        browser = request.COOKIES.get(COOKIE) or secrets.token_urlsafe(32)
        antwoord.set_cookie(
            COOKIE,
            browser,
            max_age=KOEKJE_SECONDEN,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
            path="/",
        )
