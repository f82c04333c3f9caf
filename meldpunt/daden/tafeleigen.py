"""What who sits at a round table does with an account: the same as behind the link, without a code."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.rechten import Recht
from meldpunt.daden.rondetafel import EEN_TAFEL, OverTafel
from meldpunt.daden.tafelantwoord import DagenGeven, VerslagBevestigen
from meldpunt.keuzes.rondetafel import Tafelstand
from meldpunt.models import Rondetafel, Tafelpartij
from meldpunt.weergave.tafelblad import tafelblad_van


class _Zelf(OverTafel):
    """An act on the own place."""

    recht = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)
    model, rij_als, blok = Tafelpartij, "partij_id", "zelf"
    zoek: ClassVar[dict[str, str]] = {
        "referentie": "rondetafel__aanmelding__referentie",
        "sleutel": "rondetafel__sleutel",
    }

    def rijen(self) -> QuerySet[Tafelpartij]:
        """The own places."""
        return Tafelpartij.objects.eigen_van(self.gebruiker).select_related(
            "rondetafel__aanmelding__netwerk",
            "rondetafel__aanmelding__jongere",
            "gebruiker",
            "organisatie",
            "betrokkene",
        )

    def tafel(self) -> Rondetafel:
        """The table of the place."""
        return self.rij.rondetafel


class EigenDagen(DagenGeven, _Zelf):
    """Which days."""

    naam, pad = "tafel_mijn_dagen", EEN_TAFEL + "mijn-dagen/"
    ingang, volgorde = "Zeg welke dagen je kan", 5

    def kan(self) -> bool:
        """While a day is looked for."""
        return self.tafel().stand == Tafelstand.VOORSTEL and self.tafel().dagen.exists()


class EigenBevestiging(VerslagBevestigen, _Zelf):
    """Is it right? The text stands above the question: nobody confirms what he or she did not see."""

    naam, pad = "tafel_klopt", EEN_TAFEL + "klopt-dit/"
    sjabloon = "meldpunt/rondetafel/klopt.html"
    ingang, volgorde = "Lees na en bevestig", 5

    def kan(self) -> bool:
        """Once it was asked."""
        return self.tafel().stand == Tafelstand.GEHOUDEN and self.tafel().gevraagd_nummer is not None

    def context(self, form: Any) -> dict[str, Any]:
        """What this person reads of it."""
        return {**super().context(form), "blad": tafelblad_van(self.rij)}
