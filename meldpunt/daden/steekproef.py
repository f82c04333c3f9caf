"""Looking over a sample of the log, once a year."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.diensten.steekproef import steekproef_nakijken
from meldpunt.forms.steekproef import SteekproefForm
from meldpunt.models import Steekproef
from meldpunt.regels.toezicht import netwerken_onder_toezicht


class SteekproefNakijken(Daad):
    """Note that it was done, and what was found."""

    ruimte, naam, pad = "meldpunt", "steekproef_nakijken", "toezicht/<slug:netwerk>/nakijken/"
    recht = Recht.RAADPLEGINGEN_LEZEN
    model, zoek, rij_als = Netwerk, {"netwerk": "slug"}, "netwerk_id"
    form, dienst = SteekproefForm, steekproef_nakijken
    titel, knop, ingang = "Steekproef nakijken", "Bewaar", "Noteer dat je dit nakeek"

    def rijen(self) -> QuerySet[Netwerk]:
        """Where this person watches over the log."""
        return netwerken_onder_toezicht(self.gebruiker)

    def netwerk(self) -> Netwerk:
        """It is the row."""
        return self.rij

    def geef_inleiding(self) -> str:
        """What is kept."""
        return f"Voor {self.rij.naam}. Het portaal bewaart welke rijen getrokken waren en wat je schrijft."

    def form_opties(self) -> dict[str, Any]:
        """This year, unless another is chosen."""
        return {"initial": {"jaar": timezone.localdate().year}, **super().form_opties()}

    def gelukt(self, uitkomst: Steekproef) -> str:
        """Of which year, how many."""
        return f"Nagekeken: de steekproef van {uitkomst.jaar}, met {len(uitkomst.rijen)} rijen, is bewaard."

    def terug(self) -> str:
        """The page of the sample."""
        return reverse("meldpunt:toezicht")

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [
            {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
            {"naam": "Toezicht", "adres": self.terug()},
        ]
