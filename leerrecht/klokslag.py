"""The clock of Celery, which says at every tick that it lives; see leerrecht/slag.py."""

import time
from typing import Any

from celery.beat import PersistentScheduler
from django.db import connection
from django.utils import timezone


class Klok(PersistentScheduler):
    """Beats where it ticks: a clock whose loop hangs is heard no more."""

    _volgende = 0.0

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """Ring what is due, and beat now and then; a broker that is away does not silence it."""
        wacht = super().tick(*args, **kwargs)
        if time.monotonic() >= self._volgende:
            from leerrecht import slag  # noqa: PLC0415  (Celery loads this class before Django is ready)

            self._begonnen = getattr(self, "_begonnen", timezone.now())
            slag.sla_of_zwijg("klok", self._begonnen)
            connection.close()
            self._volgende = time.monotonic() + slag.ELKE
        return min(wacht, 15.0)
