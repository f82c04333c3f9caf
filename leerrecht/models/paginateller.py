"""Paginateller: how often the public pages of a network changed."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON


class Paginateller(models.Model):
    """One row per network, by slug; "" for what all networks share. Raised by `leerrecht/paginateller.py` only."""

    bewaarbeleid = GEEN_PERSOON

    netwerk = models.CharField(max_length=50, primary_key=True)
    stand = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "paginateller"
        verbose_name_plural = "paginatellers"

    def __str__(self) -> str:
        return f"{self.netwerk or 'alle netwerken'}: {self.stand}"
