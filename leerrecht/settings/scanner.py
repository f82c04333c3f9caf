"""Where the virus scanner listens that looks at what people upload."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .omgeving import lees

_POORT = 3310  # of clamd
Scanneradres = tuple[str, str | tuple[str, int]]


def lees_scanner() -> Scanneradres | None:
    """Return ("unix", path) or ("tcp", (host, port)), None without one; raise ImproperlyConfigured in one sentence."""
    adres = lees("LEERRECHT_SCANNER")
    return scanneradres(adres) if adres else None


def scanneradres(adres: str) -> Scanneradres:
    """Return what an address says. What is scanned goes over it readable: another machine is one of the own network."""
    delen = urlsplit(adres)
    try:
        if delen.scheme == "unix" and not delen.netloc and delen.path.startswith("/"):
            return "unix", delen.path
        if delen.scheme == "tcp" and delen.hostname and delen.path in ("", "/"):
            return "tcp", (delen.hostname, delen.port or _POORT)
    except ValueError:
        pass  # a port that is no number
    raise ImproperlyConfigured(
        "LEERRECHT_SCANNER is geen adres van een virusscanner. Schrijf tcp://host:3310 of unix:///pad/naar/clamd.ctl."
    )
