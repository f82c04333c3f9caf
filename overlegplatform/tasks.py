"""Celery tasks of the meetings: nothing in, nothing out."""

from celery import shared_task

from overlegplatform import weekwerk


@shared_task(name="overlegplatform.weekberichten_inplannen")
def weekberichten_inplannen() -> None:
    """Plan the weekly mail."""
    weekwerk.plan()
