"""Indicator: what is counted, with its unit."""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from actieplan.models import Actie
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas
from monitoring.keuzes import Leest, SoortIndicator
from monitoring.querysets import IndicatorQuerySet


class Indicator(BewaaktModel, BronModel):
    """Something that is measured, for one network or (no network) for all of Flanders."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="code")

    code = models.SlugField("code", max_length=60, unique=True)
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("omschrijving", blank=True)
    soort = models.CharField("soort", max_length=12, choices=SoortIndicator.choices)
    eenheid = models.CharField("eenheid", max_length=60)
    decimalen = models.PositiveSmallIntegerField("cijfers na de komma", default=0)
    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, null=True, blank=True, related_name="indicatoren")
    voor = models.CharField("wie dit leest", max_length=8, choices=Leest.choices, default=Leest.PUBLIEK)
    # Made up for the example: every page that shows it must say so.
    synthetisch = models.BooleanField("verzonnen voorbeeldcijfers", default=False)
    # The newest number in words, with {gebied}, {waarde} and {periode}; empty: a plain sentence.
    zin = models.CharField("zin", max_length=250, blank=True)
    voorbehoud = models.CharField("wat je hier niet uit mag besluiten", max_length=300, blank=True)
    # Disclosure control reads these two as one table: who misses 30 half days is one of those who miss 15, and a
    # percentage is about the same people as the number it is a share of.
    deel_van = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="delen")
    telt_als = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="aandelen")
    volgorde = models.PositiveIntegerField(default=0)
    # The actions it says something about: these figures stand beside their evaluation.
    acties = models.ManyToManyField(Actie, through="monitoring.Actiecijfer", blank=True, related_name="indicatoren")

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        constraints = [
            # 181 invoices and 103 families stood on one slide: a number without its unit is not a figure.
            models.CheckConstraint(
                condition=~Q(eenheid=""),
                name="indicator_heeft_eenheid",
                violation_error_message="Geef de eenheid, zoals leerlingen of euro.",
            ),
            models.CheckConstraint(
                condition=Q(zin="") | Q(zin__contains="{waarde}"),
                name="indicator_zin_met_waarde",
                violation_error_message="Zet {waarde} in de zin.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """Address of the page of this indicator."""
        return reverse("monitoring:indicator", args=[self.code])

    def huidige_definitie(self):
        """Return the newest definition, or None. Costs no query when `definities` was prefetched."""
        return max(self.definities.all(), key=lambda definitie: definitie.versie, default=None)

    def definitie_op(self, dag: datetime.date):
        """Return how a period that begins on `dag` was counted: the newest version that held then, or None."""
        toen = [rij for rij in self.definities.all() if rij.geldig_van is None or rij.geldig_van <= dag]
        return max(toen, key=lambda definitie: definitie.versie, default=None)
