"""A program on this host asks for the numbers by the name of this host, without https: no proxy stands in between."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import resolve

from leerrecht.dezehost import van_deze_host

PAD = "/metrics"


class MetingenMiddleware:
    """Answers before the redirect to https and the check of the name, which hold for who comes in from elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Give the numbers to this host; everybody else goes on, and finds nothing there."""
        if request.path_info == PAD and request.method == "GET" and van_deze_host(request):
            return resolve(PAD).func(request)
        return self.get_response(request)
