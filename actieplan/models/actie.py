"""Actie: a living line of the plan with a stable opaque key."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from actieplan.keuzes import BEURTEN_ACTIE, Aanpak, Aard, Bestuursniveau, Stand, Uitvoering, Zichtbaarheid
from actieplan.models.doelstelling import Doelstelling
from actieplan.models.plan import Actieplan
from actieplan.querysets import ActieQuerySet
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models import Doelgroep, Populatie, Thema
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas, SleutelModel


class Actie(BewaaktModel, SleutelModel, BronModel):
    """What the network does. Number, title, text and place are wording: the public reads the approved ones."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    beurten = BEURTEN_ACTIE
    gevolgd = Gevolgd(naam="__str__", netwerk="plan.netwerk")

    plan = models.ForeignKey(Actieplan, on_delete=models.PROTECT, related_name="acties")
    doelstelling = models.ForeignKey(Doelstelling, on_delete=models.PROTECT, related_name="acties")
    ouder = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="kinderen")
    nummer = models.CharField("nummer zoals gedrukt", max_length=20, blank=True)
    volgorde = models.PositiveIntegerField(default=0)
    titel = models.CharField("titel", max_length=200)
    omschrijving = models.TextField("omschrijving", blank=True)
    link = models.URLField("website", max_length=LINK, blank=True)
    aard = models.CharField("aard", max_length=20, choices=Aard.choices, blank=True)
    uitvoering = models.CharField("uitvoering", max_length=20, choices=Uitvoering.choices, blank=True)
    aanpak = models.CharField("aanpak", max_length=24, choices=Aanpak.choices, blank=True)
    bestuursniveau = models.CharField("bestuursniveau", max_length=12, choices=Bestuursniveau.choices, blank=True)
    zichtbaarheid = models.CharField(
        "wie dit leest", max_length=8, choices=Zichtbaarheid.choices, default=Zichtbaarheid.PUBLIEK
    )
    bbc_code = models.CharField("BBC-code", max_length=40, blank=True)
    doelgroepen = models.ManyToManyField(Doelgroep, blank=True, related_name="acties")
    populaties = models.ManyToManyField(Populatie, blank=True, related_name="acties")
    themas = models.ManyToManyField(Thema, blank=True, related_name="acties")
    redactie = models.JSONField("toegewezen door de redactie", default=list, blank=True)
    stand = models.CharField("stand", max_length=12, choices=Stand.choices, default=Stand.ONBEKEND, db_index=True)
    uitgesteld_tot = models.DateField("uitgesteld tot", null=True, blank=True)
    bevestigd_op = models.DateField("laatst bevestigd op", null=True, blank=True)
    bevestigd_door = models.CharField("laatst bevestigd door", max_length=250, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ActieQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "actie"
        verbose_name_plural = "acties"
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand="uitgesteld") | Q(uitgesteld_tot__isnull=False),
                name="actie_uitgesteld_heeft_datum",
                violation_error_message="Geef de datum tot wanneer de actie uitgesteld is.",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=True) | ~Q(bevestigd_door=""), name="actie_bevestigd_door_iemand"
            ),
        ]
        indexes = [models.Index(fields=["plan", "doelstelling", "volgorde"], name="actie_in_volgorde")]

    def __str__(self) -> str:
        return f"{self.nummer} {self.titel}".strip()

    def get_absolute_url(self) -> str:
        """Address of the page of this action."""
        return reverse("actieplan:actie", args=[self.plan.slug, self.sleutel])
