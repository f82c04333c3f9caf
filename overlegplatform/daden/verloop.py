"""How a meeting goes: start it, end it, take that back."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from leerrecht.formulieren.velden import RedenFormulier
from overlegplatform.daden.basis import GeleidDoorMij
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.forms.werk import nog_te_noteren
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.workflow import VERGADERING

_VERGADERING = "vergaderingen/<slug:sleutel>/"


class VergaderingStarten(GeleidDoorMij):
    """Begin the meeting."""

    naam, pad, volgorde = "vergadering_starten", _VERGADERING + "starten/", 1
    dienst = diensten.vergadering_starten
    zet = (VERGADERING, Vergaderstand.BEZIG)
    knop = "Start de vergadering"

    def kan(self) -> bool:
        """From its day on; what was held is opened again, not started."""
        return self.rij.is_komend and self.rij.datum <= timezone.localdate()

    def gelukt(self, uitkomst: Vergadering) -> str:
        """What to do now."""
        return "De vergadering is begonnen. Noteer wie er is en wat er uit elk punt komt."

    def naar(self, uitkomst: Vergadering) -> str:
        """The page one writes on."""
        return reverse("overleg:werk", args=[self.rij.sleutel])


class VergaderingSluiten(GeleidDoorMij):
    """End the meeting, from the page one writes on: what was typed there and not noted stays there."""

    naam, pad = "vergadering_sluiten", _VERGADERING + "sluiten/"
    dienst = diensten.vergadering_sluiten
    zet = (VERGADERING, Vergaderstand.GEHOUDEN)
    knop = "Sluit de vergadering af"

    def blijft(self, form: Any) -> QueryDict | None:
        """What stands at an item and was not noted."""
        return nog_te_noteren(self.request.POST) or None

    def gelukt(self, uitkomst: Vergadering) -> str:
        """The first revision is there; what is not in it."""
        zin = "De vergadering is afgesloten. Het verslag ligt vast als versie en de leden kunnen het nalezen."
        if self.blijft(None) is None:
            return zin
        return f"{zin} Wat je typte en niet noteerde, staat er niet in: je vindt het terug bij “Verbeter het verslag”."


class VergaderingHeropenen(GeleidDoorMij):
    """Ask why, then take the start or the end back."""

    naam, pad, volgorde = "vergadering_heropenen", _VERGADERING + "heropenen/", 40
    form, dienst = RedenFormulier, diensten.vergadering_heropenen
    titel, knop = "De vergadering weer openen", "Open weer"

    def kan(self) -> bool:
        """It was held; one that goes on has nothing to open."""
        return self.rij.stand == Vergaderstand.GEHOUDEN

    def gelukt(self, uitkomst: Vergadering) -> str:
        """Which of the two it is."""
        if uitkomst.stand == Vergaderstand.BEZIG:
            return "De vergadering is weer open."
        return f"De start is teruggenomen. De vergadering staat weer op “{uitkomst.get_stand_display()}”."
