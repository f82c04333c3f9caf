"""What acts of beheer share: the right, the way back, the row as the dienst asks for it."""

from typing import Any, ClassVar

from django.contrib import messages
from django.urls import reverse

from leerrecht.beheer.views import hulp
from leerrecht.daden import Daad
from leerrecht.models import Leesvoorstel
from leerrecht.rechten import Recht


def wacht_op_een_ja(voorstel: Leesvoorstel) -> str:
    """What became of an act that waits, made of who was told."""
    niemand = "Er is nog niemand die ja kan zeggen: lees hieronder hoe het verder gaat."
    hoort = f"{voorstel.gehoord.telling}." if voorstel.gehoord else niemand
    return f"Er is nog niets veranderd: dit wacht op een ja van iemand anders. {hoort}"


class Beheerdaad(Daad):
    """An act under /beheer/. `ding`: what its diensten call the row."""

    ruimte = "beheer"
    recht = Recht.ORGANISATIES_BEHEREN
    ding: ClassVar[str] = ""
    lijst: ClassVar[tuple[str, str]] = ("", "")  # name and address of the list it belongs to

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Diensten of beheer take the row itself, and lock it."""
        return {**({self.ding: self.rij} if self.ding else {}), **super().argumenten(form)}

    def netwerk(self) -> None:
        """Pages of beheer are about all networks of this administrator."""

    def terug(self) -> str:
        """The list."""
        return reverse(self.lijst[1])

    def kruimels(self) -> list[dict[str, str]]:
        """Beheer, the list, and the row where it has a page of its own."""
        return hulp.kruimels((self.lijst[0], reverse(self.lijst[1])), *self.stap())

    def afloop(self, uitkomst: Any) -> tuple[str, str]:
        """Who would let somebody new read files, hears that it waits for a second person, and on whom."""
        if isinstance(uitkomst, Leesvoorstel):
            return wacht_op_een_ja(uitkomst), uitkomst.get_absolute_url()
        return super().afloop(uitkomst)

    def meld(self, zin: str) -> None:
        """What waits is no success yet."""
        if isinstance(self.uitkomst, Leesvoorstel):
            messages.info(self.request, zin)
        else:
            super().meld(zin)

    def stap(self) -> list[tuple[str, str]]:
        """The page of the row itself."""
        return []


class Verschuiving:
    """An act that moves a row one place up or down; which way, the button that was pressed says."""

    request: Any

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Down, unless the button says up."""
        richting = "op" if self.request.POST.get("richting") == "op" else "neer"
        return {**super().argumenten(form), "richting": richting}  # type: ignore[misc]

    def gelukt(self, uitkomst: str) -> str:
        """Where it stands now."""
        return uitkomst
