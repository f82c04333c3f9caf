"""Actiecijfer: which figure says something about which action of a plan."""

from django.db import models
from django.db.models import Q

from actieplan.models import Actie
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas
from monitoring.models.indicator import Indicator
from monitoring.querysets import ActiecijferQuerySet


class Actiecijfer(BewaaktModel, BronModel):
    """A link from an indicator down to an action, with the words of the plan that carry it."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="actiecijfers")
    actie = models.ForeignKey(Actie, on_delete=models.CASCADE, related_name="actiecijfers")
    waarom = models.CharField("waarom dit cijfer bij de actie hoort", max_length=300)
    # No plan names its figures: whoever laid the link is said beside it.
    door_redactie = models.BooleanField("toegewezen door de redactie", default=False)
    volgorde = models.PositiveSmallIntegerField(default=0)

    objects = ActiecijferQuerySet.as_manager()

    class Meta:
        ordering = ["actie", "volgorde", "pk"]
        verbose_name = "cijfer bij een actie"
        verbose_name_plural = "cijfers bij acties"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "actie"], name="actiecijfer_een_keer"),
            models.CheckConstraint(condition=~Q(waarom=""), name="actiecijfer_heeft_waarom"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} bij {self.actie}"
