"""The mailed link of an invitation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerrecht.models.uitnodiging import vingerafdruk_van
from leerrecht.toegang import publiek

# The session remembers the fingerprint: the secret stays out of sessions, and out of the address of the form, so
# that no log line or Referer of what happens there can carry it.
ZITTING = "uitnodiging"


@publiek
def openen(request: HttpRequest, geheim: str) -> HttpResponse:
    """The mailed link. Uses nothing up: mail scanners open links too."""
    request.session[ZITTING] = vingerafdruk_van(geheim)
    return redirect("uitnodiging_kiezen")
