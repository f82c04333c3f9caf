"""While the database is away, a page for visitors that is still in memory is shown to whoever asks."""

from django.contrib.sessions.backends.db import SessionStore
from django.urls import Resolver404, resolve

from leerrecht.databankweg import DATABANK_WEG
from leerrecht.middleware.leesveilig import VEILIG


class Onbekend(SessionStore):
    """The session of somebody who cannot be known now: it holds nothing, and the cookie must stay."""

    def is_empty(self) -> bool:
        """Not empty: an empty one would make the browser forget its cookie."""
        return False


class DatabankWegMiddleware:
    """Stands right after the session: the CSRF check reads it next, on every request."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        try:
            request.session.get("")
        except DATABANK_WEG:
            if request.method not in VEILIG or not self._uit_geheugen(request.path_info):
                raise
            request.session = Onbekend()
        return self.get_response(request)

    @staticmethod
    def _uit_geheugen(pad: str) -> bool:
        try:
            return getattr(resolve(pad).func, "uit_geheugen", False)
        except Resolver404:
            return False
