"""Tafeldag: a day that was proposed for a round table, and who can come then."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.rondetafel import Dagkeuze
from meldpunt.models.rondetafel import Rondetafel
from meldpunt.models.tafelpartij import Tafelpartij
from meldpunt.querysets import ViaOuderQuerySet
from meldpunt.querysets.rondetafel import TafeldagQuerySet


class Tafeldag(BewaaktModel, SleutelModel):
    """One day and hour."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.")

    rondetafel = models.ForeignKey(Rondetafel, on_delete=models.CASCADE, related_name="dagen")
    begin = models.DateTimeField("dag en uur")

    objects = TafeldagQuerySet.as_manager()
    ouder = "rondetafel"

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name = "voorgestelde dag"
        verbose_name_plural = "voorgestelde dagen"
        constraints = [
            models.UniqueConstraint(
                fields=["rondetafel", "begin"],
                name="tafeldag_een_keer",
                violation_error_message="Deze dag en dit uur staan er al.",
            )
        ]

    def __str__(self) -> str:
        return f"dag {self.sleutel}"


class Tafelantwoord(BewaaktModel):
    """What one person answered about one day. `gehoord_van`: noted on the telephone, and who said it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("partij", "gehoord_van"))

    dag = models.ForeignKey(Tafeldag, on_delete=models.CASCADE, related_name="antwoorden")
    partij = models.ForeignKey(Tafelpartij, on_delete=models.CASCADE, related_name="antwoorden")
    keuze = models.CharField("antwoord", max_length=10, choices=Dagkeuze.choices)
    gehoord_van = VersleuteldVeld("gehoord van", blank=True)
    op = models.DateTimeField(auto_now=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "partij"

    class Meta:
        ordering = ["pk"]
        verbose_name = "antwoord op een dag"
        verbose_name_plural = "antwoorden op dagen"
        constraints = [models.UniqueConstraint(fields=["dag", "partij"], name="tafelantwoord_een_per_dag")]

    def __str__(self) -> str:
        return f"antwoord {self.pk}"
