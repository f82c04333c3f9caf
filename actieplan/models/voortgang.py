"""Voortgang and StandWijziging: what is reported about an action between the yearly rounds."""

from django.db import models

from actieplan.keuzes import BEURTEN_ACTIE, Stand
from actieplan.models.actie import Actie
from actieplan.querysets import VoortgangQuerySet
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, SleutelModel, Zetrij

_BELEID = Bewaarbeleid(reden="Verloop van het plan, nodig voor de evaluatie.", persoonsvelden=("door",))


class Voortgang(BewaaktModel, SleutelModel):
    """A report of a partner or staf: date, text, and the stand as whoever reports sees it.

    A stand that differs from that of the action changes nothing by itself: staf takes it over or leaves it, and says so
    (`beslist_op`).
    """

    bewaarbeleid = _BELEID
    beurten = BEURTEN_ACTIE

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="voortgangen")
    datum = models.DateField("datum")
    tekst = models.TextField("hoe loopt het")
    stand = models.CharField("stand", max_length=12, choices=Stand.choices)
    tot = models.DateField("uitgesteld tot", null=True, blank=True)
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    overgenomen = models.BooleanField("overgenomen", default=False)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = VoortgangQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "-pk"]
        verbose_name = "voortgang"
        verbose_name_plural = "voortgang"

    def __str__(self) -> str:
        return f"voortgang {self.sleutel}"


class StandWijziging(Zetrij):
    """One move of the stand, as a row."""

    bewaarbeleid = _BELEID

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="zetten")
    van = models.CharField(max_length=12, choices=Stand.choices)
    naar = models.CharField(max_length=12, choices=Stand.choices)
    tot = models.DateField("uitgesteld tot", null=True, blank=True)

    class Meta(Zetrij.Meta):
        verbose_name = "wijziging van de stand"
        verbose_name_plural = "wijzigingen van de stand"
