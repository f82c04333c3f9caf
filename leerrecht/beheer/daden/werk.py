"""Parked mail and long work, started again."""

from typing import Any

from leerrecht.beheer import bereik, namen
from leerrecht.beheer.daden.basis import Beheerdaad
from leerrecht.beheer.diensten import werk
from leerrecht.berichten import uitbox
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, Taakstand
from leerrecht.rechten import Recht


class PostOpnieuw(Beheerdaad):
    """All mail that waits or was refused leaves again."""

    naam, pad = "post_opnieuw", "post/opnieuw/"
    recht = Recht.WERK_BEHEREN
    lijst = ("Post", "beheer:post")
    dienst = werk.post_opnieuw
    titel, knop = "Alle post opnieuw versturen", "Stuur alles opnieuw"

    def gelukt(self, uitkomst: int) -> str:
        """How much is ready to leave."""
        wat = "1 bericht staat" if uitkomst == 1 else f"{uitkomst} berichten staan"
        return f"{wat} weer klaar om te vertrekken. Dat begint binnen een minuut."


class BerichtOpnieuw(Beheerdaad):
    """One mail: why it is stuck, and the button to send it again."""

    naam, pad = "bericht", "post/<str:sleutel>/"
    recht = Recht.WERK_BEHEREN
    model, ding = Bericht, "bericht"
    lijst = ("Post", "beheer:post")
    form, dienst = KnopFormulier, werk.bericht_opnieuw
    sjabloon = "beheer/bericht.html"

    def rijen(self):
        """Mail this administrator may know of; never its text."""
        return bereik.berichten(self.gebruiker).select_related("gebruiker")

    def context(self, form: Any) -> dict[str, Any]:
        """The mail and how far it is."""
        namen.noem_berichten([self.rij])
        return {
            **super().context(form),
            "bericht": self.rij,
            "kan_opnieuw": Bericht.objects.filter(uitbox.kan_opnieuw(), pk=self.rij.pk).exists(),
            "onzeker": self.rij.stand == Berichtstand.ONZEKER,
        }

    def gelukt(self, uitkomst: Any) -> str:
        """It waits again."""
        return "Het bericht staat weer klaar om te vertrekken."


class TaakOpnieuw(Beheerdaad):
    """One piece of long work: how far, what it says, and the button to start it again."""

    naam, pad = "taak", "werk/<str:sleutel>/"
    recht = Recht.WERK_BEHEREN
    model, ding = Achtergrondtaak, "taak"
    lijst = ("Achtergrondtaken", "beheer:werk")
    form, dienst = KnopFormulier, werk.taak_opnieuw
    sjabloon = "beheer/taak.html"

    def rijen(self):
        """Long work of the portal, and of people of the own networks."""
        return bereik.taken(self.gebruiker).select_related("door")

    def context(self, form: Any) -> dict[str, Any]:
        """The work and how far it is."""
        namen.noem_taken([self.rij])
        return {**super().context(form), "taak": self.rij, "kan_opnieuw": self.rij.stand == Taakstand.MISLUKT}

    def gelukt(self, uitkomst: Any) -> str:
        """It waits again."""
        return "De taak staat weer klaar. Ze begint binnen een minuut."
