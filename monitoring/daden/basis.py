"""What acts of the yearly round share: they find their row by plan and school year."""

from typing import Any

from django.shortcuts import get_object_or_404

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from monitoring.weergave.adres import jaar_of_404


class InSchooljaar(Daad):
    """An act under /evaluatie/<plan>/<schooljaar>/. `zoek` says how the row reaches both."""

    ruimte = "evaluatie"
    recht = Recht.EVALUATIE_BEHEREN

    def vind(self) -> Any:
        """A school year has one spelling in an address; any other is a 404."""
        waar = {veld: self.kwargs[woord] for woord, veld in self.zoek.items()}
        veld = self.zoek["schooljaar"]
        waar[veld.removesuffix("schooljaar") + "beginjaar"] = jaar_of_404(waar.pop(veld))
        return get_object_or_404(self.rijen(), **waar)

    def waarvan(self) -> str:
        """The school year and the network."""
        netwerk = self.netwerk()
        return f"{self.kwargs['schooljaar']}, {netwerk.korte_naam}" if netwerk else self.kwargs["schooljaar"]
