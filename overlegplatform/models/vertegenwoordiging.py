"""Vertegenwoordiging: a seat in a group. Rights inside that group follow from it."""

from django.db import models
from django.db.models import F, Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Eenheid, Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, BronModel, Paginas, SleutelModel
from overlegplatform.keuzes import Functie
from overlegplatform.models.groep import Groep
from overlegplatform.querysets import VertegenwoordigingQuerySet


class Vertegenwoordiging(BewaaktModel, SleutelModel, BronModel):
    """A seat belongs to an organisation or a service of it. Without a person, everybody who acts for it may sit."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(
        reden="Wie wanneer voor welke organisatie in een groep zat, verklaart de besluiten.",
        persoonsvelden=("persoon", "plaatsvervanger"),
    )

    groep = models.ForeignKey(Groep, on_delete=models.PROTECT, related_name="zetels")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="vertegenwoordigingen")
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # As the document names the seat: "deskundige LOP". A function, never a person.
    zoals_genoemd = models.CharField("zoals genoemd", max_length=160, blank=True)
    persoon = models.ForeignKey(
        Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    plaatsvervanger = models.ForeignKey(
        Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="plaatsvervanger"
    )
    functie = models.CharField("functie", max_length=12, choices=Functie.choices, default=Functie.LID)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = VertegenwoordigingQuerySet.as_manager()

    class Meta:
        ordering = ["groep", "pk"]
        verbose_name = "vertegenwoordiging"
        verbose_name_plural = "vertegenwoordigingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="vertegenwoordiging_tot_na_van",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
        ]

    def __str__(self) -> str:
        return self.wie

    @property
    def wie(self) -> str:
        """Name of the seat: as the document says it, else the service, else the organisation."""
        if self.zoals_genoemd:
            return self.zoals_genoemd
        return self.eenheid.naam if self.eenheid else self.organisatie.naam
