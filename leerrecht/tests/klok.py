"""The clock of a test: rules about days hold in holidays too, so a test that counts days says which day it is."""

import datetime

from django.utils import timezone


def het_wordt(monkeypatch, dag: datetime.date) -> None:
    """Let the portal believe that `dag` just began."""
    middernacht = timezone.make_aware(datetime.datetime.combine(dag, datetime.time(0, 0, 1)))
    monkeypatch.setattr(timezone, "now", lambda: middernacht)
