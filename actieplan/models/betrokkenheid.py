"""Betrokkenheid: which organisation does what, for an action, a goal or the plan."""

import datetime

from django.db import models
from django.db.models import F, Q

from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models.actie import Actie
from actieplan.models.doelstelling import Doelstelling
from actieplan.models.plan import Actieplan
from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models import Eenheid, Organisatie
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, Paginas

_EEN = (
    Q(plan__isnull=False, doelstelling__isnull=True, actie__isnull=True)
    | Q(plan__isnull=True, doelstelling__isnull=False, actie__isnull=True)
    | Q(plan__isnull=True, doelstelling__isnull=True, actie__isnull=False)
)


class BetrokkenheidQuerySet(BewaakteQuerySet):
    """Involvements by time."""

    def actief_op(self, dag: datetime.date) -> "BetrokkenheidQuerySet":
        """Involvements that hold on `dag` (`tot` is the last day)."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag), van__lte=dag)


class Betrokkenheid(BewaaktModel):
    """An organisation in a role. A partner's right to report on an action follows from it."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    plan = models.ForeignKey(Actieplan, on_delete=models.CASCADE, null=True, blank=True, related_name="betrokkenheden")
    doelstelling = models.ForeignKey(
        Doelstelling, on_delete=models.CASCADE, null=True, blank=True, related_name="betrokkenheden"
    )
    actie = models.ForeignKey(Actie, on_delete=models.CASCADE, null=True, blank=True, related_name="betrokkenheden")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="betrokkenheden")
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    rol = models.CharField("rol", max_length=12, choices=Betrokkenheidsrol.choices)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = BetrokkenheidQuerySet.as_manager()

    class Meta:
        ordering = ["organisatie__sorteersleutel", "pk"]
        verbose_name = "betrokkenheid"
        verbose_name_plural = "betrokkenheden"
        constraints = [
            models.CheckConstraint(condition=_EEN, name="betrokkenheid_bij_precies_een"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="betrokkenheid_tot_na_van"
            ),
            models.UniqueConstraint(
                fields=["actie", "organisatie", "rol"],
                condition=Q(tot__isnull=True, actie__isnull=False),
                name="betrokkenheid_een_lopende",
                violation_error_message="Deze organisatie heeft die rol al bij deze actie.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wie} ({self.rol})"

    @property
    def wie(self) -> str:
        """Name of the service where there is one, else of the organisation."""
        return str(self.eenheid) if self.eenheid else self.organisatie.naam
