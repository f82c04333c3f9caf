"""Bevraging: questions of a network to schools, parents or professionals. Bevragingsvraag: one of them, as data."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bewaartermijn import GEEN_PERSOON, Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel
from monitoring.keuzes import BEURTEN_BEVRAGING, Bevragingsdoel, Bevragingsstand, Vraagsoort
from monitoring.models.aanlevering import Aanlevering
from monitoring.models.indicator import Indicator
from monitoring.querysets import BevragingQuerySet


class Bevraging(BewaaktModel, SleutelModel):
    """One survey. Open it, and its questions stand fast; closed, its counts are a delivery as any other."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = Bewaarbeleid(
        reden="Wat gevraagd is, staat naast de cijfers. De cijfers zelf blijven in de publicaties.",
        termijn=datetime.timedelta(days=5 * 365),
        vanaf="sluit",
        persoonsvelden=("door",),
    )
    beurten = BEURTEN_BEVRAGING
    gevolgd = Gevolgd(naam="titel")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="bevragingen")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    doelgroep = models.CharField("wie antwoordt", max_length=14, choices=Bevragingsdoel.choices)
    titel = models.CharField("titel", max_length=60)
    inleiding = models.TextField("inleiding", blank=True)
    stand = models.CharField("stand", max_length=10, choices=Bevragingsstand.choices, default=Bevragingsstand.ONTWERP)
    opent = models.DateField("opent op", null=True, blank=True)
    sluit = models.DateField("sluit op", null=True, blank=True)
    # In the address of an open link; gone once it is closed.
    code = models.CharField("code", max_length=10, blank=True)
    herinnerd_op = models.DateField("laatste herinnering", null=True, blank=True)
    # Of people: how many sheets were counted; too few: not even that.
    antwoorden = models.PositiveIntegerField("antwoorden", null=True, blank=True)
    # Where its counts stand, protected and withdrawn as those of a file.
    aanlevering = models.ForeignKey(Aanlevering, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = BevragingQuerySet.as_manager()

    class Meta:
        ordering = ["-opent", "-pk"]
        verbose_name = "bevraging"
        verbose_name_plural = "bevragingen"
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="bevraging_heeft_titel"),
            models.CheckConstraint(
                condition=Q(stand="ontwerp") | Q(opent__isnull=False, sluit__isnull=False, sluit__gte=F("opent")),
                name="bevraging_open_heeft_dagen",
                violation_error_message="De laatste dag komt na de eerste.",
            ),
            models.CheckConstraint(
                condition=Q(stand="open") & ~Q(doelgroep="scholen") & ~Q(code="")
                | (~Q(stand="open") | Q(doelgroep="scholen")) & Q(code=""),
                name="bevraging_code_zolang_open",
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="bevraging_code_uniek"),
            models.CheckConstraint(
                condition=Q(stand="geteld", antwoorden__isnull=False, aanlevering__isnull=False)
                | ~Q(stand="geteld") & Q(antwoorden__isnull=True, aanlevering__isnull=True),
                name="bevraging_geteld_is_geleverd",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def vraagt_scholen(self) -> bool:
        """One answer for each school, by its own link; else by an open link, without a name."""
        return self.doelgroep == Bevragingsdoel.SCHOLEN

    def neemt_aan_op(self, dag: datetime.date) -> bool:
        """Whether one can answer on this day."""
        if self.stand != Bevragingsstand.OPEN or self.opent is None or self.sluit is None:
            return False
        return self.opent <= dag <= self.sluit

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("monitoring:bevraging", args=[self.sleutel])


class Bevragingsvraag(BewaaktModel, SleutelModel):
    """One question. `opties`: what one can choose; of a number the limits of its bands, from low to high."""

    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="tekst", netwerk="bevraging.netwerk")

    bevraging = models.ForeignKey(Bevraging, on_delete=models.CASCADE, related_name="vragen")
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    soort = models.CharField("soort", max_length=8, choices=Vraagsoort.choices)
    tekst = models.CharField("vraag", max_length=98)
    uitleg = models.CharField("uitleg", max_length=250, blank=True)
    opties = models.JSONField("antwoorden", default=list, blank=True)
    eenheid = models.CharField("eenheid", max_length=20, blank=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "vraag van een bevraging"
        verbose_name_plural = "vragen van een bevraging"
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="bevragingsvraag_heeft_tekst"),
            models.CheckConstraint(
                condition=~Q(soort=Vraagsoort.OPEN) | Q(indicator__isnull=True), name="bevragingsvraag_open_geen_cijfer"
            ),
        ]

    def __str__(self) -> str:
        return self.tekst

    @property
    def veld(self) -> str:
        """What it is called in a form and on a sheet: no key is the name of another field."""
        return f"vraag_{self.sleutel}"

    def get_absolute_url(self) -> str:
        """Its place on the page of its survey."""
        return f"{self.bevraging.get_absolute_url()}#{self.veld}"
