"""The session of a card: short, apart from every account, and over at one press.

It lives in the session of the browser under a name of its own, and holds no more than which card. Who is signed in as a
user of the portal has none: a professional who borrows a card, or lends a computer, is never both.
"""

import time

from django.http import HttpRequest, HttpResponse

from meldpunt.diensten.bladkaart import kaart_die_opent
from meldpunt.models import Bladkaart
from meldpunt.regels.bladtaal import NEDERLANDS, NEDERLANDS_CODE, Bladtaal, aangeboden

_NAAM = "blad"
STIL_SECONDEN = 20 * 60
LANGST_SECONDEN = 2 * 60 * 60
# The row of the session is touched at most once a minute.
_TIK = 60


def begin_zitting(request: HttpRequest, kaart: Bladkaart) -> None:
    """Start anew: nothing of what was in this browser goes along, and the cookie ends with the browser."""
    request.session.flush()
    nu = time.time()
    request.session[_NAAM] = {"kaart": kaart.pk, "begin": nu, "laatst": nu}
    request.session.set_expiry(0)


def eindig_zitting(request: HttpRequest) -> None:
    """End it: also the card number that this browser does not show any more."""
    if _NAAM in request.session:
        request.session.flush()


def kaart_van(request: HttpRequest) -> Bladkaart | None:
    """Return the card with which this browser is in, asked anew: blocked, expired or without a right it is out."""
    zitting = request.session.get(_NAAM)
    if zitting is None:
        return None
    nu = time.time()
    voorbij = nu - zitting["laatst"] > STIL_SECONDEN or nu - zitting["begin"] > LANGST_SECONDEN
    kaart = None if voorbij or request.user.is_authenticated else kaart_die_opent(zitting["kaart"])
    if kaart is None:
        # Not a flush: who signed in as a user meanwhile stays so.
        del request.session[_NAAM]
        return None
    if nu - zitting["laatst"] > _TIK:
        request.session[_NAAM] = {**zitting, "laatst": nu}
    return kaart


def taal_van(request: HttpRequest, kaart: Bladkaart) -> Bladtaal:
    """Return the language that was chosen, as long as the network of the card offers it; else Dutch."""
    code = request.session.get(_NAAM, {}).get("taal", NEDERLANDS_CODE)
    if code == NEDERLANDS_CODE:
        return NEDERLANDS
    return aangeboden(kaart.aanmelding.netwerk).get(code, NEDERLANDS)


def kies_taal(request: HttpRequest, code: str) -> None:
    """Keep it as long as the session lasts: no cookie of its own, no address that says it."""
    request.session[_NAAM] = {**request.session[_NAAM], "taal": code}


def wis_spoor(antwoord: HttpResponse, *, veilig: bool) -> HttpResponse:
    """Ask the browser to forget what it kept of this portal; one that cannot, keeps no page of it either (no-store)."""
    if veilig:
        antwoord["Clear-Site-Data"] = '"cache", "storage"'
    return antwoord
