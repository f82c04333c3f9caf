"""Koppeling: an identity at a provider of OpenID Connect that opens an account here."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.models.gebruiker import Gebruiker


class Koppeling(BewaaktModel, SleutelModel):
    """One identity, one account, of one issuer. Nothing of what the provider says about the person is kept."""

    bewaarbeleid = Bewaarbeleid(
        reden="Waarmee iemand inlogt; gaat weg met het account, of zodra de persoon ze losmaakt.",
        persoonsvelden=("gebruiker", "kenmerk"),
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="koppelingen")
    uitgever = models.CharField(max_length=255)
    # Of issuer and `sub` together, and not to be turned back.
    kenmerk = models.CharField(max_length=64, unique=True)
    kbo = models.CharField("ondernemingsnummer", max_length=10, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = "koppeling"
        verbose_name_plural = "koppelingen"
        constraints = [models.UniqueConstraint(fields=["gebruiker", "uitgever"], name="koppeling_een_per_uitgever")]

    def __str__(self) -> str:
        return f"koppeling {self.pk}"
