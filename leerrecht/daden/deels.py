"""An act on a form that two people may have open, which saves what fits and shows the rest as two texts."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse

from leerrecht.daden.basis import Daad
from leerrecht.versies import Uitslag


class DeelsDaad(Daad):
    """Its dienst returns an Uitslag. A subclass says what is stored now (`huidig`), and `gezet` where it can move."""

    def gezet(self) -> str:
        """What is said when the row moved on as well."""
        return ""

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Typed against started from."""
        return {self.rij_als: self.rij.pk, "waarden": form.mijn, "origineel": form.begin, "door": self.gebruiker}

    def gelukt(self, uitkomst: Uitslag) -> str:
        """What was saved, in words."""
        if uitkomst.gezet:
            return self.gezet()
        return f"Bewaard: {', '.join(uitkomst.bewaard).lower()}." if uitkomst.bewaard else ""

    def meld(self, zin: str) -> None:
        """Nothing changed is said as well, in another tone."""
        if zin:
            super().meld(zin)
        else:
            messages.info(self.request, "Er was niets gewijzigd.")

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """The same form sent twice was saved the first time."""
        if self.uitkomst is None:
            messages.info(self.request, "Dit formulier was al bewaard.")
        return antwoord
