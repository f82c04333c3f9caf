"""The answer of a provider to a question of the Meldpunt."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from leerrecht.rechten import Recht
from meldpunt.daden.toeleiding import OverToeleiding
from meldpunt.diensten import toeleidingantwoord as diensten
from meldpunt.diensten.toeleiding import VRAAG_VOORBIJ
from meldpunt.forms.toeleiding import AanvaardForm, ToeleidingVraagForm, WachtlijstForm, WeigerForm
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.weergave.toeleiding import nulbeeld
from meldpunt.weergave.volgende import stap_na_aanvaarding
from meldpunt.workflow import TOELEIDING


class VanAanbieder(OverToeleiding):
    """For who answers for the provider, as long as it is asked."""

    recht = Recht.TOELEIDING_BEANTWOORDEN

    def deur(self) -> QuerySet[Toeleiding]:
        """Those that run to the own offer."""
        return Toeleiding.objects.beantwoordbaar_voor(self.gebruiker)

    def zonder_rij(self) -> HttpResponse:
        """Who opened this page before the question ended, hears that in a sentence; nothing else is shown."""
        try:
            return super().zonder_rij()
        except Http404:
            was_ooit = Toeleiding.objects.was_ooit_voor
            if self.request.method != "POST" or not was_ooit(self.gebruiker, self.kwargs["sleutel"]):
                raise
        messages.info(self.request, VRAAG_VOORBIJ)
        return redirect("start")

    def geef_inleiding(self) -> str:
        """Which offer."""
        return self.rij.fiche.titel

    def context(self, form: Any) -> dict[str, Any]:
        """The question without a name, and what the Meldpunt wrote."""
        return {**super().context(form), "nul": nulbeeld(self.dossier()), "uitleg": self.rij.uitleg}


class ToeleidingAanvaarden(VanAanbieder):
    """Yes."""

    naam, pad = "toeleiding_aanvaarden", "toeleidingen/<str:sleutel>/aanvaarden/"
    form, dienst, zet = AanvaardForm, diensten.toeleiding_aanvaarden, (TOELEIDING, Toeleidingstand.AANVAARD)
    titel, knop, volgorde = "Deze vraag aanvaarden", "Aanvaard", 50
    gevolg = "Andere aanbieders die gevraagd zijn, horen dat het niet meer nodig is."

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """It is theirs."""
        return f"Je aanvaardde. {uitkomst.gehoord.per_plek} {stap_na_aanvaarding(uitkomst, zelf=True)}".strip()


class ToeleidingBekijken(VanAanbieder):
    """Say that somebody looked: a look alone changes nothing."""

    naam, pad = "toeleiding_bekeken", "toeleidingen/<str:sleutel>/bekeken/"
    dienst, knop, volgorde = diensten.toeleiding_bekijken, "Ik bekeek dit", 60

    def kan(self) -> bool:
        """Once."""
        return self.rij.stand == Toeleidingstand.VOORGESTELD

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What the Meldpunt sees."""
        return "Het Meldpunt ziet nu dat je de vraag bekeek. Je antwoord kan later komen."


class ToeleidingVragen(VanAanbieder):
    """Ask something first."""

    naam, pad = "toeleiding_vraag", "toeleidingen/<str:sleutel>/vraag/"
    form, dienst, zet = ToeleidingVraagForm, diensten.toeleiding_vragen, (TOELEIDING, Toeleidingstand.VRAAG)
    titel, knop, ingang, volgorde = "Stel een vraag", "Stel de vraag", "Stel een vraag", 70

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """Where it stands."""
        return "Je vraag staat klaar voor het Meldpunt."


class ToeleidingOpWachtlijst(VanAanbieder):
    """No place yet."""

    naam, pad = "toeleiding_wachtlijst", "toeleidingen/<str:sleutel>/wachtlijst/"
    form, dienst, zet = WachtlijstForm, diensten.toeleiding_wachtlijst, (TOELEIDING, Toeleidingstand.WACHTLIJST)
    titel, knop, volgorde = "Op de wachtlijst zetten", "Zet op de wachtlijst", 80

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """It waits."""
        return f"De jongere staat op de wachtlijst. {uitkomst.gehoord.per_plek}"


class ToeleidingWeigeren(VanAanbieder):
    """No, with a reason that the Meldpunt and who referred read."""

    naam, pad = "toeleiding_weigeren", "toeleidingen/<str:sleutel>/weigeren/"
    form, dienst, zet = WeigerForm, diensten.toeleiding_weigeren, (TOELEIDING, Toeleidingstand.GEWEIGERD)
    titel, knop, volgorde, einde = "Deze vraag weigeren", "Weiger", 90, True
    gevolg = "Na je weigering kan je niets meer lezen van dit dossier."

    def naar(self, uitkomst: Toeleiding) -> str:
        """The file is closed to the provider now."""
        return "/"

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """Who goes on."""
        return "Je weigerde. Het Meldpunt zoekt verder en leest je uitleg."
