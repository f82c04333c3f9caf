"""Verantwoording: who answers for the files of one network, and on which ground each kind of receiver reads."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas
from meldpunt.keuzes.grond import Grond6, Grond9, Schoolvolgt


def _zes(wie: str) -> models.CharField:
    return models.CharField(f"grond van {wie} (AVG artikel 6)", max_length=4, choices=Grond6.choices, blank=True)


def _negen(wie: str) -> models.CharField:
    return models.CharField(f"grond van {wie} (AVG artikel 9)", max_length=4, choices=Grond9.choices, blank=True)


def _wet(wie: str) -> models.CharField:
    return models.CharField(f"welke wet of welk decreet, voor {wie}", max_length=250, blank=True)


class Verantwoording(BewaaktModel):
    """What the controller says about itself. One per network; empty fields are printed as empty, never filled in by us.

    Functions and services only, so there is no name of a person in it: it stands on public pages (AVG art. 13, 14, 26).
    """

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="netwerk.naam", sleutel="netwerk.slug")

    netwerk = models.OneToOneField(Netwerk, on_delete=models.PROTECT, related_name="verantwoording")
    verantwoordelijken = models.TextField("verwerkingsverantwoordelijken, met adres", blank=True)
    fg_functie = models.CharField("functionaris voor gegevensbescherming", max_length=160, blank=True)
    fg_mail = models.EmailField("e-mail van de functionaris", blank=True)
    fg_telefoon = models.CharField("telefoon van de functionaris", max_length=30, blank=True)
    klachtendeur = models.TextField("waar je een klacht indient bij de verantwoordelijke", blank=True)
    regeling_op = models.DateField("onderlinge regeling van", null=True, blank=True)
    regeling_waar = models.CharField("waar je de onderlinge regeling leest", max_length=250, blank=True)
    protocollen = models.TextField("protocollen, en waar ze gepubliceerd zijn", blank=True)
    verwerkers = models.TextField("verwerkers: hosting, mail en reservekopie", blank=True)
    meldpunt_6, meldpunt_9, meldpunt_wet = _zes("het Meldpunt"), _negen("het Meldpunt"), _wet("het Meldpunt")
    clb_6, clb_9, clb_wet = _zes("het CLB"), _negen("het CLB"), _wet("het CLB")
    school_6, school_9, school_wet = _zes("een school"), _negen("een school"), _wet("een school")
    aanbieder_6, aanbieder_9 = _zes("een aanbieder"), _negen("een aanbieder")
    aanbieder_wet = _wet("een aanbieder")
    # Without a decision a school reads no more than with a no: that its CLB has it.
    school_volgt = models.CharField(
        "wanneer een school volgt hoever haar vraag staat", max_length=8, choices=Schoolvolgt.choices, blank=True
    )
    gewijzigd_op = models.DateTimeField("laatst gewijzigd op", auto_now=True)

    class Meta:
        verbose_name = "verantwoording van een netwerk"
        verbose_name_plural = "verantwoordingen van netwerken"

    def __str__(self) -> str:
        return f"verantwoording van {self.netwerk_id}"
