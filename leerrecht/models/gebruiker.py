"""Gebruiker: every person the portal knows, also without an account."""

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import SleutelModel


class Gebruikersoort(models.TextChoices):
    """How the portal reaches somebody: with an account, or by mail only."""

    ACCOUNT = "account", "met een account"
    CONTACT = "contact", "zonder account"
    # Read by whoever works in that service today: it never becomes an account.
    POSTVAK = "postvak", "postvak van een dienst"
    # Somebody at a table about a young person: name and address lie encrypted in that file, and here is neither.
    GAST = "gast", "gast aan een overleg over een jongere"


class GebruikerManager(BaseUserManager):
    """Looks people up by e-mail whatever its case."""

    def get_by_natural_key(self, username: str):
        """Return the person with this e-mail address."""
        return self.get(email=username.strip().lower())


class Gebruiker(AbstractBaseUser, SleutelModel):
    """A person. Without an accepted invitation the password is unusable, so nobody can sign in.

    Who has no account never signs in: a mail with a personal link is the only way in (`leerrecht/link`).
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Account van een medewerker; beheer sluit het af, de naam blijft in de geschiedenis van het plan.",
        persoonsvelden=("email", "naam", "functie", "last_login"),
    )

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=120, blank=True)
    soort = models.CharField("soort", max_length=8, choices=Gebruikersoort.choices, default=Gebruikersoort.ACCOUNT)
    is_active = models.BooleanField("actief", default=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    # A code mailed to a new address proves little for a while: see `leerrecht.toegang.dossiers_dicht_tot`.
    adres_gewijzigd_op = models.DateTimeField("ander e-mailadres sinds", null=True, blank=True, editable=False)
    # Which texts about secrecy were confirmed, by version: see `leerrecht.geheimhouding`. The rows say when.
    gebonden_aan = models.CharField("bevestigde geheimhouding", max_length=200, blank=True, editable=False)

    # Begins networks and belongs to none: the one role that is on no membership. Read with the row, at every request.
    portaalbeheer_sinds = models.DateTimeField("portaalbeheerder sinds", null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]
    objects = GebruikerManager()

    class Meta:
        ordering = ["naam"]
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="gebruiker_email_kleine_letters",
                violation_error_message="Schrijf het e-mailadres in kleine letters.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort="account") | models.Q(password__startswith=UNUSABLE_PASSWORD_PREFIX),
                name="gebruiker_zonder_account_geen_wachtwoord",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam_nu(self) -> str:
        """The name where it stands for somebody who can be asked: it says so when that person left."""
        return self.naam if self.is_active else f"{self.naam} (account afgesloten)"

    @property
    def heeft_account(self) -> bool:
        """Whether this person may ever sign in."""
        return self.soort == Gebruikersoort.ACCOUNT

    def clean(self) -> None:
        """Keep one spelling of the address."""
        self.email = self.email.strip().lower()

    def get_full_name(self) -> str:
        """Name, for packages that ask for it."""
        return self.naam
