"""Steps of signing in, as a browser takes them, for the tests of sign-in."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from leerrecht.models import Bericht
from leerrecht.tests.bouwers import WACHTWOORD

INLOGGEN = "/account/inloggen/"


def typ_wachtwoord(client, gebruiker, wachtwoord: str = WACHTWOORD, **extra):
    """Post the sign-in form."""
    return client.post(INLOGGEN, {"login": gebruiker.email, "password": wachtwoord}, **extra)


def app_code(geheim: str, *, later: int = 0) -> str:
    """What the app shows, `later` half minutes from now."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + later))


def stel_app_in(client) -> str:
    """Set up the app of who is signed in and return its secret."""
    pagina = client.get(reverse("mfa_activate_totp"))
    assert pagina.status_code == 200, pagina
    geheim = pagina.context["form"].secret
    antwoord = client.post(reverse("mfa_activate_totp"), {"code": app_code(geheim)})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return geheim


def laatste_mail(gebruiker) -> Bericht:
    """The newest mail to somebody."""
    return Bericht.objects.filter(aan=gebruiker.email).latest("pk")


def code_uit_mail(gebruiker) -> str:
    """The code in the newest mail."""
    return re.search(r"Je code is (\S+)\.", laatste_mail(gebruiker).tekst)[1]


def pad_uit_mail(gebruiker) -> str:
    """The path of the link in the newest mail."""
    return re.search(r"https?://[^/\s]+(/account/\S+)", laatste_mail(gebruiker).tekst)[1]


def is_ingelogd(client) -> bool:
    """Whether the page of one's own account answers."""
    return client.get("/account/").status_code == 200
