"""Sleutelproef: which keys, and which folding of text, belong to this database, without saying anything of them."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid

# The name of the one row.
NAAM = "portaal"


class Sleutelproef(models.Model):
    """One row with a known word, encrypted and hashed: other keys do not read it, and the portal does not start.

    `vouw`: the version of the folding (`leerrecht.zoeken`) with which every search column was made.
    """

    bewaarbeleid = Bewaarbeleid(reden="Toont of de sleutels bij de databank passen; zonder persoonsgegevens.")

    naam = models.CharField(max_length=20, unique=True)
    versleuteld = models.TextField()
    blind = models.CharField(max_length=64)
    vouw = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "sleutelproef"
        verbose_name_plural = "sleutelproeven"

    def __str__(self) -> str:
        return self.naam
