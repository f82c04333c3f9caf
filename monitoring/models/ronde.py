"""Ronde: once a school year every trekker says how the action went."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from actieplan.models import Actieplan
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas, SleutelModel
from leerrecht.schooljaar import Schooljaar
from monitoring.querysets import RondeQuerySet


class Ronde(BewaaktModel, SleutelModel, BronModel):
    """The round of one plan in one school year. Trekkers answer from `opent` up to and with `sluit`."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(
        reden="Wanneer het netwerk welk plan evalueerde; hoort bij de jaarevaluatie.", persoonsvelden=("door",)
    )
    gevolgd = Gevolgd(naam="__str__")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="rondes")
    plan = models.ForeignKey(Actieplan, on_delete=models.PROTECT, related_name="rondes")
    beginjaar = models.PositiveSmallIntegerField("schooljaar, eerste jaar")
    opent = models.DateField("opent op")
    sluit = models.DateField("sluit op")
    # When the figures beside the answers were frozen last; the answers show figures of that moment.
    cijfers_op = models.DateTimeField("cijfers bevroren op", null=True, blank=True)
    herinnerd_op = models.DateTimeField("laatst herinnerd op", null=True, blank=True)
    # Made up for the example: every page and the PDF must say so.
    synthetisch = models.BooleanField("verzonnen voorbeeld", default=False)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = RondeQuerySet.as_manager()

    class Meta:
        ordering = ["-beginjaar", "plan__titel"]
        verbose_name = "ronde"
        verbose_name_plural = "rondes"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "beginjaar"],
                name="ronde_een_per_schooljaar",
                violation_error_message="Voor dit plan is er al een ronde in dat schooljaar.",
            ),
            models.CheckConstraint(
                condition=Q(sluit__gte=F("opent")),
                name="ronde_sluit_na_opent",
                violation_error_message="De ronde sluit voor ze opent. Kies een latere sluitdag.",
            ),
        ]

    def __str__(self) -> str:
        return f"Ronde {self.schooljaar} van {self.plan}"

    @property
    def schooljaar(self) -> Schooljaar:
        """The school year the round looks back on."""
        return Schooljaar(self.beginjaar)

    def is_open(self, dag: datetime.date) -> bool:
        """Whether trekkers may answer on `dag`."""
        return self.opent <= dag <= self.sluit

    def get_absolute_url(self) -> str:
        """Address of the round, for staf."""
        return reverse("evaluatie:ronde", args=[self.plan.slug, str(self.schooljaar)])

    @property
    def leesadres(self) -> str:
        """Address of the yearly evaluation that came of it."""
        return reverse("evaluatie:jaarevaluatie", args=[self.plan.slug, str(self.schooljaar)])
