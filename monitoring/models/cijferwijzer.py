"""Cijferwijzer: what a reader can choose of one indicator in one release."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel
from monitoring.keuzes import Leest
from monitoring.models.indicator import Indicator
from monitoring.models.publicatie import Publicatie
from monitoring.querysets import CijferreeksQuerySet


class Cijferwijzer(BewaaktModel):
    """Made once with the release, so that a page with a million cells behind it reads one row. Holds no number."""

    bewaarbeleid = GEEN_PERSOON

    publicatie = models.ForeignKey(Publicatie, on_delete=models.CASCADE, related_name="wijzers")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    voor = models.CharField(max_length=8, choices=Leest.choices, default=Leest.PUBLIEK)
    reeksen = models.PositiveIntegerField()
    cellen = models.PositiveIntegerField()
    # periodes: [start, soort, tekst]; vormen: [gebied, a value for each dimension, which periods have a number], or
    # waarden: for each dimension which values have one. drempels: from how many a source shows a count.
    keuzes = models.JSONField(default=dict)

    objects = CijferreeksQuerySet.as_manager()

    class Meta:
        ordering = ["publicatie", "indicator", "voor"]
        verbose_name = "keuzes van een publicatie"
        verbose_name_plural = "keuzes van een publicatie"
        constraints = [
            models.UniqueConstraint(fields=["publicatie", "indicator", "voor"], name="cijferwijzer_een_per_publicatie")
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.reeksen} reeksen"
