"""Uitnodiging: how a person gets an account."""

import datetime
import hashlib
from datetime import timedelta

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel
from leerrecht.models.gebruiker import Gebruiker

GELDIG = timedelta(hours=72)


def vingerafdruk_van(geheim: str) -> str:
    """Return the fingerprint of a secret: the secret itself is in the mail only."""
    return hashlib.sha256(geheim.encode()).hexdigest()


class UitnodigingQuerySet(BewaakteQuerySet):
    """Invitations by whether they still open an account."""

    def open_op(self, moment: datetime.datetime) -> "UitnodigingQuerySet":
        """Invitations that can still be used at `moment`."""
        return self.filter(gebruikt_op__isnull=True, vervalt_op__gt=moment, gebruiker__is_active=True)


class Uitnodiging(BewaaktModel):
    """A single-use link to choose a password. Only the hash of its secret is kept."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie wanneer uitgenodigd werd.",
        termijn=timedelta(days=365),
        vanaf="vervalt_op",
        persoonsvelden=("gebruiker",),
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="uitnodigingen")
    vingerafdruk = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    vervalt_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt_op"]
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"
