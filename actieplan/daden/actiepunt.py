"""To-dos."""

from typing import Any

from django.urls import reverse

from actieplan.diensten.actiepunt import actiepunt_afvinken
from actieplan.models import Actiepunt
from leerrecht.daden import Daad
from leerrecht.toegang import INGELOGD


class Afvinken(Daad):
    """Say that a to-do is done, or after all is not."""

    naam, pad, ruimte = "actiepunt_afvinken", "actiepunten/<slug:sleutel>/afvinken/", "actieplan"
    recht = INGELOGD
    model, rij_als = Actiepunt, "actiepunt_id"
    dienst = actiepunt_afvinken

    def rijen(self):
        """To-dos this person sees."""
        return Actiepunt.objects.zichtbaar_voor(self.gebruiker)

    def netwerk(self) -> None:
        """The list is about all one's to-dos."""

    def terug(self) -> str:
        """The list."""
        return reverse("actieplan:actiepunten")

    @property
    def gedaan(self) -> bool:
        """Which button it was."""
        return self.request.POST.get("gedaan", "ja") == "ja"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Done, or not."""
        return {**super().argumenten(form), "gedaan": self.gedaan}

    def gelukt(self, uitkomst: Any) -> str:
        """Which it is now."""
        return f"“{self.rij}” is afgevinkt." if self.gedaan else f"“{self.rij}” staat weer open."
