"""Celery tasks of the Meldpunt: nothing in, nothing out."""

from celery import shared_task

from meldpunt.diensten.toestemming import verloop_wat_voorbij_is


@shared_task(name="meldpunt.toestemmingen_verlopen")
def toestemmingen_verlopen() -> None:
    """Write down which toestemmingen came to their end. The queries closed the doors at midnight already."""
    verloop_wat_voorbij_is()
