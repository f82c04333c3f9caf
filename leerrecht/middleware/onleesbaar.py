"""A page that needs a value that does not open says so, instead of being a fault without a name."""

import logging

from django.shortcuts import render

from leerrecht.formulieren.bijhouden import tekst_van
from leerrecht.versleuteling import Onleesbaar

log = logging.getLogger("leerrecht.versleuteling")


class OnleesbaarMiddleware:
    """Answers Onleesbaar. The log names the row, so that somebody can look it up; the page does not."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if not isinstance(fout, Onleesbaar):
            return None
        rij = fout.rij
        log.error("%s %s: %s", rij._meta.label if rij is not None else "waarde", getattr(rij, "pk", ""), fout)
        return render(request, "onleesbaar.html", tekst_van(request), status=500)
