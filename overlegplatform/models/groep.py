"""Groep and GroepThema: who meets, what for and how often."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas
from overlegplatform.keuzes import Groepsoort, Toegankelijk
from overlegplatform.querysets import GroepQuerySet


class Groep(BewaaktModel, BronModel):
    """A platform, steering group, working group or local network; our own, or of others where the network sits."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="slug")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="groepen")
    slug = models.SlugField(unique=True, max_length=80)
    naam = models.CharField("naam", max_length=160)
    soort = models.CharField("soort", max_length=16, choices=Groepsoort.choices)
    doel = models.TextField("doel", blank=True)
    wie = models.TextField("wie eraan deelneemt", blank=True)
    ritme = models.CharField("ritme", max_length=160, blank=True)
    gebied = models.CharField("gebied", max_length=120, blank=True)
    toegankelijk = models.CharField("voor wie", max_length=8, choices=Toegankelijk.choices, default=Toegankelijk.LEDEN)
    eigen = models.BooleanField("het netwerk roept deze groep zelf samen", default=True)
    ouder = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="kinderen", verbose_name="hoort bij"
    )
    start = models.DateField("start", null=True, blank=True)
    einde = models.DateField("einde", null=True, blank=True)
    website = models.URLField("website", max_length=LINK, blank=True)
    volgorde = models.PositiveIntegerField(default=0)
    redactie = models.JSONField("toegewezen door de redactie", default=list, blank=True)

    objects = GroepQuerySet.as_manager()

    class Meta:
        ordering = ["netwerk__korte_naam", "volgorde", "pk"]
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        constraints = [
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(start__isnull=True) | Q(einde__gte=F("start")),
                name="groep_einde_na_start",
                violation_error_message="Het einde ligt voor de start.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """Address of the page of this group."""
        return reverse("overleg:groep", args=[self.slug])


class GroepThema(BewaaktModel, BronModel):
    """What a group put forward in one year."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    groep = models.ForeignKey(Groep, on_delete=models.CASCADE, related_name="themas")
    jaar = models.PositiveSmallIntegerField("jaar")
    tekst = models.CharField("thema", max_length=200)

    class Meta:
        ordering = ["-jaar", "pk"]
        verbose_name = "thema van een groep"
        verbose_name_plural = "thema’s van een groep"
        constraints = [models.UniqueConstraint(fields=["groep", "jaar", "tekst"], name="groepthema_een_keer_per_jaar")]

    def __str__(self) -> str:
        return f"{self.jaar}: {self.tekst}"
