"""Where a refused request leads back to: the page it came from, never an address of somebody else."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def terugadres(request: HttpRequest, anders: str) -> str:
    """Return the page itself with its query, where kept text waits; for a button the page it stood on, or `anders`."""
    if request.method in ("GET", "HEAD") or "formuliersleutel" in request.POST:
        return request.get_full_path()
    # A button has no page of its own.
    verwijzer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(verwijzer, {request.get_host()}, require_https=request.is_secure()):
        deel = urlsplit(verwijzer)
        return f"{deel.path}?{deel.query}" if deel.query else deel.path
    return anders
