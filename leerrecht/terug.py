"""Where a refused request leads back to: the page it came from, never an address of somebody else."""

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

# The word of an address that says where one goes on after something that had to be done first.
VERDER = "verder"


def verder_of(request: HttpRequest, anders: str) -> str:
    """Return where one was going, when that is a page of ours, or `anders`."""
    adres = request.GET.get(VERDER, "")
    return adres if url_has_allowed_host_and_scheme(adres, None) and adres.startswith("/") else anders


def met_verder(adres: str, hier: str) -> str:
    """Return an address that leads back to `hier`, a page of ours, once what stands there is done."""
    pad, teken, plek = adres.partition("#")
    return f"{pad}{'&' if '?' in pad else '?'}{urlencode({VERDER: hier})}{teken}{plek}"


def terugadres(request: HttpRequest, anders: str) -> str:
    """Return the page itself with its query, where kept text waits; for a button the page it stood on, or `anders`."""
    if request.method in ("GET", "HEAD") or ("formuliersleutel" in request.POST and _heeft_pagina(request)):
        return request.get_full_path()
    # A button has no page of its own.
    verwijzer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(verwijzer, {request.get_host()}, require_https=request.is_secure()):
        deel = urlsplit(verwijzer)
        return f"{deel.path}?{deel.query}" if deel.query else deel.path
    return anders


def _heeft_pagina(request: HttpRequest) -> bool:
    """Whether what was pressed can be opened by its own address; some forms stand on the page of something else."""
    soort = getattr(request.resolver_match and request.resolver_match.func, "view_class", None)
    return not hasattr(soort, "_allowed_methods") or "GET" in soort()._allowed_methods()
