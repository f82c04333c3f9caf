"""What staf does with people without an account."""

from typing import Any

from django.urls import reverse

from leerrecht.contact.diensten import contact_maken, contact_stoppen
from leerrecht.contact.forms import ContactForm
from leerrecht.daden import Daad
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van


class _Contact(Daad):
    """In the networks where this person keeps contacts."""

    recht = Recht.CONTACTEN_BIJHOUDEN

    def netwerken(self) -> set[int]:
        """Primary keys of those networks."""
        return toegang_van(self.gebruiker).netwerken_met(Recht.CONTACTEN_BIJHOUDEN)

    def terug(self) -> str:
        """The list."""
        return reverse("contacten")


class ContactNieuw(_Contact):
    """Add one."""

    naam, pad = "contact_nieuw", "<slug:netwerk>/nieuw/"
    model, zoek = Netwerk, {"netwerk": "slug"}
    form, dienst = ContactForm, contact_maken
    titel, knop = "Een contact zonder account", "Voeg het contact toe"
    inleiding = "Deze persoon of dienst krijgt mail met een persoonlijke link, en logt nooit in."

    def rijen(self):
        """Networks."""
        return Netwerk.objects.filter(pk__in=self.netwerken())

    def netwerk(self) -> Netwerk:
        """The row itself."""
        return self.rij

    def form_opties(self) -> dict[str, Any]:
        """Organisations of this network."""
        return {"netwerk": self.rij, **super().form_opties()}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """In this network."""
        return {"netwerk": self.rij, **super().argumenten(form)}

    def gelukt(self, uitkomst: Gebruiker) -> str:
        """An address alone reaches nobody yet."""
        return f"{uitkomst.naam} staat in de lijst. Er vertrok nog geen mail."

    def kruimels(self) -> list[dict[str, str]]:
        """From the list."""
        return [{"naam": "Contacten", "adres": self.terug()}]


class ContactStoppen(_Contact):
    """Stop one."""

    naam, pad = "contact_stoppen", "<slug:sleutel>/stoppen/"
    model, dienst = Lidmaatschap, contact_stoppen
    knop, einde = "Stop", True
    gevolg = "Dit contact krijgt vanaf dan geen mail en geen links meer voor deze organisatie."

    def rijen(self):
        """Places of contacts."""
        return Lidmaatschap.objects.filter(rol=Rol.CONTACT, netwerk__in=self.netwerken())

    def argumenten(self, form: Any) -> dict[str, Any]:
        """By its key: the row may be gone by then."""
        return {"lidmaatschap_sleutel": self.rij.sleutel, "door": self.gebruiker}

    def gelukt(self, uitkomst: Lidmaatschap) -> str:
        """Who hears nothing more, and what that closes."""
        zin = f"{apart(uitkomst.gebruiker.naam)} krijgt geen mail meer voor {uitkomst.organisatie.naam}."
        return f"{zin} De persoonlijke links voor die organisatie openen niets meer."
