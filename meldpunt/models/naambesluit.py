"""Naambesluit: a person let a word through that is a name elsewhere (Roos, Bakker), because it is none here."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Naambesluit(BewaaktModel):
    """One decision, about the words in one text of tier 0. A full name is never let through."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("woorden", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="naambesluiten")
    veld = models.CharField("in welke tekst", max_length=20)
    woorden = VersleuteldVeld("de woorden")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "besluit over een woord"
        verbose_name_plural = "besluiten over woorden"

    def __str__(self) -> str:
        return f"besluit over {self.veld}"
