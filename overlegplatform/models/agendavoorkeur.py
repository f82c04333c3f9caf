"""Agendavoorkeur: what one person wants of meetings outside the portal: a feed for the calendar, a weekly mail."""

from datetime import timedelta

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld


class Agendavoorkeur(BewaaktModel):
    """One row a person, made at the first choice. `feed_hash` is of the secret in the address of the feed."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het account.", persoonsvelden=("gebruiker", "feed_hash", "feed_geheim")
    )

    gebruiker = models.OneToOneField(Gebruiker, on_delete=models.CASCADE, related_name="agendavoorkeur")
    feed_hash = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    # Encrypted, so that its owner can read the address again; found by its hash.
    feed_geheim = VersleuteldVeld(blank=True)
    feed_sinds = models.DateTimeField(null=True, blank=True)
    weekbericht = models.BooleanField("elke week een overzicht per mail", default=True)

    class Meta:
        verbose_name = "agendavoorkeur"
        verbose_name_plural = "agendavoorkeuren"

    def __str__(self) -> str:
        return f"agendavoorkeur van {self.gebruiker_id}"


class Weekbericht(BewaaktModel):
    """That one person got the overview of one week: it is sent once, whoever rings twice."""

    bewaarbeleid = Bewaarbeleid(
        reden="Vangt een dubbele verzending op.", termijn=timedelta(days=60), vanaf="op", persoonsvelden=("gebruiker",)
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    week = models.CharField(max_length=8)
    op = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "weekbericht"
        verbose_name_plural = "weekberichten"
        constraints = [models.UniqueConstraint(fields=["gebruiker", "week"], name="weekbericht_een_per_week")]

    def __str__(self) -> str:
        return self.week
