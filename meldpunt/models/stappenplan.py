"""Gezettestap: what became of one step of the plan for who is often absent, by whom, and when."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.stappenplan import Afwezigheidsstap, Stapuitkomst
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Gezettestap(BewaaktModel):
    """One note about one step; of several the last counts. Police and justice read nothing of it."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("aanmelding", "wie", "noot", "genoteerd_door")
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="gezettestappen")
    stap = models.CharField("stap", max_length=12, choices=Afwezigheidsstap.choices)
    uitkomst = models.CharField("wat ervan kwam", max_length=12, choices=Stapuitkomst.choices)
    op = models.DateField("wanneer")
    wie = VersleuteldVeld("wie het deed", blank=True)
    noot = VersleuteldVeld("wat erbij hoort", blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-genoteerd_op", "-pk"]
        verbose_name = "stap van het stappenplan"
        verbose_name_plural = "stappen van het stappenplan"
        constraints = [
            models.CheckConstraint(
                condition=Q(stap__in=Afwezigheidsstap.values, uitkomst__in=Stapuitkomst.values),
                name="gezettestap_bestaat",
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.pk}"
