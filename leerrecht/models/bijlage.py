"""BijlageModel: a file that somebody gave. A room adds what it belongs to and who reads it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from leerrecht.bijlage.keuzes import BEURTEN_BIJLAGE, GEWIST, Bestandsoort, Bijlagestand
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.models.gebruiker import Gebruiker
from leerrecht.staat import Beurten
from leerrecht.versleuteldveld import VersleuteldVeld


class BijlageModel(BewaaktModel, SleutelModel):
    """The row is what people see of it; the content lies in the storage, encrypted and bound to this row.

    `bestand` is the random name there, "" once it was erased. A room adds its moves, `zetten`, on a Zetrij.
    """

    beurten: ClassVar[Beurten] = BEURTEN_BIJLAGE

    soort = models.CharField("soort", max_length=5, choices=Bestandsoort.choices)
    naam = VersleuteldVeld("bestandsnaam")
    wat = VersleuteldVeld("wat het is")
    grootte = models.PositiveIntegerField("grootte in bytes")
    bestand = models.CharField(max_length=60, blank=True)
    stand = models.CharField(
        "stand", max_length=10, choices=Bijlagestand.choices, default=Bijlagestand.WACHT, db_index=True
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gegeven op", auto_now_add=True)
    nagekeken_op = models.DateTimeField("nagekeken op", null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(bestand="") & Q(stand__in=GEWIST)) | (~Q(bestand="") & ~Q(stand__in=GEWIST)),
                name="%(app_label)s_%(class)s_gewist_of_er",
                violation_error_message="Wat gewist is, heeft geen bestand meer; al het andere wel.",
            )
        ]

    def __str__(self) -> str:
        return f"bijlage {self.sleutel}"

    @property
    def is_open(self) -> bool:
        """Whether it can be given to who may read it: a scanner said yes."""
        return self.stand == Bijlagestand.SCHOON
