"""Gespreksronde: what is noted of talks in one quarter, of the whole network. Gespreksblad: one talk, until then."""

import datetime

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldJsonVeld
from monitoring.keuzes import BEURTEN_SESSIE, GENOEG_ANTWOORDEN, Sessiestand
from monitoring.querysets import GespreksrondeQuerySet


class Gespreksronde(BewaaktModel, SleutelModel):
    """The talks of a quarter, whoever noted them: the sheets of one worker are never a table of their own."""

    bewaarbeleid = Bewaarbeleid(
        reden="De cijfers van een schooljaar komen uit zijn vier kwartalen. Wat gepubliceerd is, blijft daar.",
        termijn=datetime.timedelta(days=5 * 365),
        vanaf="kwartaal",
    )
    beurten = BEURTEN_SESSIE

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="gespreksrondes")
    kwartaal = models.DateField("eerste dag van het kwartaal")
    lijst = models.PositiveSmallIntegerField("versie van de vragen")
    stand = models.CharField("stand", max_length=10, choices=Sessiestand.choices, default=Sessiestand.OPEN)
    antwoorden = models.PositiveSmallIntegerField("antwoorden", null=True, blank=True)
    # Per dimension (leeftijd, plaats) and value what is kept, as of a class; "" where nothing is told apart.
    uitslag = models.JSONField(default=dict, blank=True)

    objects = GespreksrondeQuerySet.as_manager()

    class Meta:
        ordering = ["-kwartaal"]
        verbose_name = "gesprekken van een kwartaal"
        verbose_name_plural = "gesprekken van een kwartaal"
        constraints = [
            models.UniqueConstraint(fields=["netwerk", "kwartaal"], name="gespreksronde_een_per_kwartaal"),
            models.CheckConstraint(
                condition=Q(stand="geteld", antwoorden__gte=GENOEG_ANTWOORDEN)
                | ~Q(stand="geteld") & Q(antwoorden__isnull=True),
                name="gespreksronde_geteld_is_genoeg",
            ),
        ]

    def __str__(self) -> str:
        return f"gesprekken vanaf {self.kwartaal:%d/%m/%Y}"


class Gespreksblad(BewaaktModel):
    """One talk: age band, kind of place, eight answers, encrypted. Not who noted it, and no day."""

    bewaarbeleid = Bewaarbeleid(
        reden="Een gesprek zonder naam, tot het kwartaal voorbij is.",
        persoonsvelden=("waarden",),
    )

    kenmerk = models.CharField(max_length=64, primary_key=True, editable=False)
    ronde = models.ForeignKey(Gespreksronde, on_delete=models.CASCADE, related_name="bladen")
    waarden = VersleuteldJsonVeld()

    class Meta:
        ordering = ["kenmerk"]
        verbose_name = "blad van een gesprek"
        verbose_name_plural = "bladen van gesprekken"
        constraints = [models.CheckConstraint(condition=~Q(kenmerk=""), name="gespreksblad_met_kenmerk")]

    def __str__(self) -> str:
        return "een blad"
