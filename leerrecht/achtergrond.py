"""Long work: the row first, then the bell (leerrecht/bel.py). What the broker loses the sweeper finds back.

Who may take over from whom is judged by the clock of the database: workers on two hosts never compare their own.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht import databankklok, foutpost
from leerrecht.bel import Wachtrij, bel, bel_na_vastlegging
from leerrecht.foutmelding import spoor
from leerrecht.hartslag import Hartslag
from leerrecht.models import Achtergrondtaak, Taakstand

log = logging.getLogger("leerrecht.achtergrond")
# What fails is tried again after these minutes; a full disk or a database that restarts is seldom gone in one.
PAUZES = (1, 5, 30)
HOOGSTENS_POGINGEN = len(PAUZES) + 1
VERSTE_HARTSLAG = timedelta(minutes=2)
MELD_NA = timedelta(seconds=30)
_BEZIE = 50

# What stands on a row that ended with its worker, time after time.
WERKER_WEG = "werker weg"
MISLUKT_ZIN = "Dit lukte niet. Probeer het later opnieuw of vraag hulp aan beheer."

Uitvoerder = Callable[["Verloop"], str]
_soorten: dict[str, Uitvoerder] = {}


class Verloop:
    """What a running task may say about itself: how far it is. That its worker lives, its heartbeat says."""

    def __init__(self, taak: Achtergrondtaak) -> None:
        self.taak = taak
        self.hart = Hartslag(self._klop)

    def _klop(self) -> bool:
        return bool(_eigen(self.taak).update(hartslag=databankklok.nu()))

    def meld(self, voortgang: int, zin: str = "") -> None:
        """Store the progress (0-100) and a sentence for the user."""
        self.hart.teken()
        _eigen(self.taak).update(voortgang=voortgang, zin=zin[:250], hartslag=databankklok.nu())


def soort(naam: str) -> Callable[[Uitvoerder], Uitvoerder]:
    """Register a function as the work behind `naam`. It must be idempotent and returns the closing sentence."""

    def registreer_soort(functie: Uitvoerder) -> Uitvoerder:
        _soorten[naam] = functie
        return functie

    return registreer_soort


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
    bel_na_vastlegging(Wachtrij.WERK)
    return taak


def _eigen(taak: Achtergrondtaak) -> QuerySet[Achtergrondtaak]:
    """The row as long as this try is the last one: a worker that was thought dead no longer decides about it."""
    return Achtergrondtaak.objects.filter(pk=taak.pk, pogingen=taak.pogingen, stand=Taakstand.BEZIG)


def _aan_de_beurt(nu: datetime) -> QuerySet[Achtergrondtaak]:
    """The rows that a worker may take now: they wait, or their worker went silent; the oldest first."""
    wacht = Q(stand=Taakstand.WACHT) & (Q(niet_voor=None) | Q(niet_voor__lte=nu))
    stil = Q(stand=Taakstand.BEZIG) & (Q(hartslag=None) | Q(hartslag__lte=nu - VERSTE_HARTSLAG))
    return Achtergrondtaak.objects.filter(wacht | stil).order_by("gemaakt_op", "pk")


def _neem(taak_id: int) -> Achtergrondtaak | None:
    """Claim a row; None when somebody else works on it, when it is done, or when its pause is not over."""
    nu = databankklok.nu()
    with transaction.atomic():
        taak = Achtergrondtaak.objects.select_for_update().filter(pk=taak_id).first()
        if taak is None or not _aan_de_beurt(nu).filter(pk=taak_id).exists():
            return None
        if taak.pogingen >= HOOGSTENS_POGINGEN:
            # Each try took its worker down with it; one more would only take down another.
            taak.stand, taak.klaar_op, taak.zin, taak.fout = Taakstand.MISLUKT, timezone.now(), MISLUKT_ZIN, WERKER_WEG
            taak.save()
            return None
        taak.stand, taak.hartslag, taak.pogingen = Taakstand.BEZIG, nu, taak.pogingen + 1
        taak.save()
        return taak


def _straks(pogingen: int) -> str:
    pauze = PAUZES[pogingen - 1]
    return f"Dit lukte nog niet. We proberen het over {'1 minuut' if pauze == 1 else f'{pauze} minuten'} opnieuw."


def _na_een_fout(taak: Achtergrondtaak, fout: Exception) -> None:
    """Put the row back for a later try, or park it; either way the cause stays on it."""
    log.error("achtergrondtaak %s mislukte: %s", taak.soort, spoor(fout))
    foutpost.meld(fout)
    waarom, nu = spoor(fout)[:600], databankklok.nu()
    if taak.pogingen >= HOOGSTENS_POGINGEN:
        _eigen(taak).update(stand=Taakstand.MISLUKT, klaar_op=timezone.now(), zin=MISLUKT_ZIN, fout=waarom)
        return
    straks = nu + timedelta(minutes=PAUZES[taak.pogingen - 1])
    _eigen(taak).update(stand=Taakstand.WACHT, niet_voor=straks, zin=_straks(taak.pogingen), fout=waarom)


def voer_uit(taak_id: int) -> None:
    """Do the work of one row. A fault puts it back, later each time, until it has failed four times."""
    taak = _neem(taak_id)
    if taak is not None:
        _doe(taak)


def _sinds(begin: float) -> float:
    return round(time.monotonic() - begin, 2)


def _doe(taak: Achtergrondtaak) -> None:
    verloop, begin = Verloop(taak), time.monotonic()
    try:
        with verloop.hart:
            zin = _soorten[taak.soort](verloop)
    except Exception as fout:
        _na_een_fout(taak, fout)
        return
    _eigen(taak).update(
        stand=Taakstand.KLAAR, voortgang=100, zin=zin[:250], klaar_op=timezone.now(), fout="", duur=_sinds(begin)
    )


def voer_volgende_uit() -> None:
    """Do the oldest piece of work that may be done now; before that, ring for what is left, so that others help."""
    sleutels = list(_aan_de_beurt(databankklok.nu()).values_list("pk", flat=True)[:_BEZIE])
    for plek, sleutel in enumerate(sleutels, start=1):
        taak = _neem(sleutel)
        if taak is not None:
            if plek < len(sleutels):
                bel(Wachtrij.WERK)
            _doe(taak)
            return


def veeg() -> int:
    """Ring once when a row waits too long or its worker went silent; return how many rows that are."""
    nu = databankklok.nu()
    vers = Q(stand=Taakstand.WACHT, gemaakt_op__gte=timezone.now() - MELD_NA)
    aantal = _aan_de_beurt(nu).exclude(vers).count()
    if aantal:
        bel(Wachtrij.WERK)
    return aantal


def lopend_werk(soort: str, object_sleutel: str) -> Achtergrondtaak | None:
    """Return the newest piece of this work when it waits, runs or failed; None when there is none or it is done."""
    taak = Achtergrondtaak.objects.filter(soort=soort, object_sleutel=object_sleutel).order_by("-pk").first()
    return None if taak is None or taak.stand == Taakstand.KLAAR else taak
