"""Kader: a policy frame that a plan answers to."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas


class Kader(BewaaktModel, BronModel):
    """A policy frame, such as Referentiekader Samen tegen schooluitval."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON

    naam = models.CharField("naam", max_length=160)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "naam"]
        verbose_name = "kader"
        verbose_name_plural = "kaders"

    def __str__(self) -> str:
        return self.naam
