"""Bladtaalbesluit: who reviewed a language of the own page for a network, and until when it is offered."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, Gevolgd, SleutelModel
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van


class BladtaalbesluitQuerySet(BewaakteQuerySet):
    """Which languages a network offers, as beheer noted it."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "BladtaalbesluitQuerySet":
        """Of the networks where this person notes it."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.ORGANISATIES_BEHEREN))

    def lopend(self) -> "BladtaalbesluitQuerySet":
        """Those that were not stopped."""
        return self.filter(gestopt_op__isnull=True)


class Bladtaalbesluit(BewaaktModel, SleutelModel):
    """One review, of exactly the sentences of that day: other sentences ask for another review."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verantwoording: wie een vertaling nakeek voor jongeren ze lezen; zegt niets over een jongere.",
        persoonsvelden=("nagekeken_door", "genoteerd_door", "gestopt_door"),
    )
    gevolgd = Gevolgd(netwerk="netwerk")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="bladtaalbesluiten")
    taal = models.SlugField("taal", max_length=12)
    vingerafdruk = models.CharField(max_length=64, editable=False)
    nagekeken_door = models.CharField("wie het nakeek", max_length=160)
    nagekeken_op = models.DateField("nagekeken op")
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)
    gestopt_op = models.DateTimeField("gestopt op", null=True, blank=True)
    gestopt_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = BladtaalbesluitQuerySet.as_manager()

    class Meta:
        ordering = ["-genoteerd_op", "-pk"]
        verbose_name = "nagekeken taal van een blad"
        verbose_name_plural = "nagekeken talen van een blad"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "taal"],
                condition=Q(gestopt_op__isnull=True),
                name="bladtaalbesluit_een_per_taal",
                violation_error_message="Deze taal staat al aan.",
            ),
            models.CheckConstraint(
                condition=Q(gestopt_op__isnull=True, gestopt_door__isnull=True)
                | Q(gestopt_op__isnull=False, gestopt_door__isnull=False),
                name="bladtaalbesluit_gestopt_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"taal {self.taal}"
