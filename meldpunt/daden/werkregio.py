"""Who of the Meldpunt works in which area."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.leesrichting import apart
from leerrecht.models import Lidmaatschap, Netwerk
from leerrecht.rechten import Recht
from meldpunt.diensten.werkregio import werkregio_zetten
from meldpunt.forms.werkregio import RegioForm
from meldpunt.weergave.werkregio import leden_van_mijn_meldpunt


class RegioZetten(Daad):
    """Say where a colleague works."""

    naam, pad = "regio_zetten", "regios/<str:sleutel>/"
    ruimte, recht, model = "meldpunt", Recht.DOSSIERS_BEHANDELEN, Lidmaatschap
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    form, dienst = RegioForm, werkregio_zetten
    knop = "Bewaar de regio’s"

    def rijen(self) -> QuerySet[Lidmaatschap]:
        """Colleagues of the own Meldpunt, never oneself."""
        return leden_van_mijn_meldpunt(self.gebruiker).exclude(gebruiker=self.gebruiker)

    def geef_titel(self) -> str:
        """Of whom."""
        return f"Regio’s van {apart(self.rij.gebruiker.naam)}"

    def netwerk(self) -> Netwerk:
        """That of the membership."""
        return self.rij.netwerk

    def form_opties(self) -> dict[str, Any]:
        """Whose, and where."""
        return {"wie": self.rij.gebruiker, "netwerk": self.rij.netwerk, **super().form_opties()}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Whose, and where."""
        return {"gebruiker": self.rij.gebruiker, "netwerk": self.rij.netwerk, **super().argumenten(form)}

    def gelukt(self, uitkomst: int) -> str:
        """How many it became."""
        return "Deze collega heeft nu geen regio." if not uitkomst else f"Bewaard: {uitkomst} gebied(en)."

    def terug(self) -> str:
        """The list."""
        return reverse("meldpunt:regios")

    def kruimels(self) -> list[dict[str, str]]:
        """By the work list."""
        return [
            {"naam": "Dossiers", "adres": reverse("meldpunt:dossiers")},
            {"naam": "Wie werkt waar", "adres": self.terug()},
        ]
