"""Werkgebied: where an offer works."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas


class Werkgebied(BewaaktModel, BronModel):
    """A town, quarter, region or province as the sources name it; a quarter lies in its town."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="slug")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="werkgebieden")
    ligt_in = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="delen")
    slug = models.SlugField(unique=True)
    naam = models.CharField("naam", max_length=80)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "naam"]
        verbose_name = "werkgebied"
        verbose_name_plural = "werkgebieden"

    def __str__(self) -> str:
        return self.naam
