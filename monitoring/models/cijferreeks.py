"""Cijferreeks: one series of a release, so that a page can choose series without reading every cell."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel
from monitoring.keuzes import Leest, Viewpoint
from monitoring.models.indicator import Indicator
from monitoring.models.publicatie import Publicatie
from monitoring.querysets import CijferreeksQuerySet

# What a reader can choose by, as the closed lists name it; what else tells two series apart makes `los` true.
DIMENSIES = ("niveau", "graad", "onderwijsvorm", "finaliteit", "geslacht", "doelgroep")


class Cijferreeks(BewaaktModel):
    """Holds no number: only which cells belong together, what they are about, and in which order a page shows them."""

    bewaarbeleid = GEEN_PERSOON

    publicatie = models.ForeignKey(Publicatie, on_delete=models.CASCADE, related_name="reeksen")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    voor = models.CharField(max_length=8, choices=Leest.choices, default=Leest.PUBLIEK)
    gebied = models.CharField(max_length=120)
    reeks = models.CharField(max_length=160, blank=True)
    viewpoint = models.CharField(max_length=16, choices=Viewpoint.choices, blank=True)
    plek = models.PositiveIntegerField()
    niveau = models.CharField(max_length=40, blank=True)
    graad = models.CharField(max_length=40, blank=True)
    onderwijsvorm = models.CharField(max_length=40, blank=True)
    finaliteit = models.CharField(max_length=40, blank=True)
    geslacht = models.CharField(max_length=40, blank=True)
    doelgroep = models.CharField(max_length=160, blank=True)
    # About something else too, such as one school.
    los = models.BooleanField(default=False)
    # In which periods it has a cell, a bit for each in the order of Cijferwijzer.
    jaren = models.PositiveBigIntegerField(default=0)

    objects = CijferreeksQuerySet.as_manager()

    class Meta:
        ordering = ["publicatie", "indicator", "plek"]
        verbose_name = "reeks van een publicatie"
        verbose_name_plural = "reeksen van een publicatie"
        constraints = [
            models.UniqueConstraint(
                fields=["publicatie", "indicator", "voor", "gebied", "reeks", "viewpoint"],
                name="cijferreeks_een_per_publicatie",
            )
        ]
        indexes = [models.Index(fields=["publicatie", "indicator", "voor", "plek"], name="cijferreeks_per_lezer")]

    def __str__(self) -> str:
        return f"{self.gebied}, {self.reeks}" if self.reeks else self.gebied
