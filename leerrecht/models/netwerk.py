"""Netwerk: the unit that owns a plan, groups and memberships (a city or a province)."""

from django.db import models
from django.urls import reverse

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas

GEBIEDEN = [("stad", "stad"), ("provincie", "provincie")]


class Netwerk(BewaaktModel, BronModel):
    """A network that keeps young people in school, such as Mechelen or Vlaams-Brabant."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="slug", netwerk="")

    slug = models.SlugField(unique=True)
    naam = models.CharField("naam", max_length=120)
    korte_naam = models.CharField("korte naam", max_length=60)
    gebied = models.CharField("gebied", max_length=20, choices=GEBIEDEN)
    missie = models.TextField("missie", blank=True)
    over = models.TextField("over het netwerk", blank=True)
    # Word of a shared list -> what this network calls it. None: nobody looked at them yet.
    eigen_woorden = models.JSONField("eigen woorden", null=True, blank=True)

    class Meta:
        ordering = ["korte_naam"]
        verbose_name = "netwerk"
        verbose_name_plural = "netwerken"

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """Address of the page about this network."""
        return reverse("over") + f"#{self.slug}"
