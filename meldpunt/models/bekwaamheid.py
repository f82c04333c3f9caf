"""Bekwaamheid: somebody judged that a young person decides otherwise than the law presumes at that age."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Oordeel, Waarvoor
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Bekwaamheid(BewaaktModel):
    """Who judged what, when, for which decision, after which talk, and until when: then it is weighed anew."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=(
            "door_wie",
            "gesprek_jongere",
            "gesprek_ouders",
            "reden",
            "opgeheven_reden",
            "genoteerd_door",
            "opgeheven_door",
        ),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="bekwaamheden")
    oordeel = models.CharField("oordeel", max_length=10, choices=Oordeel.choices)
    waarvoor = models.CharField("voor welke beslissing", max_length=6, choices=Waarvoor.choices)
    door_wie = VersleuteldVeld("wie dit oordeelde")
    op = models.DateField("wanneer")
    gesprek_jongere = VersleuteldVeld("gesprek met de jongere")
    gesprek_ouders = VersleuteldVeld("gesprek met de ouders")
    reden = VersleuteldVeld("waarom")
    # Empty: a motivation of before, of which nobody noted whether the young person knows.
    verteld_op = models.DateField("verteld aan de jongere op", null=True)
    herzien_op = models.DateField("opnieuw bekijken op", db_index=True)
    gewekt_op = models.DateTimeField(null=True, blank=True, editable=False)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)
    opgeheven_op = models.DateTimeField("opgeheven op", null=True, blank=True)
    opgeheven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opgeheven_reden = VersleuteldVeld("waarom opgeheven", blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "oordeel over bekwaamheid"
        verbose_name_plural = "oordelen over bekwaamheid"

    def __str__(self) -> str:
        return f"oordeel over bekwaamheid in {self.aanmelding_id}"
