"""Celery tasks of the core: nothing in, nothing out; what is to be done, the rows say."""

from celery import shared_task

from leerrecht import achtergrond, aflopen, feitenronde, nalezen, opruimen, slag
from leerrecht.berichten import uitbox
from leerrecht.bijlage import nakijken
from leerrecht.reserve import werk as reservekopieen


@shared_task(name="leerrecht.verzend_wachtende")
def verzend_wachtende() -> None:
    """Send the mails of the outbox that wait."""
    uitbox.verzend_wachtende()


@shared_task(name="leerrecht.voer_volgende_uit")
def voer_volgende_uit() -> None:
    """Do one piece of the long work that waits."""
    achtergrond.voer_volgende_uit()


@shared_task(name="leerrecht.vegen")
def vegen() -> None:
    """Bring back what a broker or worker lost."""
    try:
        uitbox.veeg()
    finally:
        achtergrond.veeg()  # whatever befell the mail, long work is not to wait for it
        slag.ruim()


@shared_task(name="leerrecht.opruimen_inplannen")
def opruimen_inplannen() -> None:
    """Plan the retention run."""
    achtergrond.plan_taak(naam=opruimen.opruimen.__name__)


@shared_task(name="leerrecht.nalezen_inplannen")
def nalezen_inplannen() -> None:
    """Plan the run that reads what lies encrypted."""
    achtergrond.plan_taak(naam=nalezen.nalezen.__name__)


@shared_task(name="leerrecht.reservekopie_inplannen")
def reservekopie_inplannen() -> None:
    """Plan the backup of this night, or its weekly trial."""
    reservekopieen.plan()


@shared_task(name="leerrecht.aflopen_inplannen")
def aflopen_inplannen() -> None:
    """Plan the mails about memberships that end."""
    aflopen.plan()


@shared_task(name="leerrecht.feiten_inplannen")
def feiten_inplannen() -> None:
    """Plan the yearly reminder about the facts."""
    feitenronde.plan()


@shared_task(name="leerrecht.bijlagen_inplannen")
def bijlagen_inplannen() -> None:
    """Plan the scan of what still waits for one."""
    nakijken.plan_wachtende()
