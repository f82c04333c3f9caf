"""Pakketrij: what a row was when its package was loaded last, so that a reload tells who changed it since."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel


class Pakketrij(BewaaktModel):
    """One row of a package as it came in. `pakket` is the slug of its network; empty for what all share."""

    bewaarbeleid = GEEN_PERSOON

    pakket = models.CharField(max_length=50, blank=True)
    soort = models.CharField(max_length=40)
    sleutel = models.CharField(max_length=100)
    inhoud = models.JSONField(default=dict)

    class Meta:
        ordering = ["pk"]
        verbose_name = "rij van een pakket"
        verbose_name_plural = "rijen van een pakket"
        constraints = [models.UniqueConstraint(fields=["pakket", "soort", "sleutel"], name="pakketrij_een_keer")]

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"
