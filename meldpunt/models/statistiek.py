"""What stays when a file is erased: totals, and a stub that says it existed to who knows its reference.

Nothing joins the two: a total knows no file, a stub knows no network, no day and no order. Of the totals the page of
terms reads how many files they were, to prove that a year stays what it was; their traits nobody reads yet. They are
kept all the same, as what is not counted when a file goes can never be counted.
"""

import secrets

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel


def maak_nummer() -> int:
    """Return a random primary key: the order in which rows were made says nothing about which file went when."""
    return secrets.randbits(62)


class Jaartelling(BewaaktModel):
    """How many erased files (and ended aanvragen) of a network and school year have one value of one trait (`wat`)."""

    bewaarbeleid = Bewaarbeleid(reden="Aantallen zonder rij per dossier: zo blijven de jaartotalen kloppen.")

    id = models.BigIntegerField(primary_key=True, default=maak_nummer, editable=False)
    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    schooljaar = models.PositiveSmallIntegerField("beginjaar van het schooljaar")
    wat = models.CharField("wat geteld wordt", max_length=20)
    waarde = models.CharField("waarde", max_length=60, blank=True)
    aantal = models.PositiveIntegerField("aantal", default=0)

    class Meta:
        ordering = ["schooljaar", "wat", "waarde"]
        verbose_name = "jaartelling"
        verbose_name_plural = "jaartellingen"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "schooljaar", "wat", "waarde"], name="jaartelling_een_per_waarde"
            )
        ]

    def __str__(self) -> str:
        return f"{self.schooljaar} {self.wat} {self.waarde}: {self.aantal}"


class Wisstub(BewaaktModel):
    """That a file was erased, for who knows its reference: a keyed hash of it, and nothing else.

    After a restore it says what has to go again (`meldpunt/diensten/herwissen.py`).
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Zegt aan wie de referentie kent dat het dossier gewist is, en wat na een teruggezette kopie opnieuw weg "
        "moet; zegt niets over iemand, geen dag en geen volgorde."
    )

    id = models.BigIntegerField(primary_key=True, default=maak_nummer, editable=False)
    merk = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        ordering = ["merk"]
        verbose_name = "wisstub"
        verbose_name_plural = "wisstubs"

    def __str__(self) -> str:
        return self.merk[:8]
