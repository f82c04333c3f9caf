"""Asked and answered at once: a yes or no to the provider of one toeleiding, in one form."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from meldpunt.daden.samenlezen import antwoorden_in_woorden, wat_gezegd_is
from meldpunt.daden.toestemming import OmTeDelen
from meldpunt.diensten import samenlezen as diensten
from meldpunt.forms.samenlezen import JaNoterenForm
from meldpunt.keuzes.dossier import Ontvangersoort
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.models.toestemming import DEELBAAR
from meldpunt.regels.toestemmingszin import zin_van_ja


class JaNoteren(OmTeDelen):
    """What the young person, or who decides, says about this provider."""

    naam, pad = "toeleiding_ja", "toeleidingen/<str:sleutel>/ja/"
    model = Toeleiding
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    form, dienst = JaNoterenForm, diensten.samen_zeggen
    titel, knop = "Noteer een ja of nee", "Noteer het antwoord"
    ingang, volgorde = titel, 12
    sjabloon = "meldpunt/toeleiding/noteren.html"

    def rijen(self) -> QuerySet[Toeleiding]:
        """Those that run, in files of which something may be shared."""
        dossiers = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        rijen = Toeleiding.objects.zichtbaar_voor(self.gebruiker).lopend().filter(aanmelding__in=dossiers.values("pk"))
        rijen = rijen.select_related("fiche__aanbieder", "aanmelding__netwerk", "aanmelding__jongere")
        return rijen.defer("aanmelding__vraag", "aanmelding__advies")

    def geef_inleiding(self) -> str:
        """About whom, and that a no may be said."""
        return f"{self.rij.fiche.aanbieder.naam}, {self.rij.fiche.titel}. Zeg ook dat nee mag."

    def form_opties(self) -> dict[str, Any]:
        """Who decides in this file, and what a provider can be allowed."""
        return {**super().form_opties(), "aanmelding": self.dossier(), "trappen": DEELBAAR}

    def context(self, form: Any) -> dict[str, Any]:
        """The sentences of today: each is kept with its answer."""
        wie = self.rij.fiche.aanbieder.naam
        return {**super().context(form), "zinnen": [zin_van_ja(wie, trap) for trap in DEELBAAR]}

    def argumenten(self, form: JaNoterenForm) -> dict[str, Any]:
        """For this provider."""
        return {
            "aanmelding_id": self.rij.aanmelding_id,
            "soort": Ontvangersoort.AANBIEDER,
            "ontvanger_id": self.rij.fiche.aanbieder_id,
            "op": form.cleaned_data["op"],
            "hoe": form.cleaned_data["hoe"],
            **wat_gezegd_is(form),
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: diensten.Gezegd) -> str:
        """What was noted."""
        return f"Genoteerd voor {uitkomst.ontvanger.naam}. {antwoorden_in_woorden(uitkomst)}"
