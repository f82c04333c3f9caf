"""Setting how a Meldpunt is called and reached."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.dienstpunt import dienstpunt_bewaren
from meldpunt.forms.dienstpunt import DienstpuntForm
from meldpunt.models import Dienstpunt


class DienstpuntBewaren(Daad):
    """Name, telephone and website of the Meldpunt of one network."""

    ruimte, naam, pad = "meldpunt", "dienstpunt", "gegevens/<slug:netwerk>/"
    recht, model, rij_als = Recht.ORGANISATIES_BEHEREN, Netwerk, "netwerk_id"
    zoek: ClassVar[dict[str, str]] = {"netwerk": "slug"}
    form, dienst = DienstpuntForm, dienstpunt_bewaren
    titel, knop, ingang = "Gegevens van het Meldpunt", "Bewaar", "Naam en telefoon van het Meldpunt"
    volgorde = 60

    def rijen(self) -> QuerySet[Netwerk]:
        """The own networks."""
        return Netwerk.objects.filter(pk__in=toegang_van(self.gebruiker).netwerken_met(Recht.ORGANISATIES_BEHEREN))

    def netwerk(self) -> Netwerk:
        """It is the row."""
        return self.rij

    def geef_inleiding(self) -> str:
        """Who reads it."""
        return (
            f"Voor {self.rij.naam}. Wat je bewaart, staat meteen op openbare pagina's, naast elk formulier en in de "
            "bevestiging van een aanmelding."
        )

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def gelukt(self, uitkomst: Dienstpunt) -> str:
        """What people can call now."""
        if uitkomst.telefoon:
            return f"Bewaard. Op de pagina's staat nu: bel {uitkomst.telefoon}."
        return "Bewaard. Er staat nog geen telefoonnummer op de pagina's."

    def terug(self) -> str:
        """The page where beheer sees what is still empty."""
        return reverse("meldpunt:grondenkaart", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [
            {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
            {"naam": "Grondenkaart", "adres": self.terug()},
        ]
