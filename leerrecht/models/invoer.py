"""What keeps a form safe: one result per submit, and nothing typed is lost."""

from datetime import timedelta

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.versleuteldveld import VersleuteldVeld


class Inzending(models.Model):
    """A form that was handled: its one-time token, what was sent, and where its result is.

    The same text again goes to the same result; another text under the same token is shown beside the first.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Vangt een dubbele inzending op en toont twee teksten onder een sleutel naast elkaar.",
        # A day longer than the key of a form is valid (formulieren/sleutel.py).
        termijn=timedelta(days=8),
        vanaf="op",
        persoonsvelden=("gebruiker_sleutel", "inhoud"),
    )

    token = models.CharField(max_length=64, unique=True)
    gebruiker_sleutel = models.CharField(max_length=12, blank=True)
    resultaat = models.CharField(max_length=300)
    inhoud = VersleuteldVeld(blank=True)
    op = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "inzending"
        verbose_name_plural = "inzendingen"

    def __str__(self) -> str:
        return self.resultaat


class BewaardeInvoer(models.Model):
    """Typed text that is not saved yet, encrypted, for the same person in the same browser, at least seven days.

    `merk` is the rendering of the form it was typed in: two windows on one page keep two texts.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Wie onderbroken wordt, vindt zijn tekst terug.",
        termijn=timedelta(days=8),
        vanaf="op",
        persoonsvelden=("inhoud", "gebruiker_sleutel"),
    )

    browser = models.CharField(max_length=64)
    gebruiker_sleutel = models.CharField(max_length=12, db_index=True)
    pad = models.CharField(max_length=300)
    merk = models.CharField(max_length=32, blank=True)
    inhoud = models.TextField()
    op = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        verbose_name = "bewaarde invoer"
        verbose_name_plural = "bewaarde invoer"
        constraints = [
            models.UniqueConstraint(fields=["browser", "pad", "merk"], name="bewaarde_invoer_een_per_formulier")
        ]

    def __str__(self) -> str:
        return self.pad
