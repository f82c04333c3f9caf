"""Actieplan: one living plan per network; approved states of it are versions, never clones."""

from django.db import models
from django.urls import reverse

from actieplan.models.kader import Kader
from actieplan.querysets import ActieplanQuerySet
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Doelgroep, Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas


class Actieplan(BewaaktModel, BronModel):
    """The living plan of a network."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="titel", sleutel="slug")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="plannen")
    slug = models.SlugField(unique=True)
    titel = models.CharField("titel", max_length=200)
    inleiding = models.TextField("inleiding", blank=True)
    werkwijze = models.TextField("werkwijze", blank=True)
    doelgroepen = models.ManyToManyField(Doelgroep, blank=True, related_name="plannen")
    kaders = models.ManyToManyField(Kader, blank=True, related_name="plannen")

    objects = ActieplanQuerySet.as_manager()

    class Meta:
        ordering = ["titel"]
        verbose_name = "actieplan"
        verbose_name_plural = "actieplannen"

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Address of the plan in force."""
        return reverse("actieplan:plan", args=[self.slug])
