"""Antwoordadres: who answers for a provider without an account, by the link in a mail."""

import datetime

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from meldpunt.querysets import AntwoordadresQuerySet


class Antwoordadres(BewaaktModel, SleutelModel):
    """A person or the mailbox of a service. The Meldpunt makes and stops it; a stopped one opens nothing any more.

    By a link to it one answers a question without a name. Who a young person is, is read there only once a second
    person of the Meldpunt confirmed the address: whoever can add one must not be able to send names there alone.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Wie voor een aanbieder antwoordde, verklaart hoe een vraag liep.",
        termijn=datetime.timedelta(days=365),
        vanaf="gestopt_op",
        persoonsvelden=("gebruiker", "door", "bevestigd_door"),
    )
    gevolgd = Gevolgd(naam="aanbieder.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="antwoordadressen")
    aanbieder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="antwoordadressen")
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="antwoordadressen")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    bevestigd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    gestopt_op = models.DateTimeField(null=True, blank=True)

    objects = AntwoordadresQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "antwoordadres"
        verbose_name_plural = "antwoordadressen"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "aanbieder", "gebruiker"],
                condition=Q(gestopt_op__isnull=True),
                name="antwoordadres_een_lopend",
                violation_error_message="Dit adres krijgt de vragen voor deze aanbieder al.",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_door__isnull=True) | ~Q(bevestigd_door=models.F("door")),
                name="antwoordadres_door_een_tweede_bevestigd",
            ),
        ]

    @property
    def is_bevestigd(self) -> bool:
        """Whether two people know the address as it is now, as `bevestigd` of the queryset has it."""
        sinds = self.gebruiker.adres_gewijzigd_op
        return self.bevestigd_op is not None and (sinds is None or self.bevestigd_op > sinds)

    def __str__(self) -> str:
        return f"antwoordadres {self.sleutel}"
