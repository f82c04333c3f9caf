"""Jongere: the young person, encrypted. May return in later aanmeldingen."""

import datetime

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.dagen import leeftijd_op
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from leerrecht.versleuteling import blinde_index
from meldpunt.querysets import JongereQuerySet


class Jongere(BewaaktModel, SleutelModel):
    """Who it is. Nothing here is readable in the database; what must be found has a blind index."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het laatste dossier van de jongere (meldpunt.diensten.bewaren).",
        persoonsvelden=(
            "voornaam",
            "naam",
            "geboren",
            "gemeente",
            "telefoon",
            "taal",
            "verblijf",
            "aanspreking",
            "index_persoon",
            "index_naam",
            "index_volledig",
        ),
    )

    INDEXEN = ("index_persoon", "index_naam", "index_volledig")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="jongeren")
    voornaam = VersleuteldVeld("voornaam")
    naam = VersleuteldVeld("familienaam")
    geboren = VersleuteldVeld("geboortedatum", help_text="ISO 8601")
    aanspreking = VersleuteldVeld("hoe spreken we de jongere aan", blank=True)
    gemeente = VersleuteldVeld("gemeente", blank=True)
    telefoon = VersleuteldVeld("telefoon", blank=True)
    taal = VersleuteldVeld("taal thuis", blank=True)
    verblijf = VersleuteldVeld("waar de jongere verblijft", blank=True)
    index_persoon = models.CharField(max_length=64, editable=False, db_index=True)
    index_naam = models.CharField(max_length=64, editable=False, db_index=True)
    index_volledig = models.CharField(max_length=64, editable=False, db_index=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = JongereQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "jongere"
        verbose_name_plural = "jongeren"

    def __str__(self) -> str:
        return self.initialen

    @property
    def initialen(self) -> str:
        """What a list shows instead of a name."""
        letters = [deel[0].upper() for deel in (self.voornaam, self.naam) if deel]
        return "".join(f"{letter}." for letter in letters)

    @property
    def volledige_naam(self) -> str:
        """First name and family name."""
        return f"{self.voornaam} {self.naam}".strip()

    @property
    def geboortedatum(self) -> datetime.date | None:
        """The date of birth as a date."""
        return datetime.date.fromisoformat(self.geboren) if self.geboren else None

    @property
    def leeftijd(self) -> int | None:
        """Age today, in whole years."""
        return leeftijd_op(self.geboortedatum) if self.geboren else None

    def zet_indexen(self) -> None:
        """Fill the blind indexes; the dienst calls it before it saves, the rotation of keys calls it again."""
        self.index_persoon, self.index_naam, self.index_volledig = indexen_van(self.voornaam, self.naam, self.geboren)


def indexen_van(voornaam: str, naam: str, geboren: str) -> tuple[str, str, str]:
    """Return the three blind indexes: name with date of birth (already known?), family name, full name (search)."""
    return (
        blinde_index("jongere.persoon", voornaam, naam, geboren),
        blinde_index("jongere.naam", naam),
        blinde_index("jongere.volledig", voornaam, naam),
    )
