"""Dossierdeel: what was told in the fields of one section that are of one tier, encrypted."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldJsonVeld
from meldpunt.keuzes.dossier import Trap
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import DossierdeelQuerySet


class Dossierdeel(BewaaktModel):
    """One section of one file, as deep as one tier: a reader of less does not even select the rest."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("aanmelding", "inhoud"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="delen")
    sectie = models.CharField(max_length=20)
    trap = models.CharField(max_length=5, choices=Trap.choices)
    inhoud = VersleuteldJsonVeld()
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = DossierdeelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "deel van een dossier"
        verbose_name_plural = "delen van dossiers"
        constraints = [
            models.UniqueConstraint(fields=["aanmelding", "sectie", "trap"], name="dossierdeel_een_per_trap")
        ]

    def __str__(self) -> str:
        return f"{self.sectie} van {self.aanmelding_id}"
