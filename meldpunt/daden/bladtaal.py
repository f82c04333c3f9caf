"""The languages of the own page: beheer says which are offered, and who reviewed them."""

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten.bladtaal import bladtaal_aanzetten, bladtaal_afzetten, naam_van
from meldpunt.forms.bladtaal import BladtaalForm
from meldpunt.models import Bladtaalbesluit


class BladtaalAanzetten(Netwerkdaad):
    """Note who reviewed a language."""

    naam, pad = "bladtaal_aanzetten", "talen/<slug:netwerk>/nagekeken/"
    recht = Recht.ORGANISATIES_BEHEREN
    form, dienst = BladtaalForm, bladtaal_aanzetten
    titel, knop, ingang = "Een taal van Mijn blad is nagekeken", "Zet de taal aan", "Noteer wie een taal nakeek"
    inleiding = "Jongeren en ouders met een kaart kunnen deze taal daarna kiezen. De Nederlandse zin blijft tellen."
    volgorde = 70

    def gelukt(self, uitkomst: Bladtaalbesluit) -> str:
        """From now on."""
        return f"Wie een kaart heeft, kan nu {naam_van(uitkomst)} kiezen."

    def terug(self) -> str:
        """The page of languages."""
        return reverse("meldpunt:bladtalen", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [*super().kruimels()[:1], {"naam": "Talen van Mijn blad", "adres": self.terug()}]


class BladtaalAfzetten(Daad):
    """Stop offering it: one button."""

    ruimte, naam, pad = "meldpunt", "bladtaal_afzetten", "talen/besluit/<slug:sleutel>/stoppen/"
    recht = Recht.ORGANISATIES_BEHEREN
    model, rij_als, zoek = Bladtaalbesluit, "besluit_id", {"sleutel": "sleutel"}
    dienst = bladtaal_afzetten
    titel = knop = "Zet de taal af"
    einde = True

    def rijen(self) -> QuerySet[Bladtaalbesluit]:
        """Those that are on, in the own networks."""
        return Bladtaalbesluit.objects.zichtbaar_voor(self.gebruiker).lopend().select_related("netwerk")

    def terug(self) -> str:
        """The page of languages."""
        return reverse("meldpunt:bladtalen", args=[self.rij.netwerk.slug])

    def gelukt(self, uitkomst: Bladtaalbesluit) -> str:
        """At once."""
        return f"{naam_van(uitkomst)} staat uit. Wie erin las, leest vanaf nu Nederlands."
