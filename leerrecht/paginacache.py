"""Page cache for visitors: a public page is the same for everyone until an act changes what it is made of.

Beside each page stands how far the counters were when it was made (leerrecht/paginateller.py) and on which day.
Signed-in people, pages with messages and anything but a plain 200 are never kept. What a browser keeps, it asks for by
the fingerprint of the content, so that a page that did not change costs it nothing, also after an upgrade.
"""

import datetime
import functools
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.messages import get_messages
from django.core.cache import caches
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from leerrecht.paginateller import som, standen

# Pages say what is near ("binnenkort", a meeting of this afternoon): the clock changes them too.
GELDIG = 10 * 60
_LANGSTE_ADRES = 500


@dataclass(frozen=True)
class Blad:
    """One page in memory. `netwerk`: the one it is wholly about, None when others may be on it too."""

    netwerk: str | None
    som: int
    dag: datetime.date
    inhoud: bytes
    koppen: dict[str, str]

    def geldt(self, stand_van: dict[str, int]) -> bool:
        """Whether nothing that it is made of changed since."""
        return self.som == som(stand_van, self.netwerk) and self.dag == timezone.localdate()


def voor_bezoekers(
    view: Callable | None = None, *, van_een_netwerk: bool = False, vak: Callable[[], str] | None = None
) -> Callable:
    """Serve a visitor's GET from memory while nothing changed.

    `van_een_netwerk`: all that is on the page is of `request.netwerk`, so that acts in other networks leave it alone.
    `vak`: what else makes it another page, such as which help lines answer at this hour.
    """
    if view is None:
        return functools.partial(voor_bezoekers, van_een_netwerk=van_een_netwerk, vak=vak)

    @functools.wraps(view)
    def omhuld(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not _mag(request):
            return view(request, *args, **kwargs)
        # Before the page is made: what changes meanwhile makes it old at once.
        stand_van = _standen()
        sleutel, geheugen = _sleutel(request, vak() if vak else ""), caches["pagina"]
        blad = geheugen.get(sleutel)
        # Without a database the page of a few minutes ago is better than none.
        if blad is None or not (stand_van is None or blad.geldt(stand_van)):
            antwoord = view(request, *args, **kwargs)
            if antwoord.status_code != 200 or antwoord.cookies or antwoord.streaming or stand_van is None:
                return antwoord
            netwerk = getattr(request, "netwerk", None) if van_een_netwerk else None
            slug = netwerk.slug if netwerk else None
            blad = Blad(slug, som(stand_van, slug), timezone.localdate(), antwoord.content, _koppen(antwoord))
            geheugen.set(sleutel, blad, GELDIG)
        return _antwoord(request, blad)

    omhuld.uit_geheugen = True  # type: ignore[attr-defined]
    return omhuld


def _mag(request: HttpRequest) -> bool:
    if request.method not in ("GET", "HEAD") or request.user.is_authenticated:
        return False
    return not len(get_messages(request)) and len(request.get_full_path()) <= _LANGSTE_ADRES


def _sleutel(request: HttpRequest, vak: str) -> str:
    # Hashed: an address may be longer than a key, and hold any sign.
    deel = f"{request.get_host()}{request.get_full_path()}|{request.headers.get('HX-Request', '')}|{vak}"
    return hashlib.sha256(deel.encode()).hexdigest()


def _standen() -> dict[str, int] | None:
    try:
        return standen()
    except (DatabaseError, InterfaceError):
        return None


def _koppen(antwoord: HttpResponse) -> dict[str, str]:
    etag = f'"{hashlib.sha256(antwoord.content).hexdigest()[:32]}"'
    return {**antwoord.headers, "Cache-Control": "no-cache", "Vary": "Cookie, HX-Request", "ETag": etag}


def _antwoord(request: HttpRequest, blad: Blad) -> HttpResponse:
    """The page, or 304 when the browser has this very content."""
    antwoord = HttpResponse(blad.inhoud, headers=blad.koppen)
    return get_conditional_response(request, etag=blad.koppen["ETag"], response=antwoord)
