"""The minutes: freeze a revision, approve the earlier ones."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from overlegplatform.daden.basis import GeleidDoorMij, OpPunt
from overlegplatform.diensten import verslag as diensten
from overlegplatform.forms.werk import VerslagForm, VerslagGoedkeuringForm
from overlegplatform.keuzes import UITKOMST_OPEN, Vergaderstand
from overlegplatform.models import Agendapunt, Vergadering, Verslag


class VerslagVastleggen(GeleidDoorMij):
    """Freeze the corrections as a new revision."""

    naam, pad, volgorde = "verslag_vastleggen", "vergaderingen/<slug:sleutel>/verslag/", 30
    form, dienst = VerslagForm, diensten.verslag_vastleggen
    titel, knop, ingang = "Een nieuwe versie van het verslag", "Leg vast", "Leg een nieuwe versie vast"

    def rijen(self) -> QuerySet[Vergadering]:
        """Meetings that were held, before the minutes are approved."""
        return super().rijen().filter(stand=Vergaderstand.GEHOUDEN)

    def geef_inleiding(self) -> str:
        """Of which meeting."""
        return f"{self.rij.groep.naam}, {self.rij.datum_tekst}. De vorige versies blijven leesbaar."

    def gelukt(self, uitkomst: Verslag) -> str:
        """It is there."""
        return "De nieuwe versie van het verslag ligt vast. De leden lezen ze nu."

    def terug(self) -> str:
        """The page on which corrections are made."""
        return reverse("overleg:werk", args=[self.rij.sleutel])

    def naar(self, uitkomst: Verslag) -> str:
        """The meeting."""
        return self.rij.get_absolute_url()


class VerslagGoedkeuren(OpPunt):
    """Approve earlier minutes, as an item of this meeting."""

    naam, pad = "verslag_goedkeuren", "vergaderingen/<slug:sleutel>/agenda/<slug:punt>/goedkeuren/"
    form, dienst = VerslagGoedkeuringForm, diensten.verslag_goedkeuren
    titel, knop = "Het verslag goedkeuren", "Keur goed"

    def rijen(self) -> QuerySet[Agendapunt]:
        """Items about minutes, of a meeting that goes on or was held."""
        return super().rijen().filter(verslag_van__isnull=False, vergadering__stand__in=UITKOMST_OPEN)

    def kan(self) -> bool:
        """They still wait for it."""
        return self.rij.verslag_van is not None and self.rij.verslag_van.stand == Vergaderstand.GEHOUDEN

    def geef_inleiding(self) -> str:
        """What it means."""
        return (
            f"Van {self.rij.verslag_van.datum_tekst}. Daarna verandert er niets meer aan, en leest iedereen de "
            "besluiten die niet vertrouwelijk zijn."
        )

    def geef_ingang(self) -> str:
        """Of which meeting."""
        return f"Keur het verslag van {self.rij.verslag_van.datum_tekst} goed"

    def gelukt(self, uitkomst: Vergadering) -> str:
        """They are fixed."""
        return f"Het verslag van {uitkomst.datum_tekst} is goedgekeurd en verandert niet meer."

    def terug(self) -> str:
        """The page one writes on while meeting."""
        return reverse("overleg:werk", args=[self.vergadering.sleutel])

    def naar(self, uitkomst: Any) -> str:
        """At the item."""
        return f"{self.terug()}#p-{self.rij.sleutel}"
