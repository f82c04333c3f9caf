"""Overdracht: a file handed over by name to one colleague of a school or CLB."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel
from meldpunt.keuzes.dossier import Trap
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Overdracht(BewaaktModel):
    """From whom, to whom, since when. A colleague reads nothing before.

    `trap` was decided by who handed over: what the organisation is called later changes nothing about it.
    """

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("aan", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="overdrachten")
    aan = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    trap = models.CharField("tot welke trap", max_length=5, choices=Trap.choices)
    van = models.DateTimeField(auto_now_add=True)
    tot = models.DateTimeField(null=True, blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        constraints = [
            models.CheckConstraint(condition=Q(trap__in=(Trap.NUL, Trap.A, Trap.B)), name="overdracht_tot_een_trap"),
            models.UniqueConstraint(
                fields=["aanmelding", "aan"],
                condition=Q(tot__isnull=True),
                name="overdracht_een_lopende",
                violation_error_message="Deze collega leest dit dossier al.",
            ),
        ]

    def __str__(self) -> str:
        return f"overdracht van {self.aanmelding_id}"
