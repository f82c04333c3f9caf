"""Headers that every response carries, also errors and static files."""

from csp.utils import build_policy
from django.db import DatabaseError

from leerrecht.geheimadres import MET_GEHEIM, ZONDER_SPOOR, zonder_geheim

_TOEGESTAAN = "publickey-credentials-get=(self), publickey-credentials-create=(self)"
_DICHT = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join([*(f"{naam}=()" for naam in _DICHT), _TOEGESTAAN])
_PRIVE = ("/account/", "/beheer/", "/klad/", "/voorbeeld/", *MET_GEHEIM, *ZONDER_SPOOR)


class KoppenMiddleware:
    """Completes the headers of other middleware; keeps private pages out of caches and search engines."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        antwoord.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        antwoord.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # Static files and early refusals never reach the CSP middleware; an SVG opened by itself is a page too.
        antwoord.headers.setdefault("Content-Security-Policy", build_policy())
        if getattr(antwoord, "xframe_options_exempt", False):
            # A page that another site may show in a frame: its own policy says who.
            antwoord.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        else:
            antwoord.headers.setdefault("X-Frame-Options", "DENY")
        if zonder_geheim(request.path) != request.path:
            # The secret is in the address: no Referer may carry it, not even to ourselves. The origin stays, which the
            # check of where a form comes from needs.
            antwoord.headers["Referrer-Policy"] = "strict-origin"
        if self._is_prive(request):
            antwoord.headers["Cache-Control"] = "no-store, private"
            antwoord.headers["X-Robots-Tag"] = "noindex, noarchive"
        return antwoord

    def _is_prive(self, request) -> bool:
        """Signed in, or on a page around signing in: nothing of it may be kept by a browser or proxy."""
        if request.path.startswith(_PRIVE):
            return True
        try:
            return bool(getattr(getattr(request, "user", None), "is_authenticated", False))
        except DatabaseError:
            # Who asks cannot be known while the database is away. The page of the fault still gets its headers.
            return True
