"""Steekproef: the functionaris looked a sample of the log over, once a year."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, Gevolgd
from leerrecht.versleuteldveld import VersleuteldVeld


class Steekproef(BewaaktModel):
    """Which rows of the log of one year were drawn, who looked them over and what was found. Never changed."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verantwoording: dat het logboek elk jaar nagekeken is; zegt niets over een jongere.",
        persoonsvelden=("door", "opmerking"),
    )
    gevolgd = Gevolgd(naam="netwerk.naam", sleutel="netwerk.slug")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="steekproeven")
    jaar = models.PositiveSmallIntegerField("jaar")
    rijen = models.JSONField("rijen van het logboek", default=list)
    opmerking = VersleuteldVeld("wat je vaststelde")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="nagekeken door")
    op = models.DateTimeField("nagekeken op", auto_now_add=True)

    class Meta:
        ordering = ["-jaar", "-pk"]
        verbose_name = "steekproef van het logboek"
        verbose_name_plural = "steekproeven van het logboek"
        constraints = [
            models.UniqueConstraint(fields=["netwerk", "jaar"], name="steekproef_een_per_jaar"),
            models.CheckConstraint(condition=Q(jaar__gte=2000), name="steekproef_jaar_bestaat"),
        ]

    def __str__(self) -> str:
        return f"steekproef {self.jaar} van {self.netwerk_id}"
