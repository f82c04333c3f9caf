"""Celery tasks of the meetings: nothing in, nothing out."""

from celery import shared_task

from overlegplatform.diensten import weekbericht


@shared_task(name="overlegplatform.weekberichten_inplannen")
def weekberichten_inplannen() -> None:
    """Plan the weekly mail."""
    weekbericht.plan()
