"""Aanspreekpunt: whom to ask, by function and never by a private number."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas
from leerrecht.models.netwerk import Netwerk
from leerrecht.models.organisatie import Organisatie


class Aanspreekpunt(BewaaktModel, BronModel):
    """A function that answers questions for a network, with the phone and mailbox of the service."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    netwerk = models.ForeignKey(Netwerk, on_delete=models.CASCADE, related_name="aanspreekpunten")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="aanspreekpunten"
    )
    functie = models.CharField("functie", max_length=120)
    waarvoor = models.CharField("waarvoor", max_length=250, blank=True)
    telefoon = models.CharField("telefoon van de dienst", max_length=30, blank=True)
    email = models.EmailField("e-mailadres van de dienst", blank=True)
    website = models.URLField("website", max_length=LINK, blank=True)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "functie"]
        verbose_name = "aanspreekpunt"
        verbose_name_plural = "aanspreekpunten"

    def __str__(self) -> str:
        return self.functie
