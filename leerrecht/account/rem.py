"""How often one may try: counted per browser that is known, else per account and part of the network.

A stranger must never be able to lock somebody out. So a browser in which a person signed in before has a counter of its
own, and who proved to read the mailbox passes the slow limit of the account. Who must wait is told how long: truly.
"""

import ipaddress
import math
from collections.abc import Callable, Iterable
from functools import wraps

from allauth.core.internal import ratelimit
from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse

from leerrecht.account import toestel
from leerrecht.models import Gebruiker
from leerrecht.wachttijd import wachttijd

APP = "allauth.account"
WACHTEN = "too_many_login_attempts"
# A provider hands out addresses by the block: who changes address within it is still the same visitor.
_BLOK = {4: 24, 6: 64}


def blok(adres: str) -> str:
    """Return the part of the network that `adres` lies in; what is no address of the internet stays what it is."""
    try:
        ip = ipaddress.ip_address(adres)
    except ValueError:
        return adres
    return str(ipaddress.ip_network(f"{ip}/{_BLOK[ip.version]}", strict=False))


def bezoeker(request: HttpRequest, adres: str) -> str:
    """Return as whom the tries of this request count: the known browser, else where it comes from.

    In a school a whole building shares one address: one pupil who guesses may not stop the staff.
    """
    kenmerk = toestel.kenmerk(request)
    return f"toestel-{kenmerk}" if kenmerk else adres


def wacht(request: HttpRequest, acties: Iterable[tuple[str, str | None]]) -> int:
    """Return after how many seconds all these (action, key) let somebody try again; 0: now."""
    return wachttijd(request, APP, acties)


def te_vaak(seconden: int) -> ValidationError:
    """Return the refusal that says how long to wait."""
    return ValidationError(
        f"Te veel pogingen na elkaar. Probeer het opnieuw over {in_woorden(seconden)}.",
        code=WACHTEN,
        params={"wacht": max(1, seconden)},
    )


def in_woorden(seconden: int) -> str:
    """Return a waiting time, rounded up to what a person waits: seconds, minutes or one hour."""
    if seconden <= 60:
        return "1 minuut"
    return f"{math.ceil(seconden / 60)} minuten" if seconden <= 59 * 60 else "1 uur"


def tel_code(request: HttpRequest, gebruiker: Gebruiker, adres: str) -> Callable[[], None]:
    """Count one try at the second step; return what to call when the code was right.

    Counted where it is typed: who only has the password cannot use up the tries of whose it is. Raise ValidationError,
    with the waiting time, when there were too many; the slow limit of the account holds for unknown browsers only.
    """
    hier = f"code|{gebruiker.pk}|{blok(bezoeker(request, adres))}"
    acties = [("login_failed", hier)]
    if not toestel.kent(request, gebruiker):
        acties.append(("code_account", f"code|{gebruiker.pk}"))
    for actie, sleutel in acties:
        if not ratelimit.consume(request, app=APP, action=actie, key=sleutel):
            raise te_vaak(wacht(request, acties))

    def klaar() -> None:
        for actie, sleutel in acties:
            ratelimit.clear(request, app=APP, action=actie, key=sleutel)

    return klaar


def zeg_wachttijd(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let `view` answer 429 with Retry-After, beside its sentence, when its form was refused for too many tries."""

    @wraps(view)
    def begrensd(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        form = (getattr(antwoord, "context_data", None) or {}).get("form")
        for fout in form.errors.as_data().values() if form is not None and form.is_bound else ():
            for een in fout:
                if een.code == WACHTEN:
                    antwoord.status_code = 429
                    antwoord["Retry-After"] = str((een.params or {}).get("wacht", 5 * 60))
        return antwoord

    return begrensd
