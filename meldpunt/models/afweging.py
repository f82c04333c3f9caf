"""Afweging: a professional decides, with reasons, that what the young person refused goes on all the same."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.instemming import Instemming
from meldpunt.models.toestemming import Toestemming
from meldpunt.querysets import EigenQuerySet


class Afweging(BewaaktModel):
    """About one no: to the help, or to share with one receiver. A later no asks a row of its own."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="afwegingen")
    instemming = models.ForeignKey(
        Instemming, on_delete=models.CASCADE, null=True, blank=True, related_name="afwegingen"
    )
    toestemming = models.ForeignKey(
        Toestemming, on_delete=models.CASCADE, null=True, blank=True, related_name="afwegingen"
    )
    reden = VersleuteldVeld("waarom het toch doorgaat")
    op = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "afweging van een nee"
        verbose_name_plural = "afwegingen van een nee"
        constraints = [
            models.CheckConstraint(
                condition=Q(instemming__isnull=False, toestemming__isnull=True)
                | Q(instemming__isnull=True, toestemming__isnull=False),
                name="afweging_van_een_nee",
            )
        ]

    def __str__(self) -> str:
        return f"afweging in {self.aanmelding_id}"
