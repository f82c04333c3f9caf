"""Verbs: a page answers GET and HEAD, an act POST as well; any other verb is a 405 that says which there are."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from leerrecht.daden.uitzonderingen import ZONDER_DAAD
from leerrecht.formulieren.bijhouden import tekst_van
from leerrecht.toegang import heeft_toegang

GEKEND = ("GET", "HEAD", "POST", "OPTIONS")


class WerkwoordMiddleware:
    """One mechanism for all views. Acts and views of packages are classes that know their own verbs, of these four."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if antwoord.status_code == 405 and not antwoord.content and request.accepts("text/html"):
            # A person came here by an old link, or by signing in again after pressing a button.
            leest = request.method in ("GET", "HEAD")
            pagina = render(request, "405.html", {"leest": leest, **tekst_van(request)}, status=405)
            pagina.headers["Allow"] = antwoord.headers["Allow"]
            return pagina
        return antwoord

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        """Answer OPTIONS, and refuse a verb that a function would take for a GET, or a package for a POST."""
        is_klasse = hasattr(view, "view_class")
        if request.method in ("GET", "HEAD") or (is_klasse and request.method == "POST"):
            return None
        if not heeft_toegang(request.user, view.recht):
            return None  # the page itself refuses: who may not enter learns nothing of its verbs
        mag = _werkwoorden(view, request.resolver_match.view_name)
        if request.method == "OPTIONS":
            return HttpResponse(headers={"Allow": ", ".join(mag), "Content-Length": "0"})
        return None if request.method in mag else HttpResponseNotAllowed(mag)


def niet_toegelaten(request: HttpRequest) -> HttpResponse | None:
    """Return the 405 for a verb that no page of the portal has: the check of where a form comes from sees it first.

    Only to who may enter: to anybody else it is a request like any other without proof of where it comes from.
    """
    if request.method in GEKEND or request.resolver_match is None:
        return None
    view, naam = request.resolver_match.func, request.resolver_match.view_name
    return HttpResponseNotAllowed(_werkwoorden(view, naam)) if heeft_toegang(request.user, view.recht) else None


def _werkwoorden(view, naam: str) -> list[str]:
    soort = getattr(view, "view_class", None)
    if soort is not None:
        eigen = soort(**view.view_initkwargs)._allowed_methods()
        return [verb for verb in GEKEND if verb in eigen or (verb == "HEAD" and "GET" in eigen)]
    if eigen := _van_decorateur(view):
        return [verb for verb in GEKEND if verb in eigen or verb == "OPTIONS"]
    return [verb for verb in GEKEND if verb != "POST" or naam in ZONDER_DAAD]


def _van_decorateur(view) -> list[str]:
    """The verbs that Django's `require_POST` and its like hold in a function; they leave no other trace on it."""
    while view is not None:
        code = getattr(view, "__code__", None)
        vrij = dict(zip(code.co_freevars, view.__closure__ or (), strict=True)) if code else {}
        if "request_method_list" in vrij:
            return list(vrij["request_method_list"].cell_contents)
        view = getattr(view, "__wrapped__", None)
    return []
