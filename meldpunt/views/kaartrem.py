"""How often somebody may try a card: per number, whether it is one or not, and per part of the network."""

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest

from leerrecht.account.rem import blok, in_woorden
from leerrecht.diensten import Geweigerd
from leerrecht.wachttijd import wachttijd
from meldpunt.regels.bladkaart import nummer_hash

_APP = "meldpunt"
_KAART, _PLEK = "kaart", "plek"


def _acties(request: HttpRequest, nummer: str) -> list[tuple[str, str | None]]:
    return [(_KAART, nummer_hash(nummer)), (_PLEK, blok(get_adapter().get_client_ip(request)))]


def tel_poging(request: HttpRequest, nummer: str) -> None:
    """Count one try before it is compared. Raises Geweigerd, with the true waiting time, when there were too many."""
    acties, maten = _acties(request, nummer), settings.KAARTLIMIETEN
    for actie, sleutel in acties:
        if not ratelimit.consume(request, app=_APP, action=actie, key=sleutel, config=maten):
            wacht = wachttijd(request, _APP, acties, config=maten)
            raise Geweigerd(f"Te veel pogingen na elkaar. Probeer het opnieuw over {in_woorden(wacht)}.", veld="code")


def vergeet_pogingen(request: HttpRequest, nummer: str) -> None:
    """Start from zero for this number: the code was right."""
    actie, sleutel = _acties(request, nummer)[0]
    ratelimit.clear(request, app=_APP, action=actie, key=sleutel, config=settings.KAARTLIMIETEN)
