"""Bladevaluatie: how the help was, in five faces and own words, said with a card at the end."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.blad import Gezicht
from meldpunt.keuzes.dossier import Wie
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets import EigenQuerySet


class Bladevaluatie(BewaaktModel):
    """Who says it and what; every answer is a row, the last one counts. The Meldpunt and who referred read it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("betrokkene", "tekst"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="bladevaluaties")
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    gezicht = models.PositiveSmallIntegerField("hoe het was", choices=Gezicht.choices)
    tekst = VersleuteldVeld("in eigen woorden", blank=True)
    op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "evaluatie op een blad"
        verbose_name_plural = "evaluaties op een blad"
        constraints = [
            models.CheckConstraint(condition=Q(gezicht__in=Gezicht.values), name="bladevaluatie_vijf_gezichten"),
            models.CheckConstraint(
                condition=Q(wie=Wie.JONGERE, betrokkene__isnull=True) | Q(wie=Wie.OUDER, betrokkene__isnull=False),
                name="bladevaluatie_van_wie",
            ),
        ]

    def __str__(self) -> str:
        return f"evaluatie {self.pk}"
