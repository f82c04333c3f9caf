"""Bericht: the outbox. A mail is first a row in the transaction of the act."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import Gevolgd, SleutelModel
from leerrecht.models.gebruiker import Gebruiker
from leerrecht.staat import Betekenis, Beurten, Partij


class Berichtstand(models.TextChoices):
    """How far a mail is."""

    WACHT = "wacht", "wacht op verzending"
    BEZIG = "bezig", "wordt verzonden"
    VERZONDEN = "verzonden", "verzonden"
    MISLUKT = "mislukt", "niet verzonden"
    # Sending was cut off: it may or may not have left, so only a person decides to send it again.
    ONZEKER = "onzeker", "onzeker of het vertrok"
    # What it said no longer holds (a code, an invitation to what is over): it will not leave any more.
    VERLOPEN = "verlopen", "verlopen"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_BERICHT: Beurten = {
    Berichtstand.WACHT: Betekenis.LOOPT,
    Berichtstand.BEZIG: Betekenis.LOOPT,
    Berichtstand.VERZONDEN: Betekenis.KLAAR,
    Berichtstand.MISLUKT: Partij.BEHEER,
    Berichtstand.ONZEKER: Partij.BEHEER,
    Berichtstand.VERLOPEN: Betekenis.STIL,
}


class Bericht(SleutelModel):
    """One mail to one person, with a fixed Message-ID. The text is wiped once it has been sent."""

    bewaarbeleid = Bewaarbeleid(
        reden="Bewijs dat een mail vertrok; de tekst wordt gewist zodra ze vertrok.",
        termijn=timedelta(days=30),
        # Not from the moment of sending: a mail that never left may not stay with its text.
        vanaf="gemaakt_op",
        persoonsvelden=("aan", "onderwerp", "tekst", "html", "bijlage"),
    )
    beurten = BEURTEN_BERICHT
    gevolgd = Gevolgd(naam="soort", netwerk="")

    soort = models.CharField("soort", max_length=60)
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, null=True, blank=True, related_name="berichten")
    aan = models.EmailField("aan")
    onderwerp = models.CharField("onderwerp", max_length=200)
    tekst = models.TextField(blank=True)
    html = models.TextField(blank=True)
    # An invitation for a calendar goes along; wiped with the text.
    bijlage_naam = models.CharField(max_length=60, blank=True)
    bijlage_soort = models.CharField(max_length=80, blank=True)
    bijlage = models.TextField(blank=True)
    message_id = models.CharField(max_length=120, unique=True)
    stand = models.CharField("stand", max_length=10, choices=Berichtstand.choices, default=Berichtstand.WACHT)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    begonnen_op = models.DateTimeField(null=True, blank=True)
    verzonden_op = models.DateTimeField(null=True, blank=True)
    volgende_poging_op = models.DateTimeField(null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # How often the server said no to this mail; a server that was away is not counted.
    geweigerd = models.PositiveSmallIntegerField(default=0)
    # From here the days are counted that a mail waits for a server that is away; "stuur opnieuw" starts them anew.
    wacht_sinds = models.DateTimeField(default=timezone.now)
    geldig_tot = models.DateTimeField("geldig tot", null=True, blank=True)
    # Where an answer goes: the mailbox of a service of the network, when it has one.
    antwoord_aan = models.EmailField("antwoord aan", blank=True)
    # The page where one ends this kind of mail.
    uitschrijven = models.URLField(max_length=300, blank=True)
    fout = models.CharField("fout", max_length=200, blank=True)

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        indexes = [models.Index(fields=["stand", "volgende_poging_op"], name="bericht_te_verzenden")]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="verzonden", verzonden_op__isnull=False)
                | (~Q(stand="verzonden") & Q(verzonden_op__isnull=True)),
                name="bericht_verzonden_heeft_tijdstip",
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} ({self.stand})"
