"""Achtergrondtaak: long work of the portal as a row. The broker is never the record of work."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import Gevolgd, SleutelModel
from leerrecht.models.gebruiker import Gebruiker
from leerrecht.staat import Betekenis, Beurten, Partij


class Taakstand(models.TextChoices):
    """How far long work is."""

    WACHT = "wacht", "wacht"
    BEZIG = "bezig", "bezig"
    KLAAR = "klaar", "klaar"
    MISLUKT = "mislukt", "mislukt"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_TAAK: Beurten = {
    Taakstand.WACHT: Betekenis.LOOPT,
    Taakstand.BEZIG: Betekenis.LOOPT,
    Taakstand.KLAAR: Betekenis.KLAAR,
    Taakstand.MISLUKT: Partij.BEHEER,
}


class Achtergrondtaak(SleutelModel):
    """One piece of long work: what, about which object, how far, when last alive, and a sentence for the user."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verloop van lang werk, om te zien wat misliep.",
        termijn=timedelta(days=90),
        vanaf="klaar_op",
        persoonsvelden=("door",),
    )
    beurten = BEURTEN_TAAK
    gevolgd = Gevolgd(naam="soort", netwerk="")

    soort = models.CharField("soort", max_length=60)
    object_sleutel = models.CharField(max_length=60, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    stand = models.CharField("stand", max_length=10, choices=Taakstand.choices, default=Taakstand.WACHT)
    voortgang = models.PositiveSmallIntegerField("voortgang in procent", default=0)
    zin = models.CharField("zin voor de gebruiker", max_length=250, blank=True)
    # For who administers: the kind of fault and where in our own code, never a value (foutmelding.spoor).
    fout = models.CharField(max_length=600, blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # Seconds that the last try took.
    duur = models.FloatField(null=True, blank=True)
    # After a fault: not tried again before, by the clock of the database.
    niet_voor = models.DateTimeField(null=True, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    hartslag = models.DateTimeField(null=True, blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "achtergrondtaak"
        verbose_name_plural = "achtergrondtaken"
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "object_sleutel"],
                condition=Q(stand__in=["wacht", "bezig"]),
                name="achtergrondtaak_een_lopende",
                violation_error_message="Dit werk loopt al.",
            ),
            models.CheckConstraint(condition=Q(voortgang__lte=100), name="achtergrondtaak_hoogstens_100"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} ({self.stand})"
