"""Uitkomst: what came of an item. The minutes are a view of these rows."""

from django.db import models
from django.db.models import Q

from actieplan.models import Actiepunt
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel
from overlegplatform.keuzes import Uitkomstsoort
from overlegplatform.models.agendapunt import Agendapunt
from overlegplatform.models.signaal import Signaal
from overlegplatform.querysets import UitkomstQuerySet

_PAST_BIJ_SOORT = (
    Q(soort="actiepunt", actiepunt__isnull=False, signaal__isnull=True)
    | Q(soort="signaal", actiepunt__isnull=True, signaal__isnull=False)
    | Q(soort__in=["besluit", "afspraak", "informatie"], actiepunt__isnull=True, signaal__isnull=True)
)


class Uitkomst(BewaaktModel, SleutelModel):
    """A decision, agreement, to-do, signal or fact. A to-do points down to its Actiepunt, which knows no meeting."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="Besluiten en afspraken van het netwerk.", persoonsvelden=("door",))
    gevolgd = Gevolgd(naam="agendapunt.vergadering.__str__", netwerk="agendapunt.vergadering.groep.netwerk")

    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="uitkomsten")
    soort = models.CharField("soort", max_length=10, choices=Uitkomstsoort.choices)
    tekst = models.TextField("tekst")
    actiepunt = models.OneToOneField(
        Actiepunt, on_delete=models.PROTECT, null=True, blank=True, related_name="uitkomst"
    )
    signaal = models.OneToOneField(Signaal, on_delete=models.PROTECT, null=True, blank=True, related_name="uitkomst")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = UitkomstQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "uitkomst"
        verbose_name_plural = "uitkomsten"
        constraints = [
            models.CheckConstraint(condition=_PAST_BIJ_SOORT, name="uitkomst_wijst_naar_wat_haar_soort_zegt")
        ]

    @property
    def zin(self) -> str:
        """The text as a sentence, so that who does it can follow."""
        tekst = self.tekst.rstrip()
        return tekst if tekst.endswith((".", "?", "!", ":")) else f"{tekst}."

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.tekst}"[:100]
