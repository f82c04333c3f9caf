"""Publicatie: a release, the fixed cube that every page, picture and download selects from."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas, SleutelModel
from monitoring.querysets import PublicatieQuerySet


class Publicatie(BewaaktModel, SleutelModel, BronModel):
    """Protected cells of one moment. Older releases stay readable at their address; a withdrawn one does not."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="Wat het netwerk wanneer bekendmaakte.", persoonsvelden=("door",))
    gevolgd = Gevolgd(naam="__str__")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="publicaties")
    op = models.DateTimeField("gepubliceerd op")
    van_kracht = models.BooleanField(default=False)
    # Off while a worker writes the cells in parts: nobody reads half a release.
    klaar = models.BooleanField(default=True)
    reden = models.TextField("waarom")
    # For the DPO: how many cells were hidden and why, and the outcome of the audit. Never a value.
    bescherming = models.JSONField(default=dict, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_reden = models.TextField(blank=True)

    objects = PublicatieQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "publicatie"
        verbose_name_plural = "publicaties"
        constraints = [
            models.UniqueConstraint(fields=["netwerk"], condition=Q(van_kracht=True), name="publicatie_een_van_kracht"),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(van_kracht=False),
                name="publicatie_ingetrokken_niet_van_kracht",
            ),
            models.CheckConstraint(condition=~Q(reden=""), name="publicatie_heeft_reden"),
            models.CheckConstraint(condition=Q(klaar=True) | Q(van_kracht=False), name="publicatie_eerst_klaar"),
        ]

    def __str__(self) -> str:
        return f"Cijfers van {self.netwerk.korte_naam}, {self.op:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """Address of the page of staf about this release."""
        return reverse("monitoring:publicatie", args=[self.sleutel])
