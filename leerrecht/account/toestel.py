"""A browser in which somebody signed in before: no stranger can lock that person out of it.

A signed cookie says which accounts were opened here. It opens nothing by itself: it only decides which counter of wrong
tries is looked at (`leerrecht/account/rem.py`). A change of password makes it unknown again.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from leerrecht.models import Gebruiker

GELDIG = 180 * 24 * 60 * 60  # seconds
_ZOUT = "leerrecht.toestel"
# Under which name a session knows in which browser it began.
TOESTEL = "zitting_toestel"
# The first that is named in what a browser says of itself: most name others too, to be let in everywhere.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMEN = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)
# A shared desk in a school: enough for a team, short enough for a cookie.
_HOOGSTENS = 8


def _vingerafdruk(gebruiker: Gebruiker) -> str:
    """What changes with the password: a cookie made before it says nothing any more."""
    return gebruiker.get_session_auth_hash()[:16]


def _inhoud(request: HttpRequest) -> dict:
    """Return what the cookie holds, {} when there is none, it is too old or not ours."""
    try:
        return signing.loads(request.COOKIES.get(settings.TOESTEL_COOKIE_NAME, ""), salt=_ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return {}


def kenmerk(request: HttpRequest) -> str:
    """Return the name of this browser, "" for one in which nobody signed in before."""
    return str(_inhoud(request).get("kenmerk", ""))


def kent(request: HttpRequest, gebruiker: Gebruiker | None) -> bool:
    """Tell whether `gebruiker` signed in completely in this browser before, with the password of now."""
    if gebruiker is None:
        return False
    mensen = _inhoud(request).get("mensen", {})
    return secrets.compare_digest(mensen.get(str(gebruiker.pk), ""), _vingerafdruk(gebruiker))


def onthoud(request: HttpRequest, antwoord: HttpResponse, gebruiker: Gebruiker) -> None:
    """Let this browser be known to `gebruiker` from now on, beside who were known already; the oldest goes first."""
    inhoud = _inhoud(request)
    mensen = {wie: afdruk for wie, afdruk in inhoud.get("mensen", {}).items() if wie != str(gebruiker.pk)}
    mensen[str(gebruiker.pk)] = _vingerafdruk(gebruiker)
    laatste = dict(list(mensen.items())[-_HOOGSTENS:])
    antwoord.set_cookie(
        settings.TOESTEL_COOKIE_NAME,
        signing.dumps({"kenmerk": inhoud.get("kenmerk") or secrets.token_urlsafe(12), "mensen": laatste}, salt=_ZOUT),
        max_age=GELDIG,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def toestel_in_woorden(zegt: str) -> str:
    """Return browser and system out of what a browser says of itself: no version, so that it points at nobody."""
    browser = next((naam for teken, naam in _BROWSERS if teken in zegt), "")
    systeem = next((naam for teken, naam in _SYSTEMEN if teken in zegt), "")
    return f"{browser or 'Browser'} op {systeem}" if systeem else browser or "Onbekende browser"
