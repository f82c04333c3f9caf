"""What one does behind the personal link of a round table: say which days, and whether what was agreed is right."""

from typing import Any

from django.http import HttpResponse
from django.utils.functional import cached_property

from leerrecht.link.daden import Linkdaad
from leerrecht.models import Gebruiker
from meldpunt.daden.tafelantwoord import DagenGeven, VerslagBevestigen
from meldpunt.diensten.tafelslot import DOEL
from meldpunt.models import Tafelpartij
from meldpunt.views.rondetafel_link import linkcontext, noteer_blik_achter_link
from meldpunt.weergave.tafelblad import Tafelblad, tafelblad_van


class _Tafelgast(Linkdaad):
    """Of who sits at this table; the page of the link with its form on it."""

    doel = DOEL
    rij: Tafelpartij
    rij_als = "partij_id"
    sjabloon = "link/rondetafel.html"

    @property
    def wie(self) -> Gebruiker | None:
        """Who acts, for the history; a guest stays unnamed there."""
        return self.bezoek.eigenaar if self.bezoek.eigenaar.heeft_account else None

    @cached_property
    def blad(self) -> Tafelblad:
        """What is read on the page: shown, and written down as a look."""
        return tafelblad_van(self.bezoek.voorwerp)

    def context(self, form: Any) -> dict[str, Any]:
        """The page of the link, with this form on it."""
        return {**super().context(form), **linkcontext(self.bezoek, self.blad, form)}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """For the own place."""
        return {**super().argumenten(form), "door": self.wie}

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render, and write the look when something of the file is on the page."""
        antwoord = super().toon(form, status)
        noteer_blik_achter_link(self.bezoek, self.blad)
        return antwoord


class TafelDagenGeven(DagenGeven, _Tafelgast):
    """Which days."""

    woord, na_code = "mijn-dagen", False


class TafelVerslagBevestigen(VerslagBevestigen, _Tafelgast):
    """Is it right?"""

    woord = "klopt-dit"
