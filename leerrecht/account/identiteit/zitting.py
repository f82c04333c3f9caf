"""Who the provider said this visitor is: kept in the session, a quarter of an hour, until it opened an account."""

import time
from collections.abc import Collection
from dataclasses import asdict

from allauth.account import app_settings
from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

from leerrecht.account.identiteit.dienst import Identiteit, oidc
from leerrecht.models import Gebruiker

_NAAM = "identiteit"
# As the package calls this way of proving who one is.
MANIER = "socialaccount"


def onthoud(request: HttpRequest, identiteit: Identiteit, verder: str) -> None:
    """Keep it for the page that follows."""
    request.session[_NAAM] = {"wie": asdict(identiteit), "op": time.time(), "verder": verder}


def gezien(request: HttpRequest) -> Identiteit | None:
    """Return who was proved a moment ago in this browser; None when nobody was, or it is too long ago."""
    bewaard = request.session.get(_NAAM)
    if not bewaard or time.time() - bewaard["op"] > app_settings.LOGIN_TIMEOUT:
        return None
    return Identiteit(**bewaard["wie"])


def verder(request: HttpRequest) -> str:
    """Return where the visitor was going; "" when nowhere."""
    return str((request.session.get(_NAAM) or {}).get("verder", ""))


def vergeet(request: HttpRequest) -> None:
    """It was used: it opens nothing a second time."""
    request.session.pop(_NAAM, None)


def weg_in_woorden(stappen: Collection[str]) -> str:
    """Return by which road somebody came in, of what was proved in this browser: for the list of sign-ins."""
    dienst = oidc()
    if MANIER in stappen and dienst:
        return f"met {dienst.naam}"
    return "met een wachtwoord" if "password" in stappen else "met een code per mail"


def bewees_sterk(request: HttpRequest, gebruiker: Gebruiker | None) -> bool:
    """Whether the provider asserted, just now and for this account, what the settings take for our second step."""
    if gebruiker is None:
        return False
    vanaf = time.time() - app_settings.LOGIN_TIMEOUT
    stappen = get_authentication_records(request, gebruiker)
    return any(stap["method"] == MANIER and stap.get("sterk") and stap["at"] >= vanaf for stap in stappen)
