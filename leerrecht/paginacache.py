"""Page cache for visitors: a public page is the same for everyone until something happens.

The last Gebeurtenis is the stamp: whoever writes, writes history, so a change shows at the next click. Signed-in
people, pages with messages and anything but a plain 200 are never cached.
"""

import functools
import hashlib
from collections.abc import Callable

from django.contrib.messages import get_messages
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from leerrecht.models import Gebeurtenis

GELDIG = 10 * 60
_LANGSTE_ADRES = 500
_LAATSTE = 20


def stempel() -> str:
    """Return a text that changes whenever a page may change: the last events and the day.

    Several, since of two that write at once the one with the lower number may commit last.
    """
    laatste = Gebeurtenis.objects.order_by("-pk").values_list("pk", flat=True)[:_LAATSTE]
    return f"{'.'.join(map(str, laatste))}|{timezone.localdate():%Y%m%d}"


def voor_bezoekers(view: Callable) -> Callable:
    """Serve a visitor's GET from memory while nothing has happened since."""

    @functools.wraps(view)
    def omhuld(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        adres = request.get_full_path()
        if not _mag(request) or len(adres) > _LANGSTE_ADRES:
            return view(request, *args, **kwargs)
        deel = f"{request.get_host()}{adres}|{stempel()}|{request.headers.get('HX-Request', '')}"
        # Hashed: an address may be longer than a key, and hold any sign.
        sleutel = hashlib.sha256(deel.encode()).hexdigest()
        geheugen = caches["pagina"]
        bewaard = geheugen.get(sleutel)
        if bewaard is None:
            antwoord = view(request, *args, **kwargs)
            if antwoord.status_code != 200 or antwoord.cookies or antwoord.streaming:
                return antwoord
            bewaard = antwoord.content, dict(antwoord.headers)
            geheugen.set(sleutel, bewaard, GELDIG)
        inhoud, koppen = bewaard
        return HttpResponse(inhoud, headers={**koppen, "Cache-Control": "no-cache", "Vary": "Cookie, HX-Request"})

    return omhuld


def _mag(request: HttpRequest) -> bool:
    if request.method not in ("GET", "HEAD") or request.user.is_authenticated:
        return False
    return not len(get_messages(request))
