"""Can this machine make a backup at all? Asked before the night on which one is needed."""

from django.conf import settings
from django.db import DatabaseError, InterfaceError

from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.reserve import bestanden, databank
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.sleutel import lees_ontvanger


def kan_kopie() -> list[Bevinding]:
    """Look at the program that dumps the database: older than the server, it refuses."""
    try:
        bezwaar = databank.bezwaar()
    except (DatabaseError, InterfaceError):
        zin = "Of hier een reservekopie kan, is niet nagekeken: de databank antwoordt niet."
        return [Bevinding("reserveprogramma", Ernst.NIET_NAGEKEKEN, zin)]
    if bezwaar:
        doe = "Installeer dat pakket in het beeld, of maak de kopie op een machine die het heeft."
        return [Bevinding("reserveprogramma", Ernst.NU, bezwaar, doe)]
    return [Bevinding("reserveprogramma", Ernst.IN_ORDE, "Dit programma kan van deze databank een reservekopie maken.")]


def heeft_ontvanger() -> list[Bevinding]:
    """Look at the public key that backups are encrypted for."""
    doe = "Maak een sleutelpaar met `reservekopie sleutel`, zet de publieke helft in `.env` en herstart alles."
    if not settings.RESERVE_ONTVANGER:
        zin = "LEERRECHT_RESERVE_ONTVANGER is leeg: er wordt geen enkele reservekopie gemaakt."
        return [Bevinding("reserveontvanger", Ernst.NU, zin, doe)]
    try:
        lees_ontvanger(settings.RESERVE_ONTVANGER)
    except ReserveFout:
        zin = "LEERRECHT_RESERVE_ONTVANGER is geen publieke sleutel: er wordt geen enkele reservekopie gemaakt."
        return [Bevinding("reserveontvanger", Ernst.NU, zin, doe)]
    return [Bevinding("reserveontvanger", Ernst.IN_ORDE, "Er is een sleutel om reservekopieën mee te sluiten.")]


def gaat_alles_mee() -> list[Bevinding]:
    """Look whether every storage can say what it holds; the name of the first folder is enough."""
    for naam, opslag in bestanden.opslagplaatsen().items():
        try:
            next(bestanden.alle(naam, opslag), None)
        except ReserveFout as fout:
            return [Bevinding("reservebestanden", Ernst.NU, str(fout), "Kies een andere opslag in de instellingen.")]
        except Exception as fout:
            zin = f"De opslag {naam} antwoordt niet ({type(fout).__name__}): een reservekopie mislukt nu."
            return [Bevinding("reservebestanden", Ernst.NU, zin, "Kijk het adres en de sleutel van die opslag na.")]
    return [Bevinding("reservebestanden", Ernst.IN_ORDE, "Alle bestanden gaan mee in een reservekopie.")]


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*kan_kopie(), *heeft_ontvanger(), *gaat_alles_mee()]
