"""Keeps and gives back typed text: encrypted, one browser, one person, one hour."""

import hashlib
import json
from datetime import timedelta

from django.http import QueryDict
from django.utils import timezone

from leerrecht.geheimadres import zonder_geheim
from leerrecht.models import BewaardeInvoer
from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel

GELDIG = timedelta(hours=1)
_NOOIT = frozenset({"csrfmiddlewaretoken", "formuliersleutel", "code"})
_NOOIT_MET = ("password", "wachtwoord")
_GROOTST = 200_000
_LANGSTE_PAD = 300


def bewaar(*, browser: str, eigenaar: str, pad: str, invoer: QueryDict) -> None:
    """Keep what was posted to `pad` (with its query: one page adds to many goals); secrets and tokens are left out."""
    velden = {naam: invoer.getlist(naam) for naam in invoer if not _is_geheim(naam)}
    tekst = json.dumps(velden)
    if len(tekst) > _GROOTST:
        return
    BewaardeInvoer.objects.update_or_create(
        browser=browser,
        pad=_plek(pad),
        defaults={"gebruiker_sleutel": eigenaar, "inhoud": versleutel(tekst)},
    )


def _plek(pad: str) -> str:
    """The address as it fits its column, without a secret it carries; two that then look alike stay two."""
    leesbaar = zonder_geheim(pad)
    if leesbaar == pad and len(pad) <= _LANGSTE_PAD:
        return pad
    return f"{leesbaar[:200]} {hashlib.sha256(pad.encode()).hexdigest()}"


def _is_geheim(naam: str) -> bool:
    return naam in _NOOIT or any(deel in naam.lower() for deel in _NOOIT_MET)


def haal(*, browser: str, eigenaar: str, pad: str) -> QueryDict | None:
    """Return what was kept for this browser, person and page, or None."""
    rij = BewaardeInvoer.objects.filter(
        browser=browser, pad=_plek(pad), gebruiker_sleutel=eigenaar, op__gte=timezone.now() - GELDIG
    ).first()
    if rij is None or not browser:
        return None
    try:
        velden = json.loads(ontsleutel(rij.inhoud))
    except Onleesbaar:
        return None
    terug = QueryDict(mutable=True)
    for naam, waarden in velden.items():
        terug.setlist(naam, waarden)
    return terug


def vergeet(*, browser: str, pad: str) -> None:
    """Forget what was kept for this page, once it has been saved."""
    if browser:
        BewaardeInvoer.objects.filter(browser=browser, pad=_plek(pad)).delete()
