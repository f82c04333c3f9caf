"""Can this machine make a backup, when was the last one, and when was one really put back?"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.utils import formats, timezone

from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.reserve import bestanden, databank, werk
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.sleutel import lees_ontvanger

_KOPIE_OUD, _PROEF_OUD = timedelta(days=2), timedelta(days=10)
_KIJK_NA = "Kijk bij beheer onder Achtergrondtaken wat er misliep, en maak intussen zelf een kopie: reservekopie maak."
_KIJK_PROEF = "Kijk bij beheer onder Achtergrondtaken wat er misliep, en zet zelf een kopie terug op een lege server."


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
            doe = "Kijk het adres en de sleutel van die opslag na, of kies een andere."
            return [Bevinding("reservebestanden", Ernst.NU, str(fout), doe)]
        except Exception as fout:
            zin = f"De opslag {naam} antwoordt niet ({type(fout).__name__}): een reservekopie mislukt nu."
            return [Bevinding("reservebestanden", Ernst.NU, zin, "Kijk het adres en de sleutel van die opslag na.")]
    return [Bevinding("reservebestanden", Ernst.IN_ORDE, "Alle bestanden gaan mee in een reservekopie.")]


def _op(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), r"j F Y \o\m H.i \u\u\r")


def laatste_kopie() -> list[Bevinding]:
    """Look when the clock last made a backup."""
    taak = werk.laatste(werk.KOPIE)
    if taak is None or taak.klaar_op is None:
        zin = "De klok maakte nog geen enkele reservekopie."
        return [Bevinding("reservekopie", Ernst.NU, zin, _KIJK_NA)]
    gemeten, hoort = _op(taak.klaar_op), "elke nacht"
    if timezone.now() - taak.klaar_op > _KOPIE_OUD:
        zin = f"De laatste reservekopie is van {gemeten}: meer dan twee dagen geleden."
        return [Bevinding("reservekopie", Ernst.NU, zin, _KIJK_NA, gemeten, hoort)]
    zin = f"De laatste reservekopie is van {gemeten}."
    return [Bevinding("reservekopie", Ernst.IN_ORDE, zin, "", gemeten, hoort)]


def laatst_hersteld() -> list[Bevinding]:
    """Look when a backup was last put back on trial, and counted."""
    taak = werk.laatste(werk.PROEF)
    if taak is None or taak.klaar_op is None:
        zin = "Er werd nog geen enkele reservekopie op proef teruggezet."
        return [Bevinding("reserveproef", Ernst.BINNENKORT, zin, _KIJK_PROEF)]
    gemeten, hoort = _op(taak.klaar_op), "elke week"
    if timezone.now() - taak.klaar_op > _PROEF_OUD:
        zin = f"Het laatste proefherstel dat lukte, is van {gemeten}."
        return [Bevinding("reserveproef", Ernst.BINNENKORT, zin, _KIJK_PROEF, gemeten, hoort)]
    return [Bevinding("reserveproef", Ernst.IN_ORDE, f"Hersteld op {gemeten}. {taak.zin}", "", gemeten, hoort)]


def bij_de_start() -> list[Bevinding]:
    """What stands in the way of a backup, before any is due. The example makes none: what it holds is made anew."""
    return [] if settings.VOORBEELD else [*kan_kopie(), *heeft_ontvanger(), *gaat_alles_mee()]


def gemaakt() -> list[Bevinding]:
    """When the last backup was made, and when one was put back; nothing where none can be."""
    if settings.VOORBEELD or heeft_ontvanger()[0].ernst != Ernst.IN_ORDE:
        return []
    return [*laatste_kopie(), *laatst_hersteld()]


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*(bij_de_start() or kan_kopie()), *gemaakt()]
