"""Jongere: the young person, encrypted. May return in later aanmeldingen."""

import datetime

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.dagen import leeftijd_op
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.namen import Persoon, is_naam, letters, vormen
from leerrecht.versleuteldveld import VersleuteldVeld, voor_lijst
from leerrecht.versleuteling import blind_merk, blinde_index
from meldpunt.querysets import JongereQuerySet

# What the form asks about the young person and this row holds: each a field of the table of who reads what.
VAN_DE_JONGERE = ("voornaam", "naam", "geboren", "aanspreking", "gemeente", "telefoon", "taal", "verblijf")


class Jongere(BewaaktModel, SleutelModel):
    """Who it is. Nothing here is readable in the database; what must be found has a blind index."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het laatste dossier van de jongere (meldpunt.diensten.wissen).",
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
            "index_los",
        ),
    )

    INDEXEN = ("index_persoon", "index_naam", "index_volledig", "index_los")

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
    # Marks for a name that is written in another way, between spaces: what to decrypt and compare (`leerrecht.namen`).
    index_los = models.TextField(editable=False, default="")
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
        return voor_lijst(self._initialen)

    def _initialen(self) -> str:
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

    @property
    def persoon(self) -> Persoon:
        """Who it is, to compare with another."""
        return Persoon(self.voornaam, self.naam, self.geboren)

    def zet_indexen(self) -> None:
        """Fill the blind indexes; the dienst calls it before it saves, the rotation of keys calls it again."""
        wie = self.persoon
        self.index_persoon = index_persoon(wie)
        self.index_naam = index_naam(self.naam)
        self.index_volledig = index_volledig(self.voornaam, self.naam)
        merken = {*merken_van_naam(wie.naam if is_naam(wie.naam) else wie.voornaam), *merken_van_persoon(wie)}
        # Sorted: nothing tells which mark is of which part.
        self.index_los = f" {' '.join(sorted(merken))} " if merken else ""


def index_persoon(wie: Persoon) -> str:
    """Return the exact index of name and date of birth; "" when a name or the date is not known."""
    volledig = all(wie.paar) and wie.geboren
    return blinde_index("jongere.persoon", wie.voornaam, wie.naam, wie.geboren) if volledig else ""


def index_naam(naam: str) -> str:
    """Return the exact index of a family name."""
    return blinde_index("jongere.naam", naam)


def index_volledig(voornaam: str, naam: str) -> str:
    """Return the exact index of a first and a family name."""
    return blinde_index("jongere.volledig", voornaam, naam)


def merken_van_naam(naam: str) -> set[str]:
    """Return the marks of every part of a family name, in every way it is written: for who searches a name."""
    return {blind_merk("jongere.deel", vorm) for vorm in vormen(naam)}


def merken_van_persoon(wie: Persoon) -> set[str]:
    """Return the marks of all letters of a name, and of a date of birth: for who asks whether somebody is known."""
    paren = (("jongere.letters", letters(wie.voornaam, wie.naam)), ("jongere.geboren", wie.geboren))
    return {blind_merk(waarvoor, tekst) for waarvoor, tekst in paren if tekst}
