"""Production: everything from the environment; a missing or known secret stops the start with one clear sentence."""

import os
import re

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import DATABASES, VEILIGHEIDSCONTACT
from .databank import databank
from .logboek import logboek
from .omgeving import lees

MINSTENS_TEKENS = 50
# Words of examples and placeholders: a secret that holds one was never made for this machine.
_VOORBEELDWOORDEN = ("django-insecure", "changeme", "change-me", "verander", "voorbeeld", "geheim", "secret", "example")


def verplicht(naam: str, uitleg: str) -> str:
    """Return environment variable `naam`; raise ImproperlyConfigured with a Dutch sentence when it is empty."""
    waarde = lees(naam)
    if not waarde:
        raise ImproperlyConfigured(f"{naam} ontbreekt. {uitleg}")
    return waarde


def geheel(naam: str, standaard: int) -> int:
    """Return environment variable `naam` as a whole number; raise ImproperlyConfigured when it is none."""
    waarde = os.environ.get(naam, "").strip() or str(standaard)
    if not waarde.isdecimal():
        raise ImproperlyConfigured(f"{naam} moet een geheel getal zijn, zoals {standaard}.")
    return int(waarde)


def geheim(naam: str) -> str:
    """Return a secret; raise ImproperlyConfigured when it is missing, short, simple or taken from an example."""
    hoe = f"Geef een willekeurige tekst van minstens {MINSTENS_TEKENS} tekens, van `python manage.py maak_sleutel`."
    waarde = verplicht(naam, hoe)
    if len(waarde) < MINSTENS_TEKENS:
        raise ImproperlyConfigured(f"{naam} is te kort. {hoe}")
    if len(set(waarde)) < 10 or any(woord in waarde.lower() for woord in _VOORBEELDWOORDEN):
        raise ImproperlyConfigured(f"{naam} is te makkelijk te raden. {hoe}")
    return waarde


def sleutellijst(naam: str) -> list[str]:
    """Return the encryption keys, newest first; raise ImproperlyConfigured when one is not a Fernet key."""
    hoe = "Geef een of meer sleutels van `python manage.py maak_sleutel`, gescheiden door een komma, nieuwste eerst."
    sleutels = [deel.strip() for deel in verplicht(naam, hoe).split(",") if deel.strip()]
    for sleutel in sleutels:
        try:
            Fernet(sleutel)
        except ValueError as fout:
            raise ImproperlyConfigured(f"{naam} bevat een sleutel die niet klopt. {hoe}") from fout
        if len(set(sleutel)) < 10:
            raise ImproperlyConfigured(f"{naam} bevat een sleutel die te makkelijk te raden is. {hoe}")
    return sleutels


SECRET_KEY = geheim("LEERRECHT_GEHEIM")
VERSLEUTELSLEUTELS = sleutellijst("LEERRECHT_VERSLEUTELSLEUTELS")
BLINDE_SLEUTEL = geheim("LEERRECHT_BLINDE_SLEUTEL")
ALLOWED_HOSTS = [
    deel.strip()
    for deel in verplicht("LEERRECHT_DOMEINEN", "Geef de domeinnaam van het portaal.").split(",")
    if deel.strip()
]
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("LEERRECHT_DOMEINEN mag geen * zijn. Geef de domeinnaam van het portaal.")
DATABASES["default"] = databank(verplicht("LEERRECHT_DATABASE_URL", "Geef het adres van de PostgreSQL-databank."))
verplicht("LEERRECHT_BROKER_URL", "Geef het adres van Redis.")
# A leading dot means all subdomains; the origin of a form then needs a star.
CSRF_TRUSTED_ORIGINS = [f"https://{'*' if domein.startswith('.') else ''}{domein}" for domein in ALLOWED_HOSTS]
BASISADRES = (os.environ.get("LEERRECHT_BASISADRES") or f"https://{ALLOWED_HOSTS[0].lstrip('.')}").rstrip("/")
if not BASISADRES.startswith("https://"):
    raise ImproperlyConfigured("LEERRECHT_BASISADRES moet met https:// beginnen: het staat in de links van onze mails.")
if VEILIGHEIDSCONTACT and not re.fullmatch(r"(mailto:[^\s@]+@|https://)[^\s@]+", VEILIGHEIDSCONTACT):
    raise ImproperlyConfigured(
        "LEERRECHT_VEILIGHEIDSCONTACT moet met mailto: of https:// beginnen, zoals mailto:veiligheid@jouwstad.be. "
        "Laat het leeg als er geen adres is."
    )
DEFAULT_FROM_EMAIL = (
    os.environ.get("LEERRECHT_AFZENDER") or f"Leerrecht <noreply@{BASISADRES.removeprefix('https://').split(':')[0]}>"
)

DEBUG = False
FOUTMELDADRES = lees("LEERRECHT_FOUTMELDADRES")
LOGGING = logboek(als_json=True)
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^gezond/(leeft/|klaar/|achterstand/)?$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-zitting"
TOESTEL_COOKIE_NAME = "__Host-toestel"
CSRF_COOKIE_SECURE = True
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("LEERRECHT_MAIL_SERVER", "localhost")
EMAIL_PORT = geheel("LEERRECHT_MAIL_POORT", 587)
EMAIL_HOST_USER = os.environ.get("LEERRECHT_MAIL_GEBRUIKER", "")
EMAIL_HOST_PASSWORD = lees("LEERRECHT_MAIL_WACHTWOORD")
_BEVEILIGING = os.environ.get("LEERRECHT_MAIL_BEVEILIGING", "").strip() or (
    "ssl" if EMAIL_PORT == 465 else "starttls" if EMAIL_PORT == 587 or EMAIL_HOST_USER else "geen"
)
if _BEVEILIGING not in ("ssl", "starttls", "geen"):
    raise ImproperlyConfigured("LEERRECHT_MAIL_BEVEILIGING moet starttls, ssl of geen zijn.")
if _BEVEILIGING == "geen" and EMAIL_HOST_USER:
    raise ImproperlyConfigured(
        "LEERRECHT_MAIL_BEVEILIGING mag niet geen zijn met een LEERRECHT_MAIL_GEBRUIKER: het wachtwoord ging dan "
        "leesbaar over het netwerk. Kies starttls of ssl."
    )
EMAIL_USE_TLS, EMAIL_USE_SSL = _BEVEILIGING == "starttls", _BEVEILIGING == "ssl"
# How many proxies stand in front: allauth counts back from the right of X-Forwarded-For, so a forged entry is ignored.
ALLAUTH_TRUSTED_PROXY_COUNT = geheel("LEERRECHT_AANTAL_PROXIES", 1)
