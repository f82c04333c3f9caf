"""What the portal needs of others: a mail server, a certificate that browsers trust, a scanner of attachments."""

import math
import smtplib
import socket
import ssl
import time
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone

from leerrecht.bijlage import scanner
from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.foutmelding import soort

_GEDULD = 4.0
_DAGEN = 14
_LIJSTDAGEN = 7


def mailserver() -> list[Bevinding]:
    """Greet the mail server and sign in, without sending a mail."""
    verbinding = get_connection(fail_silently=False)
    if not isinstance(verbinding, EmailBackend):
        zin = "De mailserver is niet nagekeken: deze opstelling verstuurt geen mail naar buiten."
        return [Bevinding("mailserver", Ernst.NIET_NAGEKEKEN, zin)]
    verbinding.timeout = _GEDULD
    try:
        verbinding.open()
    except smtplib.SMTPAuthenticationError:
        doe = "Kijk LEERRECHT_MAIL_GEBRUIKER en LEERRECHT_MAIL_WACHTWOORD na."
        return [Bevinding("mailserver", Ernst.NU, "Het portaal mag niet inloggen bij de mailserver.", doe)]
    except OSError as fout:
        zin = "De mailserver antwoordt niet. Mail wacht tot drie dagen lang."
        doe = "Kijk LEERRECHT_MAIL_SERVER en LEERRECHT_MAIL_POORT na, en of de server naar buiten mag."
        return [Bevinding("mailserver", Ernst.NU, zin, doe, soort(fout))]
    verbinding.close()
    zin = "De mailserver neemt aan. We vroegen het zonder een mail te sturen."
    return [Bevinding("mailserver", Ernst.IN_ORDE, zin, hoort=f"antwoord in {_GEDULD:.0f} s")]


def certificaat() -> list[Bevinding]:
    """Connect to the address of the portal as a browser does, and read until when its certificate holds."""
    adres = urlsplit(settings.BASISADRES)
    if adres.scheme != "https" or not adres.hostname:
        zin = "Het certificaat is niet nagekeken: het adres van dit portaal begint niet met https."
        return [Bevinding("certificaat", Ernst.NIET_NAGEKEKEN, zin)]
    try:
        tot = _geldig_tot(adres.hostname, adres.port or 443)
    except ssl.SSLCertVerificationError as fout:
        zin = f"Een browser vertrouwt het certificaat van {adres.hostname} niet."
        doe = "Vernieuw het certificaat bij de proxy en laad ze opnieuw."
        return [Bevinding("certificaat", Ernst.NU, zin, doe, fout.verify_message or "")]
    except OSError as fout:
        zin = f"Het certificaat is niet nagekeken: {adres.hostname} is van hieruit niet te bereiken."
        return [Bevinding("certificaat", Ernst.NIET_NAGEKEKEN, zin, gemeten=soort(fout))]
    return [_oordeel(adres.hostname, math.floor((tot - time.time()) / 86400))]


def _geldig_tot(host: str, poort: int) -> float:
    context = ssl.create_default_context()
    with (
        socket.create_connection((host, poort), timeout=_GEDULD) as kaal,
        context.wrap_socket(kaal, server_hostname=host) as dicht,
    ):
        return ssl.cert_time_to_seconds(str((dicht.getpeercert() or {})["notAfter"]))


def _oordeel(host: str, dagen: int) -> Bevinding:
    zin = f"Het certificaat van {host} geldt nog {'1 dag' if dagen == 1 else f'{dagen} dagen'}."
    hoort = f"meer dan {_DAGEN} dagen"
    if dagen > _DAGEN:
        return Bevinding("certificaat", Ernst.IN_ORDE, zin, hoort=hoort)
    doe = "Vernieuw het bij de proxy, en kijk waarom dat niet vanzelf ging."
    return Bevinding("certificaat", Ernst.NU if dagen < 3 else Ernst.BINNENKORT, zin, doe, hoort=hoort)


def virusscanner() -> list[Bevinding]:
    """Ask the scanner of attachments what it is, and of which day its list of viruses."""
    if not scanner.is_ingesteld():
        zin = "Er is geen virusscanner ingesteld. Wie een bijlage geeft, leest dat ze wacht en dat niemand ze opent."
        return [Bevinding("virusscanner", Ernst.NIET_NAGEKEKEN, zin)]
    try:
        versie = scanner.vraag_versie()
    except scanner.ScannerWeg as fout:
        doe = "Kijk LEERRECHT_SCANNER na, en of clamd draait en dit portaal toelaat."
        zin = "De virusscanner antwoordt niet. Bijlagen wachten."
        return [Bevinding("virusscanner", Ernst.NU, zin, doe, str(fout))]
    hoort = f"een lijst van hoogstens {_LIJSTDAGEN} dagen oud"
    dagen = (timezone.localtime().replace(tzinfo=None) - versie.van).days if versie.van else None
    if dagen is not None and dagen > _LIJSTDAGEN:
        zin = f"De virusscanner antwoordt, maar kent de virussen van {dagen} dagen geleden."
        doe = "Kijk waarom freshclam de lijst niet meer ververst."
        return [Bevinding("virusscanner", Ernst.BINNENKORT, zin, doe, versie.naam, hoort)]
    return [Bevinding("virusscanner", Ernst.IN_ORDE, "De virusscanner antwoordt.", gemeten=versie.naam, hoort=hoort)]


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*mailserver(), *certificaat(), *virusscanner()]
