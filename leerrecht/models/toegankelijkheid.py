"""Toegankelijkheid: what one network says about itself in the accessibility statement."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas
from leerrecht.models.netwerk import Netwerk


class Toegankelijkheid(BewaaktModel):
    """Which body answers for the site, whom to tell, where to complain. Empty fields are shown as empty.

    Services and functions only: it stands on a public page.
    """

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="netwerk.naam", sleutel="netwerk.slug")

    netwerk = models.OneToOneField(Netwerk, on_delete=models.CASCADE, related_name="toegankelijkheid")
    bestuur = models.CharField("bestuur dat verantwoordelijk is", max_length=200, blank=True)
    meldpunt = models.TextField("dienst waar je een probleem meldt, met adres", blank=True)
    mail = models.EmailField("e-mail van die dienst", blank=True)
    telefoon = models.CharField("telefoon van die dienst", max_length=30, blank=True)
    termijn_dagen = models.PositiveSmallIntegerField("binnen hoeveel dagen die dienst antwoordt", null=True, blank=True)
    klachtendienst = models.TextField("klachtendienst van het bestuur, met adres", blank=True)
    klachten_mail = models.EmailField("e-mail van de klachtendienst", blank=True)
    beperkingen = models.TextField("wat in jullie eigen teksten nog niet toegankelijk is", blank=True)
    nagekeken_op = models.DateField("dag waarop jullie dit het laatst nakeken", null=True, blank=True)

    class Meta:
        verbose_name = "toegankelijkheid van een netwerk"
        verbose_name_plural = "toegankelijkheid van netwerken"

    def __str__(self) -> str:
        return f"toegankelijkheid van {self.netwerk_id}"
