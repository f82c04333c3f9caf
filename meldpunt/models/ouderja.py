"""Ouderja: what a young person lets a parent read, or not any more. Every answer is a row; the last one counts."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from meldpunt.keuzes.dossier import Toestemmingstand
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets import EigenQuerySet

ANTWOORDEN = (Toestemmingstand.GEGEVEN, Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)


class Ouderja(BewaaktModel):
    """Of which young person, for which parent, the sentence that was agreed to, when. No reason is asked."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("betrokkene", "genoteerd_door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="ouderjas")
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, related_name="+")
    antwoord = models.CharField("antwoord", max_length=12, choices=Toestemmingstand.choices)
    zin = models.TextField("de zin die voorgelezen werd", blank=True)
    op = models.DateTimeField(auto_now_add=True)
    # Empty: the young person, on the own page.
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "ja of nee voor een ouder"
        verbose_name_plural = "ja of nee voor ouders"
        constraints = [
            models.CheckConstraint(condition=Q(antwoord__in=ANTWOORDEN), name="ouderja_is_ja_of_nee"),
        ]

    def __str__(self) -> str:
        return f"ouderja {self.pk}"
