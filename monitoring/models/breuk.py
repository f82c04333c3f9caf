"""Breuk: from here on a series was counted differently."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas
from monitoring.keuzes import Periodesoort
from monitoring.models.indicator import Indicator


class Breuk(BewaaktModel, BronModel):
    """A break: values from period `periode_start` on do not compare with the ones before."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="breuken")
    periode_soort = models.CharField("soort periode", max_length=12, choices=Periodesoort.choices)
    periode_start = models.PositiveSmallIntegerField("eerste periode na de breuk")
    reden = models.TextField("reden")
    # Empty: the break holds for every area.
    gebied = models.CharField("gebied", max_length=120, blank=True)

    class Meta:
        ordering = ["indicator", "periode_start"]
        verbose_name = "breuk"
        verbose_name_plural = "breuken"
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "periode_soort", "periode_start", "gebied"], name="breuk_een_per_periode"
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, vanaf {self.periode_start}"
