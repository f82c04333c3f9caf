"""What waits, what was given up, and whether the broker that wakes the workers is there."""

from datetime import timedelta

from django.conf import settings

from leerrecht import wachtend
from leerrecht.bel import broker_antwoordt
from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.dokter.processen import in_woorden
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, Taakstand


def broker() -> list[Bevinding]:
    """Ask the broker whether it is there."""
    if not settings.CELERY_BROKER_URL.startswith("redis"):
        return [Bevinding("broker", Ernst.IN_ORDE, "De wachtrij staat in een map op deze machine.")]
    if broker_antwoordt():
        return [Bevinding("broker", Ernst.IN_ORDE, "De wachtrij (Redis) antwoordt.")]
    zin = "De wachtrij (Redis) antwoordt niet. Mail en lang werk blijven liggen; er gaat niets verloren."
    doe = "Start ze opnieuw: `docker compose restart redis`. Wat bleef liggen, vertrekt dan binnen de minuut."
    return [Bevinding("broker", Ernst.NU, zin, doe)]


def _rij(sleutel: str, wie: tuple[str, str], wacht: tuple[int, timedelta], na: timedelta) -> Bevinding:
    aantal, oudste = wacht
    hoort = f"binnen {in_woorden(na)}"
    if not aantal:
        return Bevinding(sleutel, Ernst.IN_ORDE, f"Er wacht geen {wie[0]}.", hoort=hoort)
    zin = f"Er wacht 1 {wie[0]}." if aantal == 1 else f"Er wachten {aantal} {wie[1]}."
    gemeten = f"oudste {in_woorden(oudste)}"
    if oudste < na:
        return Bevinding(sleutel, Ernst.IN_ORDE, zin, gemeten=gemeten, hoort=hoort)
    doe = "Kijk eerst naar wat hierboven stilstaat of niet antwoordt. Is dat hersteld, dan vertrekt alles vanzelf."
    return Bevinding(sleutel, Ernst.NU, zin, doe, gemeten, hoort)


def wachtende() -> list[Bevinding]:
    """See how long the oldest row of each queue waits."""
    return [
        _rij("mails", ("mail", "mails"), wachtend.post(), wachtend.WERK_NA),
        _rij("taken", ("achtergrondtaak", "achtergrondtaken"), wachtend.werk(), wachtend.WERK_NA),
    ]


def opgegeven() -> list[Bevinding]:
    """Count what the portal gave up and a person decides about."""
    mails = Bericht.objects.filter(stand__in=(Berichtstand.MISLUKT, Berichtstand.ONZEKER)).count()
    taken = Achtergrondtaak.objects.filter(stand=Taakstand.MISLUKT).count()
    gemeten = f"{mails} mails, {taken} taken"
    if not mails + taken:
        return [Bevinding("opgegeven", Ernst.IN_ORDE, "Geen enkel werk is opgegeven.", hoort="0")]
    doe = "Lees bij Post en bij Achtergrondtaken waarom, en start ze daar opnieuw."
    zin = "Er is werk dat het portaal opgaf. Iemand moet beslissen of het opnieuw moet."
    return [Bevinding("opgegeven", Ernst.BINNENKORT, zin, doe, gemeten, "0")]


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*broker(), *wachtende(), *opgegeven()]
