"""The shared word lists: for whom, in which world, about what."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas


class Woord(BewaaktModel, BronModel):
    """One entry of a word list."""

    publieke_pagina = Paginas.OVERAL
    slug = models.SlugField(unique=True)
    naam = models.CharField("naam", max_length=120)
    publieke_naam = models.CharField(
        "naam op publieke pagina's", max_length=120, blank=True, help_text="Leeg: de gewone naam."
    )
    volgorde = models.PositiveSmallIntegerField(default=0)

    # What the network whose page this is calls it (`leerrecht/eigenwoorden.py`): on the page, never in this table.
    eigen_naam = ""

    class Meta:
        abstract = True
        ordering = ["volgorde", "naam"]

    def __str__(self) -> str:
        # No label on pages that a young person may read.
        return self.eigen_naam or self.publieke_naam or self.naam


class Doelgroep(Woord):
    """One of the four groups of young people, with its definition and where that comes from."""

    bewaarbeleid = GEEN_PERSOON
    meervoud = models.CharField("meervoud", max_length=120, blank=True)
    uitleg = models.TextField("in woorden van nu", blank=True)
    definitie = models.TextField("zoals het in de bron staat", blank=True)

    class Meta(Woord.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"


class Populatie(Woord):
    """A world the action reaches: basisonderwijs, OKAN, BuSO, ouders, leerkrachten."""

    bewaarbeleid = GEEN_PERSOON

    class Meta(Woord.Meta):
        verbose_name = "populatie"
        verbose_name_plural = "populaties"


class Thema(Woord):
    """A theme, with its promise to young people where the network made one."""

    bewaarbeleid = GEEN_PERSOON
    belofte = models.CharField("belofte", max_length=200, blank=True)
    redactie = models.JSONField("toegewezen door de redactie", default=list, blank=True)

    class Meta(Woord.Meta):
        verbose_name = "thema"
        verbose_name_plural = "thema's"
