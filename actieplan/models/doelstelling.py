"""Doelstelling: a goal of the plan, perhaps under another goal."""

from django.db import models

from actieplan.keuzes import SoortDoelstelling
from actieplan.models.plan import Actieplan
from actieplan.querysets import DoelstellingQuerySet
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas, SleutelModel


class Doelstelling(BewaaktModel, SleutelModel, BronModel):
    """A goal; those of kind strategisch and onderdeel carry actions."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="__str__", netwerk="plan.netwerk")

    plan = models.ForeignKey(Actieplan, on_delete=models.PROTECT, related_name="doelstellingen")
    ouder = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="kinderen")
    soort = models.CharField("soort", max_length=12, choices=SoortDoelstelling.choices)
    nummer = models.CharField("nummer zoals gedrukt", max_length=20, blank=True)
    volgorde = models.PositiveIntegerField(default=0)
    titel = models.CharField("titel", max_length=200, blank=True)
    omschrijving = models.TextField("omschrijving", blank=True)
    redactie = models.JSONField("toegewezen door de redactie", default=list, blank=True)

    objects = DoelstellingQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "doelstelling"
        verbose_name_plural = "doelstellingen"

    def __str__(self) -> str:
        return self.titel or self.omschrijving[:80]
