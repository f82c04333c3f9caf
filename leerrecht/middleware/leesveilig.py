"""A GET changes no domain row. Exceptions are named here, each with its reason."""

from django.db import connections

from leerrecht.sql import geschreven_tabel

# Table -> why a GET may write it.
UITZONDERINGEN = {
    "django_session": "zitting: laatste teken van leven, hoogstens eens per minuut",
    "leerrecht_cache": "limieten op inloggen",
    "leerrecht_bewaardeinvoer": "bewaarde invoer wordt na een uur gewist",
    "leerrecht_raadpleging": "wie een dossier opent, staat in de lijst van raadplegingen",
}
VEILIG = frozenset({"GET", "HEAD", "OPTIONS"})


class SchrijvenBijLezen(RuntimeError):
    """A GET tried to change a domain row."""


def _wacht(uitvoeren, sql, params, veel, context):
    tabel = geschreven_tabel(sql)
    if tabel and tabel not in UITZONDERINGEN:
        raise SchrijvenBijLezen(f"Een GET schreef in {tabel}. Gebruik een POST.")
    return uitvoeren(sql, params, veel, context)


class LeesveiligMiddleware:
    """Runs GET, HEAD and OPTIONS under a wrapper that refuses writes."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in VEILIG:
            return self.get_response(request)
        with connections["default"].execute_wrapper(_wacht):
            return self.get_response(request)
