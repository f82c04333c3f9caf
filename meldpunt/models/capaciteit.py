"""Capaciteit: how many places are free now, as the provider last said."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, Paginas
from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.querysets import VERS


class Capaciteit(BewaaktModel):
    """The latest report; earlier ones stand in the history. One per offer."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    fiche = models.OneToOneField(Aanbodfiche, on_delete=models.PROTECT, related_name="capaciteit")
    vrij = models.PositiveSmallIntegerField("vrije plaatsen")
    eerste_start = models.DateField("eerste start", null=True, blank=True)
    wachtweken = models.PositiveSmallIntegerField("weken wachten", null=True, blank=True)
    bevestigd_op = models.DateField("bevestigd op")

    class Meta:
        verbose_name = "capaciteit"
        verbose_name_plural = "capaciteit"
        constraints = [
            models.CheckConstraint(
                condition=Q(vrij=0) | Q(wachtweken__isnull=True),
                name="capaciteit_wachten_zonder_plaats",
                violation_error_message="Er is plaats, dus niemand wacht. Maak de weken leeg, of zet de plaatsen op 0.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vrij} vrij"

    def is_oud(self, dag: datetime.date | None = None) -> bool:
        """Whether the report is older than 14 days: then the page says "bel eerst"."""
        return (dag or timezone.localdate()) - self.bevestigd_op > VERS
