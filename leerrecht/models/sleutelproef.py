"""Sleutelproef: which keys belong to this database, without saying anything of them."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid


class Sleutelproef(models.Model):
    """One row with a known word, encrypted and hashed: other keys do not read it, and the portal does not start."""

    bewaarbeleid = Bewaarbeleid(reden="Toont of de sleutels bij de databank passen; zonder persoonsgegevens.")

    naam = models.CharField(max_length=20, unique=True)
    versleuteld = models.TextField()
    blind = models.CharField(max_length=64)

    class Meta:
        verbose_name = "sleutelproef"
        verbose_name_plural = "sleutelproeven"

    def __str__(self) -> str:
        return self.naam
