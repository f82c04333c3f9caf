"""What an answer in place says aloud: leerrecht.js (section 1) writes it in the one live region of the page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django_htmx.http import trigger_client_event


def zeg(antwoord: HttpResponse, zin: str) -> HttpResponse:
    """Let the page say this sentence when the answer has taken its place."""
    return trigger_client_event(antwoord, "zeg", {"value": zin}, after="settle")


def zeg_berichten(request: HttpRequest, antwoord: HttpResponse) -> HttpResponse:
    """Let the page say what waits for the next page: no page follows."""
    zinnen = " ".join(str(bericht) for bericht in messages.get_messages(request))
    return zeg(antwoord, zinnen) if zinnen else antwoord
