"""Gives each request its mark, and says afterwards how it went: no question of an address, no secret, no person."""

import logging
import time

from leerrecht import kenmerk
from leerrecht.geheimadres import ZONDER_REGEL, zonder_geheim
from leerrecht.meter import meter

# Files and probes: many, and about nobody.
_STIL = ("/static/", "/gezond/", "/metrics")
log = logging.getLogger("leerrecht.verkeer")


class KenmerkMiddleware:
    """Stands before all others, so that also what they refuse has a mark and is counted."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        begin = time.monotonic()
        request.kenmerk = kenmerk.nieuw()
        antwoord = self.get_response(request)
        antwoord.headers["X-Request-ID"] = request.kenmerk
        if not request.path.startswith(_STIL):
            self._noteer(request, antwoord, time.monotonic() - begin)
        return antwoord

    @staticmethod
    def _noteer(request, antwoord, duur: float) -> None:
        gevonden = getattr(request, "resolver_match", None)
        naam = gevonden.view_name if gevonden and gevonden.view_name else ""
        meter.tel(naam or "geen pagina", duur)
        if request.path.startswith(ZONDER_REGEL):
            return
        log.info(
            "%s %s %s %d ms",
            request.method,
            zonder_geheim(request.path),
            antwoord.status_code,
            round(duur * 1000),
            extra={"naam_van_de_pagina": naam},
        )
