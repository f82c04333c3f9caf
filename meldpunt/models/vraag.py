"""Vraag: a question of the Meldpunt back to who referred. It pauses the antwoordtermijn, nothing else."""

from django.db import models
from django.db.models import Q

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Vraag(Verteld, BewaaktModel, SleutelModel):
    """Asked, and answered or not yet."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("tekst", "antwoord", "gesteld_door", "beantwoord_door", "gezegd_door"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="vragen")
    tekst = VersleuteldVeld("vraag")
    gesteld_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gesteld_op = models.DateTimeField(auto_now_add=True)
    antwoord = VersleuteldVeld("antwoord", blank=True)
    beantwoord_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    # Of an answer that the Meldpunt noted after a call: who said it, and when.
    gezegd_door = VersleuteldVeld("wie het zei", blank=True)
    gezegd_op = models.DateField("gezegd op", null=True, blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-gesteld_op", "-pk"]
        verbose_name = "vraag"
        verbose_name_plural = "vragen"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(beantwoord_op__isnull=True),
                name="vraag_een_open",
                violation_error_message="Er staat al een vraag open. Wacht op het antwoord.",
            ),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True, beantwoord_door__isnull=True)
                | Q(beantwoord_op__isnull=False, beantwoord_door__isnull=False),
                name="vraag_beantwoord_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"vraag {self.sleutel}"
