"""Long lists in pages."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_BLADZIJDE = 25


def bladzijde(request: HttpRequest, rijen: Any, *, per: int = PER_BLADZIJDE) -> Page:
    """Return the page of `rijen` that the address asks for; a page that is not there becomes the nearest."""
    return Paginator(rijen, per).get_page(request.GET.get("pagina"))
