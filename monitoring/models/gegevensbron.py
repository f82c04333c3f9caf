"""Gegevensbron: who delivers figures, and how small a count of theirs we may show."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd
from monitoring.querysets import GegevensbronQuerySet


class Gegevensbron(BewaaktModel, BronModel):
    """A source of figures with its disclosure thresholds: data, decided per source and motivated."""

    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="code")

    code = models.SlugField("code", max_length=60, unique=True)
    naam = models.CharField("naam", max_length=200)
    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    link = models.URLField("website", blank=True)
    # The smallest count above 0 that is shown: 5 hides 1 to 4. 1 hides nothing: the source protects its own figures.
    drempel = models.PositiveSmallIntegerField("kleinste aantal dat we tonen", default=5)
    drempel_noemer = models.PositiveSmallIntegerField("kleinste noemer van een percentage", default=10)
    motivering = models.TextField("waarom deze drempel")

    objects = GegevensbronQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        verbose_name = "gegevensbron"
        verbose_name_plural = "gegevensbronnen"
        constraints = [
            models.CheckConstraint(condition=Q(drempel__gte=1), name="gegevensbron_drempel_minstens_1"),
            models.CheckConstraint(condition=~Q(motivering=""), name="gegevensbron_drempel_gemotiveerd"),
        ]

    def __str__(self) -> str:
        return self.naam
