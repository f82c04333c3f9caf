"""Jongerendoel: what a young person wants to reach, in own words, and what each says of it."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.traject import Doeluitkomst, Oordeelaar
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.traject import Traject
from meldpunt.querysets import DoeloordeelQuerySet, DoelQuerySet


class Jongerendoel(BewaaktModel, SleutelModel):
    """One goal of the vraagverheldering. `waaraan`: by what one sees that it is reached."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("tekst", "waaraan", "genoteerd_door")
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="doelen")
    tekst = VersleuteldVeld("doel, in eigen woorden")
    waaraan = VersleuteldVeld("waaraan zien we het", blank=True)
    afgesproken_op = models.DateField("afgesproken op")
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = DoelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "doel van een jongere"
        verbose_name_plural = "doelen van jongeren"

    def __str__(self) -> str:
        return f"doel {self.sleutel}"


class Doeloordeel(BewaaktModel):
    """How far somebody says that a goal is reached. The last one of each counts; earlier ones stay."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("woorden", "wie_zei", "genoteerd_door")
    )

    doel = models.ForeignKey(Jongerendoel, on_delete=models.CASCADE, related_name="oordelen")
    # The traject during which a provider said it: no other provider reads that.
    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, null=True, blank=True, related_name="doeloordelen")
    wie = models.CharField("wie oordeelt", max_length=10, choices=Oordeelaar.choices)
    uitkomst = models.CharField("hoe ver", max_length=8, choices=Doeluitkomst.choices)
    woorden = VersleuteldVeld("in eigen woorden", blank=True)
    wie_zei = VersleuteldVeld("wie het zei", blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = DoeloordeelQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "oordeel over een doel"
        verbose_name_plural = "oordelen over doelen"

    def __str__(self) -> str:
        return f"oordeel {self.pk}"
