"""What a network says of itself in the accessibility statement."""

from typing import Any

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.basis import Beheerdaad
from leerrecht.beheer.diensten.toegankelijkheid import toegankelijkheid_bewaren
from leerrecht.beheer.forms.toegankelijkheid import ToegankelijkheidForm
from leerrecht.models import Netwerk, Toegankelijkheid
from leerrecht.rechten import Recht
from leerrecht.toegankelijkheid.verklaring import ontbreekt


class ToegankelijkheidBewaren(Beheerdaad):
    """Fill in body, contact and complaint desk of one network."""

    naam, pad = "toegankelijkheid_bewaren", "toegankelijkheid/<slug:netwerk>/wijzigen/"
    model, rij_als = Netwerk, "netwerk_id"
    zoek = {"netwerk": "slug"}
    lijst = ("Toegankelijkheid", "beheer:toegankelijkheid")
    form, dienst = ToegankelijkheidForm, toegankelijkheid_bewaren
    titel, knop, ingang = "Toegankelijkheid bijwerken", "Bewaar", "Werk dit bij"

    def rijen(self):
        """The own networks."""
        return bereik.netwerken(self.gebruiker, Recht.ORGANISATIES_BEHEREN)

    def geef_inleiding(self) -> str:
        """Of which network."""
        return f"Voor {self.rij.naam}. Het staat op de pagina “Toegankelijkheid”, die elke bezoeker kan lezen."

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def gelukt(self, uitkomst: Toegankelijkheid) -> str:
        """Where it stands, and how much is still empty."""
        return f"Bewaard: het staat op de pagina “Toegankelijkheid”. Nog in te vullen: {len(ontbreekt(uitkomst))}."
