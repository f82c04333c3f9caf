"""Slag: the last sign of life of one process of the portal."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON


class Slag(models.Model):
    """Which process, where, since when, and when it last said so by the clock of the database (leerrecht/slag.py)."""

    bewaarbeleid = GEEN_PERSOON

    soort = models.CharField(max_length=10)
    # Host and number of the process.
    plek = models.CharField(max_length=120)
    begonnen = models.DateTimeField()
    laatst = models.DateTimeField()
    # Seconds that the clock of this host is ahead of the clock of the database.
    verschil = models.FloatField(default=0)
    uitgave = models.CharField(max_length=60, blank=True)
    # How long its pages took, per view (leerrecht/meter.py).
    metingen = models.JSONField(default=dict, blank=True)
    # Prints of the keys it works with, the newest first: enough to compare, not to open anything.
    sleutels = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["soort", "plek"]
        verbose_name = "slag"
        verbose_name_plural = "slagen"
        constraints = [models.UniqueConstraint(fields=["soort", "plek"], name="slag_een_per_proces")]

    def __str__(self) -> str:
        return f"{self.soort} op {self.plek}"
