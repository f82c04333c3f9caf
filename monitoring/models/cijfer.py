"""Cijfer: one raw value as it was delivered. Unprotected: only staf of the network reads it."""

import datetime

from django.db import models
from django.db.models import F, Q

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel
from leerrecht.schooljaar import Schooljaar
from monitoring.keuzes import Cijferstatus, Periodesoort, Toestand, Viewpoint
from monitoring.models.aanlevering import Aanlevering
from monitoring.models.indicator import Indicator
from monitoring.querysets import CijferQuerySet


class Cijfer(BewaaktModel):
    """A value of an indicator for one period, area and breakdown. Rows are never changed: a newer one takes over."""

    bewaarbeleid = GEEN_PERSOON

    aanlevering = models.ForeignKey(Aanlevering, on_delete=models.CASCADE, related_name="cijfers")
    rij = models.PositiveIntegerField("rij in het bestand")
    # Fingerprint of what the value is about (network, source, indicator, period, area, breakdown, vintage).
    vak = models.CharField(max_length=64, db_index=True, editable=False)
    # Off while a file is read in parts; on with the confirmation; off again when a newer delivery takes over.
    actief = models.BooleanField(default=False, db_index=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="cijfers")
    periode_soort = models.CharField(max_length=12, choices=Periodesoort.choices)
    periode_start = models.PositiveSmallIntegerField()
    van = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)
    periode_tekst = models.CharField(max_length=60)
    gebied = models.CharField(max_length=120)
    nis = models.CharField(max_length=5, blank=True)
    instellingsnummer = models.CharField(max_length=6, blank=True)
    viewpoint = models.CharField(max_length=16, choices=Viewpoint.choices, blank=True)
    # Breakdown as data, dimension -> value; {} is the total.
    uitsplitsing = models.JSONField(default=dict, blank=True)
    volgorde = models.PositiveIntegerField(default=0)
    teller = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    noemer = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    waarde = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    toestand = models.CharField(max_length=20, choices=Toestand.choices, default=Toestand.GETAL)
    # Coverage: how many of how many schools (or other deliverers) are behind the value.
    geleverd = models.PositiveIntegerField("scholen die leverden", null=True, blank=True)
    verwacht = models.PositiveIntegerField("scholen die moesten leveren", null=True, blank=True)
    status = models.CharField(max_length=16, choices=Cijferstatus.choices, default=Cijferstatus.DEFINITIEF)
    bron = models.CharField(max_length=250, blank=True)
    vintage = models.CharField("gepubliceerd", max_length=60, blank=True)
    vintage_op = models.DateField(null=True, blank=True)
    opmerking = models.TextField(blank=True)

    objects = CijferQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "periode_start", "volgorde", "rij"]
        verbose_name = "cijfer"
        verbose_name_plural = "cijfers"
        constraints = [
            models.UniqueConstraint(fields=["vak"], condition=Q(actief=True), name="cijfer_een_per_vak"),
            # Of a wide table one row gives a figure for each year or group.
            models.UniqueConstraint(fields=["aanlevering", "rij", "vak"], name="cijfer_een_per_rij_en_vak"),
            models.CheckConstraint(
                condition=Q(toestand="getal", waarde__isnull=False) | (~Q(toestand="getal") & Q(waarde__isnull=True)),
                name="cijfer_getal_of_reden",
            ),
            models.CheckConstraint(
                condition=Q(geleverd__isnull=True, verwacht__isnull=True) | Q(geleverd__lte=F("verwacht")),
                name="cijfer_dekking_klopt",
            ),
        ]

    @property
    def eerste_dag(self) -> datetime.date:
        """The day its period begins: of a schooljaar 1 September."""
        if self.van is not None:
            return self.van
        if self.periode_soort == Periodesoort.SCHOOLJAAR:
            return Schooljaar(self.periode_start).eerste_dag
        return datetime.date(self.periode_start, 1, 1)

    def __str__(self) -> str:
        return f"{self.indicator}, {self.periode_tekst}, {self.gebied}"
