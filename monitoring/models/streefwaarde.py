"""Streefwaarde: what a value should become, and who decided so."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas
from monitoring.keuzes import Richting
from monitoring.models.indicator import Indicator


class Streefwaarde(BewaaktModel, BronModel):
    """A target of one indicator for one area: a reference line, never a measurement."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="streefwaarden")
    gebied = models.CharField("gebied", max_length=120)
    waarde = models.DecimalField("streefwaarde", max_digits=14, decimal_places=4)
    richting = models.CharField("hoogstens of minstens", max_length=10, choices=Richting.choices)
    tegen = models.PositiveSmallIntegerField("tegen welk jaar", null=True, blank=True)
    besluit = models.CharField("wie besliste dit, en waar staat het", max_length=250)

    class Meta:
        ordering = ["indicator", "gebied"]
        verbose_name = "streefwaarde"
        verbose_name_plural = "streefwaarden"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "gebied"], name="streefwaarde_een_per_gebied"),
            models.CheckConstraint(
                condition=~Q(besluit=""),
                name="streefwaarde_heeft_besluit",
                violation_error_message="Schrijf wie deze streefwaarde besliste.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.gebied}: {self.get_richting_display()} {self.waarde.normalize():f}"
