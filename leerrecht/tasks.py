"""Celery tasks of the core: ids in, nothing out."""

from celery import shared_task

from leerrecht import achtergrond, feitenronde, nalezen, opruimen
from leerrecht.berichten import uitbox


@shared_task(name="leerrecht.verzend_bericht")
def verzend_bericht(bericht_id: int) -> None:
    """Send one mail of the outbox."""
    uitbox.verzend(bericht_id)


@shared_task(name="leerrecht.voer_uit")
def voer_uit(taak_id: int) -> None:
    """Do one piece of long work."""
    achtergrond.voer_uit(taak_id)


@shared_task(name="leerrecht.vegen")
def vegen() -> None:
    """Bring back what a broker or worker lost."""
    try:
        uitbox.veeg()
    finally:
        achtergrond.veeg()  # whatever befell the mail, long work is not to wait for it


@shared_task(name="leerrecht.opruimen_inplannen")
def opruimen_inplannen() -> None:
    """Plan the retention run."""
    achtergrond.plan_taak(naam=opruimen.opruimen.__name__)


@shared_task(name="leerrecht.nalezen_inplannen")
def nalezen_inplannen() -> None:
    """Plan the run that reads what lies encrypted."""
    achtergrond.plan_taak(naam=nalezen.nalezen.__name__)


@shared_task(name="leerrecht.feiten_inplannen")
def feiten_inplannen() -> None:
    """Plan the yearly reminder about the facts."""
    feitenronde.plan()
