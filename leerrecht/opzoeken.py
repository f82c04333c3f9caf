"""How often one person may look something up: references that are guessed, names that are tried.

Nobody who works runs into these. Who does, is guessing or walks a list: that person waits, and whoever watches hears
it.
"""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache

from leerrecht.wachttijd import wachttijd

_APP = "leerrecht"
# Misses (a 404 on an address that names a row) and names, per person.
MISSERS, NAMEN, NAMEN_OP_EEN_DAG = "misser", "naam", "naam_op_een_dag"


def limieten() -> dict[str, str]:
    """Return how often of each, as the settings have it."""
    return settings.OPZOEKLIMIETEN


def tel(wat: str, gebruiker) -> bool:
    """Count one more by `gebruiker`; return False when there were too many already."""
    return bool(ratelimit.consume(None, app=_APP, action=wat, config=limieten(), key=gebruiker.sleutel, limit_get=True))


def wacht(wat: str, gebruiker) -> int:
    """Return after how many seconds `gebruiker` may go on; 0: now."""
    return wachttijd(None, _APP, [(wat, gebruiker.sleutel)], config=limieten())


def eerste_vandaag(wat: str, gebruiker) -> bool:
    """Tell whether this is the first time in a day that `wat` is to be told of `gebruiker`: one signal, no storm."""
    return cache.add(f"{_APP}:gemeld:{wat}:{gebruiker.sleutel}", value=True, timeout=24 * 60 * 60)
