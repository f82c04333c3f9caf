"""What keeps a form safe: one result per submit, and nothing typed is lost."""

from datetime import timedelta

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid


class Inzending(models.Model):
    """A form that was handled: its one-time token, and where its result is. A second submit goes there too."""

    bewaarbeleid = Bewaarbeleid(
        reden="Vangt een dubbele inzending op.",
        termijn=timedelta(days=2),
        vanaf="op",
        persoonsvelden=("gebruiker_sleutel",),
    )

    token = models.CharField(max_length=64, unique=True)
    gebruiker_sleutel = models.CharField(max_length=12, blank=True)
    resultaat = models.CharField(max_length=300)
    op = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "inzending"
        verbose_name_plural = "inzendingen"

    def __str__(self) -> str:
        return self.resultaat


class BewaardeInvoer(models.Model):
    """Typed text that a refused submit left behind, encrypted, for the same person in the same browser, one hour."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie opnieuw moet inloggen, vindt zijn tekst terug.",
        termijn=timedelta(hours=1),
        vanaf="op",
        persoonsvelden=("inhoud", "gebruiker_sleutel"),
    )

    browser = models.CharField(max_length=64)
    gebruiker_sleutel = models.CharField(max_length=12)
    pad = models.CharField(max_length=300)
    inhoud = models.TextField()
    op = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        verbose_name = "bewaarde invoer"
        verbose_name_plural = "bewaarde invoer"
        constraints = [models.UniqueConstraint(fields=["browser", "pad"], name="bewaarde_invoer_een_per_pagina")]

    def __str__(self) -> str:
        return self.pad
