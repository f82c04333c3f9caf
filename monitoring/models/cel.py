"""Cel: one cell of a release."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel
from monitoring.keuzes import Cijferstatus, Leest, Periodesoort, Toestand, Verborgen, Viewpoint
from monitoring.models.definitie import Definitie
from monitoring.models.indicator import Indicator
from monitoring.models.publicatie import Publicatie
from monitoring.querysets import CelQuerySet


class Cel(BewaaktModel):
    """A number, or the reason why there is none. Holds no count behind a ratio: that would undo the protection."""

    bewaarbeleid = GEEN_PERSOON

    publicatie = models.ForeignKey(Publicatie, on_delete=models.CASCADE, related_name="cellen")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="cellen")
    definitie = models.ForeignKey(Definitie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    periode_soort = models.CharField(max_length=12, choices=Periodesoort.choices)
    # School year by its first year, else the calendar year (of the first day).
    periode_start = models.PositiveSmallIntegerField()
    periode_tekst = models.CharField(max_length=60)
    reeks = models.CharField(max_length=160, blank=True)
    volgorde = models.PositiveIntegerField(default=0)
    gebied = models.CharField(max_length=120)
    waarde = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    toestand = models.CharField(max_length=20, choices=Toestand.choices, default=Toestand.GETAL)
    # For the DPO alone.
    verborgen_om = models.CharField(max_length=16, choices=Verborgen.choices, blank=True)
    # How many of how many schools (or other deliverers) are behind the value.
    geleverd = models.PositiveIntegerField(null=True, blank=True)
    verwacht = models.PositiveIntegerField(null=True, blank=True)
    status = models.CharField(max_length=16, choices=Cijferstatus.choices, default=Cijferstatus.DEFINITIEF)
    bron = models.CharField(max_length=460, blank=True)
    vintage = models.CharField(max_length=60, blank=True)
    vintage_op = models.DateField(null=True, blank=True)
    viewpoint = models.CharField(max_length=16, choices=Viewpoint.choices, blank=True)
    voor = models.CharField(max_length=8, choices=Leest.choices, default=Leest.PUBLIEK)
    synthetisch = models.BooleanField(default=False)
    opmerking = models.TextField(blank=True)
    # Belongs to a series that the overview shows; see monitoring/bescherming/op_overzicht.py.
    op_overzicht = models.BooleanField(default=True)

    objects = CelQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "gebied", "volgorde", "reeks", "periode_start", "vintage_op", "pk"]
        verbose_name = "cel"
        verbose_name_plural = "cellen"
        constraints = [
            models.CheckConstraint(
                condition=Q(toestand="getal", waarde__isnull=False) | (~Q(toestand="getal") & Q(waarde__isnull=True)),
                name="cel_getal_of_reden",
            ),
            models.UniqueConstraint(
                fields=[
                    "publicatie",
                    "indicator",
                    "periode_soort",
                    "periode_start",
                    "periode_tekst",
                    "reeks",
                    "gebied",
                    "viewpoint",
                    "bron",
                    "vintage",
                    "voor",
                ],
                name="cel_een_per_plaats",
            ),
        ]
        indexes = [
            models.Index(fields=["publicatie", "indicator", "periode_start"], name="cel_per_indicator"),
            models.Index(fields=["publicatie", "indicator", "gebied", "reeks"], name="cel_per_reeks"),
            models.Index(fields=["publicatie", "indicator"], condition=Q(op_overzicht=True), name="cel_op_overzicht"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.reeks or self.gebied}, {self.periode_tekst}"
