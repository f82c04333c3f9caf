"""Steps that tests of beheer share: sign in as administrator, fill in a form as a browser does."""

import re
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker

_VELD = re.compile(r'<input[^>]*name="(formuliersleutel|origineel|gezien)"[^>]*>')
_WAARDE = re.compile(r'value="([^"]*)"')


def beheerder(client, netwerk: Netwerk | None = None, **velden) -> Gebruiker:
    """Return an administrator who is signed in."""
    gebruiker = maak_gebruiker(Rol.BEHEER, netwerk=netwerk, **velden)
    log_in(client, gebruiker)
    return gebruiker


def portaalbeheerder(client) -> Gebruiker:
    """Return somebody who stands above the networks, signed in."""
    gebruiker = maak_gebruiker(Rol.PORTAALBEHEER)
    log_in(client, gebruiker)
    return gebruiker


def verborgen(antwoord) -> dict[str, str]:
    """Return the hidden fields of the (last) form on a page."""
    velden = {}
    for treffer in _VELD.finditer(antwoord.content.decode()):
        waarde = _WAARDE.search(treffer.group(0))
        velden[treffer.group(1)] = waarde.group(1) if waarde else ""
    return velden


def dien_in(client, adres: str, open_: str = "", **velden: Any):
    """Open the page, fill in its form and send it."""
    return client.post(adres, {**verborgen(client.get(open_ or adres)), **velden})


def aantal_queries(client, adres: str) -> int:
    """Return the number of queries of one GET."""
    with CaptureQueriesContext(connection) as opgevangen:
        assert client.get(adres).status_code == 200
    return len(opgevangen)
