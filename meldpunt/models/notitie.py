"""Notitie: something worth remembering about a file. Its audience is fixed when it is written."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Publiek
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import NotitieQuerySet


class Notitie(BewaaktModel, SleutelModel):
    """Written once; a later thought is a later note."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("tekst", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="notities")
    publiek = models.CharField("wie dit leest", max_length=10, choices=Publiek.choices, default=Publiek.MELDPUNT)
    tekst = VersleuteldVeld("notitie")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = NotitieQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "notitie"
        verbose_name_plural = "notities"

    def __str__(self) -> str:
        return f"notitie {self.sleutel}"
