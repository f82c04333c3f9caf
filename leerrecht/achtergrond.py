"""Long work: the row first, then a bounded try to wake a worker. What the broker loses the sweeper finds back."""

import logging
from collections.abc import Callable
from datetime import timedelta

from celery import current_app
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.foutmelding import spoor
from leerrecht.hartslag import Hartslag
from leerrecht.models import Achtergrondtaak, Taakstand

log = logging.getLogger("leerrecht.achtergrond")
HOOGSTENS_POGINGEN = 3
VERSTE_HARTSLAG = timedelta(minutes=2)
MELD_NA = timedelta(seconds=30)

MISLUKT_ZIN = "Dit lukte niet. Probeer het later opnieuw of vraag hulp aan beheer."

Uitvoerder = Callable[["Verloop"], str]
_soorten: dict[str, Uitvoerder] = {}


class Verloop:
    """What a running task may say about itself: how far it is. That its worker lives, its heartbeat says."""

    def __init__(self, taak: Achtergrondtaak) -> None:
        self.taak = taak
        self.hart = Hartslag(self._klop)

    def _klop(self) -> bool:
        return bool(_eigen(self.taak).update(hartslag=timezone.now()))

    def meld(self, voortgang: int, zin: str = "") -> None:
        """Store the progress (0-100) and a sentence for the user."""
        self.hart.teken()
        _eigen(self.taak).update(voortgang=voortgang, zin=zin[:250], hartslag=timezone.now())


def soort(naam: str) -> Callable[[Uitvoerder], Uitvoerder]:
    """Register a function as the work behind `naam`. It must be idempotent and returns the closing sentence."""

    def registreer_soort(functie: Uitvoerder) -> Uitvoerder:
        _soorten[naam] = functie
        return functie

    return registreer_soort


def wek(taaknaam: str, rij_id: int) -> None:
    """Ask a worker to look at a row. Costs at most about a second and never fails the caller."""
    redis = settings.CELERY_BROKER_URL.startswith(("redis", "rediss"))
    opties = {"socket_timeout": 1, "socket_connect_timeout": 1, "max_retries": 0} if redis else None
    try:
        if opties is None:
            current_app.send_task(taaknaam, args=[rij_id], retry=False)
            return
        with current_app.connection_for_write(connect_timeout=1, transport_options=opties) as verbinding:
            current_app.send_task(taaknaam, args=[rij_id], retry=False, connection=verbinding)
    except Exception as fout:
        # Whatever the broker does, the row stands; the sweeper brings it back within a minute.
        log.warning("werker niet bereikt voor %s: %s", taaknaam, spoor(fout))


def wek_na_vastlegging(taaknaam: str, rij_id: int) -> None:
    """Wake a worker once the current transaction has committed."""
    transaction.on_commit(lambda: wek(taaknaam, rij_id), robust=True)


def plan_taak(*, naam: str, object_sleutel: str = "", door=None) -> Achtergrondtaak:
    """Write the row of long work and wake a worker after commit. The same work under way is returned, not doubled."""
    if naam not in _soorten:
        raise LookupError(f"Onbekend soort achtergrondtaak: {naam}")
    werk = {"soort": naam, "object_sleutel": object_sleutel}
    try:
        with transaction.atomic():
            taak = Achtergrondtaak.objects.create(**werk, door=door)
    except IntegrityError:
        lopend = Achtergrondtaak.objects.filter(**werk, stand__in=[Taakstand.WACHT, Taakstand.BEZIG]).first()
        # None: it ended in the blink between; the newest row is then the one that stood in the way.
        return lopend or Achtergrondtaak.objects.filter(**werk).latest("pk")
    wek_na_vastlegging("leerrecht.voer_uit", taak.pk)
    return taak


def _eigen(taak: Achtergrondtaak) -> QuerySet[Achtergrondtaak]:
    """The row as long as this try is the last one: a worker that was thought dead no longer decides about it."""
    return Achtergrondtaak.objects.filter(pk=taak.pk, pogingen=taak.pogingen, stand=Taakstand.BEZIG)


def _neem(taak_id: int) -> Achtergrondtaak | None:
    """Claim a row; None when somebody else works on it or it is done."""
    nu = timezone.now()
    with transaction.atomic():
        taak = Achtergrondtaak.objects.select_for_update().filter(pk=taak_id).first()
        if taak is None or taak.stand in (Taakstand.KLAAR, Taakstand.MISLUKT):
            return None
        if taak.stand == Taakstand.BEZIG and taak.hartslag and nu - taak.hartslag < VERSTE_HARTSLAG:
            return None
        if taak.pogingen >= HOOGSTENS_POGINGEN:
            # Each try took its worker down with it; a fourth would only take down another.
            taak.stand, taak.klaar_op, taak.zin = Taakstand.MISLUKT, nu, MISLUKT_ZIN
            taak.save()
            return None
        taak.stand, taak.hartslag, taak.pogingen = Taakstand.BEZIG, nu, taak.pogingen + 1
        taak.save()
        return taak


def voer_uit(taak_id: int) -> None:
    """Do the work of one row. A fault puts it back until it has failed three times."""
    taak = _neem(taak_id)
    if taak is None:
        return
    verloop = Verloop(taak)
    try:
        with verloop.hart:
            zin = _soorten[taak.soort](verloop)
    except Exception as fout:
        log.error("achtergrondtaak %s mislukte: %s", taak.soort, spoor(fout))
        op = taak.pogingen >= HOOGSTENS_POGINGEN
        _eigen(taak).update(
            stand=Taakstand.MISLUKT if op else Taakstand.WACHT,
            klaar_op=timezone.now() if op else None,
            zin=MISLUKT_ZIN if op else "We proberen het zo opnieuw.",
        )
        return
    _eigen(taak).update(stand=Taakstand.KLAAR, voortgang=100, zin=zin[:250], klaar_op=timezone.now())


def veeg() -> int:
    """Wake a worker for every row that waits too long or whose worker went silent; return how many."""
    nu = timezone.now()
    wachtend = Achtergrondtaak.objects.filter(stand=Taakstand.WACHT, gemaakt_op__lt=nu - MELD_NA)
    stil = Achtergrondtaak.objects.filter(stand=Taakstand.BEZIG, hartslag__lt=nu - VERSTE_HARTSLAG)
    sleutels = [*wachtend.values_list("pk", flat=True), *stil.values_list("pk", flat=True)]
    for sleutel in sleutels:
        wek("leerrecht.voer_uit", sleutel)
    return len(sleutels)


def lopend_werk(soort: str, object_sleutel: str) -> Achtergrondtaak | None:
    """Return the newest piece of this work when it waits, runs or failed; None when there is none or it is done."""
    taak = Achtergrondtaak.objects.filter(soort=soort, object_sleutel=object_sleutel).order_by("-pk").first()
    return None if taak is None or taak.stand == Taakstand.KLAAR else taak
