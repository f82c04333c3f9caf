"""Begeleidingsperiode: which school and CLB a file belongs to, from when to when."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Organisatie
from leerrecht.models.basis import BewaaktModel
from meldpunt.keuzes.dossier import Trap
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class PeriodeQuerySet(EigenQuerySet):
    """School and CLB belong to tier A."""

    trap = Trap.A


class Begeleidingsperiode(BewaaktModel):
    """A change of school or CLB ends one and begins the next: the file stays, the rights move."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("aanmelding", "school", "clb"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="perioden")
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    clb = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = "begeleidingsperiode"
        verbose_name_plural = "begeleidingsperioden"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"], condition=Q(tot__isnull=True), name="begeleidingsperiode_een_lopende"
            )
        ]

    def __str__(self) -> str:
        return f"{self.van}"
