"""What a teacher does: open a session for a class, and close it."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from monitoring.diensten.welbevinden import sessie_openen, sessie_sluiten
from monitoring.forms.welbevinden import SessieForm
from monitoring.keuzes import Sessiestand
from monitoring.models import Welbevindensessie


class OverWelbevinden(Daad):
    """An act of who asks a class."""

    ruimte, recht = "monitoring", Recht.WELBEVINDEN_VRAGEN

    def terug(self) -> str:
        """The own sessions."""
        return reverse("monitoring:welbevinden")

    def kruimels(self) -> list[dict[str, str]]:
        """By the own sessions."""
        cijfers = {"naam": "Monitoring", "adres": reverse("monitoring:dashboard")}
        return [cijfers, {"naam": "Hoe gaat het met de klas?", "adres": reverse("monitoring:welbevinden")}]


class SessieOpenen(OverWelbevinden):
    """Open a session."""

    naam, pad = "welbevinden_openen", "welbevinden/nieuw/"
    form, dienst = SessieForm, sessie_openen
    titel, knop = "Open een sessie", "Open de sessie"
    inleiding = (
        "Je krijgt een code voor op het bord. De leerlingen antwoorden op hun telefoon, zonder naam. Na een uur, of als"
        " iedereen antwoordde, sluit de sessie vanzelf. Bij minder dan tien antwoorden ziet niemand iets, ook jij niet."
    )

    def argumenten(self, form: SessieForm) -> dict[str, Any]:
        """The class, and on whose behalf."""
        schoon = {**form.cleaned_data}
        netwerk, organisatie = schoon.pop("namens")
        return {**schoon, "netwerk_id": netwerk, "organisatie_id": organisatie, "door": self.gebruiker}

    def naar(self, uitkomst: Welbevindensessie) -> str:
        """Its page, with the code."""
        return uitkomst.get_absolute_url()

    def gelukt(self, uitkomst: Welbevindensessie) -> str:
        """The code is what comes next."""
        return "De sessie is open. Zet de code op het bord."


class SessieSluiten(OverWelbevinden):
    """Close it and count."""

    naam, pad = "welbevinden_sluiten", "welbevinden/<slug:sleutel>/sluiten/"
    model, rij_als, dienst = Welbevindensessie, "sessie_id", sessie_sluiten
    titel = knop = "Sluit en tel"

    def rijen(self):
        """What this person opened."""
        return Welbevindensessie.objects.zichtbaar_voor(self.gebruiker).select_related("netwerk", "organisatie")

    def kan(self) -> bool:
        """Once."""
        return self.rij.stand == Sessiestand.OPEN

    def terug(self) -> str:
        """Its page."""
        return self.rij.get_absolute_url()

    def gelukt(self, uitkomst: Welbevindensessie) -> str:
        """Whether there is something to read; not how far from ten it was."""
        if uitkomst.stand == Sessiestand.GETELD:
            return "De sessie is gesloten en geteld. De bladen zijn gewist."
        return "De sessie is gesloten. Er waren minder dan tien antwoorden: ze zijn ongelezen gewist."
