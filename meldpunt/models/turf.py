"""Telefoonturf: how often somebody called in a quarter, by kind of caller, subject and what was done."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.querysets.turf import TelefoonturfQuerySet


class Telefoonturf(BewaaktModel):
    """A number, never a call: no name, no day and no hour, and not who picked up."""

    bewaarbeleid = GEEN_PERSOON

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    kwartaal = models.DateField("eerste dag van het kwartaal")
    beller = models.CharField("wie belt", max_length=12, choices=Beller)
    onderwerp = models.CharField("waarover", max_length=14, choices=Belonderwerp)
    gevolg = models.CharField("wat gedaan is", max_length=10, choices=Belgevolg)
    aantal = models.PositiveIntegerField("aantal", default=0)

    objects = TelefoonturfQuerySet.as_manager()

    class Meta:
        ordering = ["-kwartaal", "beller", "onderwerp", "gevolg"]
        verbose_name = "telefoonturf"
        verbose_name_plural = "telefoonturven"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "kwartaal", "beller", "onderwerp", "gevolg"], name="telefoonturf_een_per_soort"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kwartaal:%Y-%m}: {self.aantal}"
