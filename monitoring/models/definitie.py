"""Definitie: how an indicator is counted, by version; a figure keeps the one it was counted with."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models.basis import BewaaktModel, Paginas
from monitoring.keuzes import Viewpoint
from monitoring.models.indicator import Indicator


class Definitie(BewaaktModel):
    """One version of the definition of an indicator."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="definities")
    versie = models.PositiveSmallIntegerField("versie", default=1)
    omschrijving = models.TextField("wat we tellen", blank=True)
    teller = models.TextField("teller", blank=True)
    noemer = models.TextField("noemer", blank=True)
    populatie = models.TextField("over wie het gaat", blank=True)
    peildatum = models.CharField("peildatum", max_length=160, blank=True)
    drempel = models.CharField("drempel", max_length=160, blank=True)
    bron = models.CharField("bron", max_length=250, blank=True)
    link = models.URLField("website van de bron", max_length=LINK, blank=True)
    viewpoint = models.CharField("woonplaats of school", max_length=16, choices=Viewpoint.choices, blank=True)
    opmerking = models.TextField("let op", blank=True)
    geldig_van = models.DateField("geldig van", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot en met", null=True, blank=True)

    class Meta:
        ordering = ["indicator", "-versie"]
        verbose_name = "definitie"
        verbose_name_plural = "definities"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "versie"], name="definitie_een_per_versie"),
            models.CheckConstraint(
                condition=models.Q(geldig_tot__isnull=True)
                | models.Q(geldig_van__isnull=True)
                | models.Q(geldig_tot__gte=models.F("geldig_van")),
                name="definitie_eindigt_na_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} (definitie {self.versie})"
