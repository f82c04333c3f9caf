"""Backups as work of the portal itself: each night one, each week the newest put back on trial. The rows tell when."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.models import Achtergrondtaak, Taakstand
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.proef import herstel_naast
from leerrecht.reserve.ronde import maak_nacht, proefsleutel

KOPIE, PROEF = "reservekopie", "reserveproef"
# From this hour on, once a day: the clock asks each hour, so that a night it missed is made up for in the morning.
VANAF_UUR = 2
PROEF_NA = timedelta(days=7) - timedelta(hours=12)


def _getal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal:,}".replace(",", " ") + f" {een if aantal == 1 else meer}"


@achtergrond.soort(KOPIE)
def maak_reservekopie(verloop: achtergrond.Verloop) -> str:
    """Long work: the backup of this night."""
    nacht = maak_nacht()
    grootte = f"{nacht.kopie.stat().st_size / 1e6:.1f}".replace(".", ",")
    return f"Reservekopie van {grootte} MB gemaakt. {_getal(nacht.gewist, 'oude kopie', 'oude kopieën')} gewist."


@achtergrond.soort(PROEF)
def beproef_reservekopie(verloop: achtergrond.Verloop) -> str:
    """Long work: the newest backup put back beside the portal, and counted."""
    if (wat := proefsleutel()) is None:
        raise ReserveFout("Er is nog geen reservekopie van de klok om te beproeven.")
    telling = herstel_naast(*wat)
    rijen, bestanden = _getal(telling.rijen, "rij", "rijen"), _getal(telling.bestanden, "bestand", "bestanden")
    return f"Proefherstel gelukt: {rijen} en {bestanden}, allemaal nageteld."


def laatste(soort: str) -> Achtergrondtaak | None:
    """Return the newest piece of this work that succeeded."""
    klaar = Achtergrondtaak.objects.filter(soort=soort, stand=Taakstand.KLAAR, klaar_op__isnull=False)
    return klaar.order_by("-klaar_op").first()


def plan() -> list[Achtergrondtaak]:
    """Plan what is due: the backup of today, or a trial when the last one is a week old. No receiver: nothing."""
    nu = timezone.localtime()
    if not settings.RESERVE_ONTVANGER or nu.hour < VANAF_UUR:
        return []
    soorten = [KOPIE] if _vandaag_nog_niet(KOPIE, nu) else []
    vorige = laatste(PROEF)
    is_oud = vorige is None or vorige.klaar_op is None or nu - vorige.klaar_op > PROEF_NA
    if not soorten and is_oud and proefsleutel() and _vandaag_nog_niet(PROEF, nu):
        soorten = [PROEF]
    return [achtergrond.plan_taak(naam=soort) for soort in soorten]


def _vandaag_nog_niet(soort: str, nu: datetime) -> bool:
    """Whether none was asked since the hour from which it may: what fails is tried again by itself, and tomorrow."""
    vanaf = nu.replace(hour=VANAF_UUR, minute=0, second=0, microsecond=0)
    return not Achtergrondtaak.objects.filter(soort=soort, gemaakt_op__gte=vanaf).exists()
