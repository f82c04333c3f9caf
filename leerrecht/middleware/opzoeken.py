"""Stops who guesses addresses: too many that name a row which is not there, and no such address answers for a while."""

from collections.abc import Callable

from allauth.core.ratelimit import respond_429

from leerrecht import opzoeken

_melders: list[Callable] = []


def registreer_melder(melder: Callable) -> None:
    """Let a room hear, once a day and person, who guesses; it is called with that person."""
    if melder not in _melders:
        _melders.append(melder)


class OpzoekMiddleware:
    """Counts, per person who is signed in, the 404s on addresses with a key in them.

    It stands around the guard that lets a GET write nothing: what it writes is a signal.
    """

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if antwoord.status_code == 404 and self._noemt_een_rij(request):
            opzoeken.tel(opzoeken.MISSERS, request.user)
            if opzoeken.wacht(opzoeken.MISSERS, request.user) and opzoeken.eerste_vandaag("missers", request.user):
                for melder in _melders:
                    melder(request.user)
        return antwoord

    def process_view(self, request, view, args, kwargs):
        """Refuse an address that names a row while this person must wait, also one that exists: no hit is told."""
        if self._noemt_een_rij(request) and (wachten := opzoeken.wacht(opzoeken.MISSERS, request.user)):
            request.wacht_na_opzoeken = wachten
            return respond_429(request)
        return None

    def _noemt_een_rij(self, request) -> bool:
        gevonden = getattr(request, "resolver_match", None)
        return bool(gevonden and gevonden.kwargs and getattr(request, "user", None) and request.user.is_authenticated)
