"""Ends a session after 30 idle minutes or 10 hours in all, and says so on the page that follows."""

import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout

from leerrecht.account.toestel import TOESTEL, toestel_in_woorden
from leerrecht.account.zinnen import STAART, VERLOPEN
from leerrecht.formulieren.bijhouden import houd_invoer_bij

LAATST = "zitting_laatst"
BEGIN = "zitting_begin"
# What the script asks while somebody types: it keeps the text, but neither ends an idle session nor lengthens it.
SCRIPT = "klad_bijhouden"
# The session row is touched at most once a minute: a read must not become a write on every click.
_TIK = 60


class ZittingMiddleware:
    """Signs out whoever was idle too long. What they were posting is kept by InvoerBewarenMiddleware."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """End the session and say why. Only here: the CSRF check before it still needs the session of the form."""
        request.zitting_verlopen = ""
        if getattr(view, "zonder_zitting", False):
            return
        if request.user.is_authenticated:
            self._bewaak(request, time.time())
        if request.zitting_verlopen:
            bewaard = request.method == "POST" and houd_invoer_bij(request)
            messages.warning(request, VERLOPEN[request.zitting_verlopen].format(staart=STAART if bewaard else ""))

    def _bewaak(self, request, nu: float) -> None:
        zitting = request.session
        begin = zitting.setdefault(BEGIN, nu)
        if TOESTEL not in zitting:
            zitting[TOESTEL] = toestel_in_woorden(request.headers.get("User-Agent", ""))
        laatst = zitting.get(LAATST, nu)
        if nu - begin > settings.ZITTING_ABSOLUUT_SECONDEN:
            self._sluit(request, "lang")
        elif nu - laatst > settings.ZITTING_STIL_SECONDEN:
            self._sluit(request, "stil")
        elif nu - laatst > _TIK or LAATST not in zitting:
            zitting[LAATST] = nu

    def _sluit(self, request, waarom: str) -> None:
        if request.resolver_match.view_name == SCRIPT:
            # It comes just before what the person sends: that still needs the session for its CSRF check, and says why.
            return
        logout(request)
        request.zitting_verlopen = waarom
