"""Takes control signs out of what a browser sends: nobody types one.

PostgreSQL refuses every text that holds a NUL; a workbook, a drawing or a PDF cannot hold any of them, so that one
typed by one person would break a download for all.
"""

from django.http import Http404, QueryDict

from leerrecht.exporteren import zonder_stuurtekens

NUL = "\x00"


class ZonderNulMiddleware:
    """One place, so that no view, filter or key from an address needs to think of it."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        if NUL in request.path_info:
            raise Http404
        for naam in [naam for naam, waarde in request.COOKIES.items() if NUL in naam + waarde]:
            del request.COOKIES[naam]
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Clean what the view reads. Not earlier: a body that is too big is refused by whoever reads it first."""
        request.GET = _zonder(request.GET)
        if request.method == "POST":
            request.POST = _zonder(request.POST)


def _zonder(velden: QueryDict) -> QueryDict:
    if all(tekst == zonder_stuurtekens(tekst) for naam, waarden in velden.lists() for tekst in (naam, *waarden)):
        return velden
    schoon = QueryDict(mutable=True)
    for naam, waarden in velden.lists():
        schoon.setlist(zonder_stuurtekens(naam), [zonder_stuurtekens(waarde) for waarde in waarden])
    schoon._mutable = False
    return schoon
