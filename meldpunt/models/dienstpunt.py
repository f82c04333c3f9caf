"""Dienstpunt: the Meldpunt of one network, under its own name."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas
from meldpunt.keuzes.aanbod import Toegangsweg


def _weg(weg: Toegangsweg) -> models.TextField:
    return models.TextField(str(weg.label), blank=True)


class Dienstpunt(BewaaktModel, BronModel):
    """The Meldpunt of a network: name, region, what it does and how to reach it. One per network."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam", sleutel="netwerk.slug")

    netwerk = models.OneToOneField(Netwerk, on_delete=models.PROTECT, related_name="dienstpunt")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    naam = models.CharField("naam", max_length=120)
    regio = models.CharField("regio", max_length=120, blank=True)
    wat = models.TextField("wat het doet", blank=True)
    telefoon = models.CharField("telefoon van de dienst", max_length=30, blank=True)
    # When somebody answers that number, in words.
    uren = models.CharField("bereikbaar", max_length=200, blank=True)
    website = models.URLField("website", max_length=LINK, blank=True)
    # Terms the controller of the network decides on (`Termijnbesluit`); the functionaris advises.
    # Two promises, each with its own clock: somebody answers at all, and there is news about a way to help.
    eerste_schooldagen = models.PositiveSmallIntegerField("eerste antwoord binnen zoveel schooldagen", default=2)
    antwoord_schooldagen = models.PositiveSmallIntegerField("antwoord binnen zoveel schooldagen", default=10)
    wek_schooldagen = models.PositiveSmallIntegerField("wacht hoogstens zoveel schooldagen", default=5)
    bewaar_maanden = models.PositiveSmallIntegerField("maanden dat een afgesloten dossier blijft", default=24)
    open_maanden = models.PositiveSmallIntegerField("maanden dat een open dossier stil mag liggen", default=12)
    voor_maanden = models.PositiveSmallIntegerField("maanden dat een vooraanmelding op het CLB mag wachten", default=6)
    waarschuw_dagen = models.PositiveSmallIntegerField("dagen vooraf waarschuwen", default=60)
    # The published rule under which papers of a public body may be destroyed (Bestuursdecreet III.87-89). Without it no
    # term erases a file.
    selectieregel = models.CharField("selectieregel", max_length=200, blank=True)
    selectieregel_op = models.DateField("selectieregel van", null=True, blank=True)
    # How each road to help runs in this network, beside the sentence that is the same everywhere.
    weg_clb = _weg(Toegangsweg.CLB)
    weg_school = _weg(Toegangsweg.SCHOOL)
    weg_zelf = _weg(Toegangsweg.ZELF)
    weg_sociaal_huis = _weg(Toegangsweg.SOCIAAL_HUIS)
    weg_bellen = _weg(Toegangsweg.BELLEN)
    bronjaar = models.CharField("jaar van de bron", max_length=9, blank=True)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "Meldpunt van een netwerk"
        verbose_name_plural = "Meldpunten van de netwerken"

    def __str__(self) -> str:
        return self.naam

    @property
    def webnaam(self) -> str:
        """The address of the website as people say it."""
        return self.website.partition("//")[2].rstrip("/")

    def uitleg_van_weg(self, weg: str) -> str:
        """What this network says about a road to help; "" when it says nothing."""
        return getattr(self, f"weg_{weg}") if weg in Toegangsweg.values else ""
