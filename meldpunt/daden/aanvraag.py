"""Ask a provider straight away, without a name; answer; take back."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from leerrecht.bereik import Bereik
from leerrecht.daden import Daad
from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Recht
from meldpunt.diensten import aanvraag as diensten
from meldpunt.forms.aanvraag import AanvraagAntwoordForm, AanvraagForm
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.models import Aanbodfiche, Aanvraag
from meldpunt.regels.aanvraag import neemt_aanvragen, vragers
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.weergave.aanvraag import kruimels_aanvragen
from meldpunt.weergave.kruimels import Kruimels
from meldpunt.workflow import AANVRAAG


class AanvraagStellen(Daad):
    """Ask for an offer; its button stands on the page of the offer."""

    ruimte, recht = "meldpunt", Recht.AANMELDEN
    model, zoek, rij_als = Aanbodfiche, {"slug": "slug"}, "fiche_id"
    naam, pad = "aanvraag_stellen", "aanbod/<slug:slug>/vraag/"
    form, dienst = AanvraagForm, diensten.aanvraag_stellen
    titel, knop, ingang = "Vraag dit aan", "Verstuur de vraag", "Vraag dit aan"
    eigen: list[Organisatie]

    def rijen(self) -> QuerySet[Aanbodfiche]:
        """What everyone may read."""
        return Aanbodfiche.objects.openbaar().select_related("netwerk", "aanbieder")

    def vind(self) -> Aanbodfiche:
        """An offer that is asked this way, by who asks for a school or CLB of its network."""
        rij = super().vind()
        self.eigen = vragers(self.gebruiker, rij.netwerk_id) if neemt_aanvragen(rij) else []
        if not self.eigen:
            raise Http404
        return rij

    def kan(self) -> bool:
        """No button among those of a row: `kan_vragen` says on the page of an offer whether it is there."""
        return False

    def netwerk(self) -> Netwerk:
        """That of the offer."""
        return self.rij.netwerk

    def form_opties(self) -> dict[str, Any]:
        """For whom this person may ask."""
        return {"vragers": self.eigen, **super().form_opties()}

    def geef_titel(self) -> str:
        """Which offer."""
        return f"Vraag aan: {self.rij.titel}"

    def geef_inleiding(self) -> str:
        """To whom, and what it is not."""
        wie = self.rij.aanbieder.naam
        return f"{wie} leest je vraag zonder naam, en antwoordt hier. Er komt geen dossier bij het Meldpunt."

    def wie_hoort(self) -> Bereik:
        """Who answers there."""
        return bereik_van_aanbieder(self.rij.netwerk, self.rij.aanbieder)

    def terug(self) -> str:
        """The page of the offer."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Aanvraag) -> str:
        """Its page."""
        return uitkomst.get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the questions."""
        return kruimels_aanvragen()

    def gelukt(self, uitkomst: Aanvraag) -> str:
        """Who really got it."""
        return f"Je vraag is verstuurd. {uitkomst.gehoord.zin(uitkomst.fiche.aanbieder.naam)}"


class _OverAanvraag(Daad):
    """On one question."""

    ruimte, model, rij_als = "meldpunt", Aanvraag, "aanvraag_id"
    zoek = {"sleutel": "sleutel"}

    def netwerk(self) -> Netwerk:
        """That of the offer."""
        return self.rij.netwerk

    def terug(self) -> str:
        """Its page."""
        return self.rij.get_absolute_url()

    def waarvan(self) -> str:
        """The offer."""
        return self.rij.fiche.titel

    def kruimels(self) -> Kruimels:
        """By the questions."""
        return kruimels_aanvragen()


class AanvraagBeantwoorden(_OverAanvraag):
    """Yes or no, by an account of the provider."""

    naam, pad = "aanvraag_beantwoorden", "aanvragen/<str:sleutel>/antwoord/"
    recht, form, dienst = Recht.TOELEIDING_BEANTWOORDEN, AanvraagAntwoordForm, diensten.aanvraag_beantwoorden
    zet = (AANVRAAG, Aanvraagstand.AANVAARD)
    titel, knop, ingang, volgorde = "Antwoord op de vraag", "Verstuur het antwoord", "Antwoord", 10

    def rijen(self) -> QuerySet[Aanvraag]:
        """To the own offers."""
        rijen = Aanvraag.objects.beantwoordbaar_voor(self.gebruiker)
        return rijen.select_related("fiche__aanbieder", "netwerk", "organisatie")

    def form_opties(self) -> dict[str, Any]:
        """An account is one person."""
        return {"postvak": False, **super().form_opties()}

    def geef_inleiding(self) -> str:
        """What is asked stands on its page."""
        return f"{self.rij.organisatie.naam} vraagt: {self.rij.vraag}"

    def gelukt(self, uitkomst: Aanvraag) -> str:
        """Who hears."""
        return f"Je antwoord staat er. {uitkomst.gehoord.zin(uitkomst.organisatie.naam)}"


class AanvraagIntrekken(_OverAanvraag):
    """It is not needed any more."""

    naam, pad = "aanvraag_intrekken", "aanvragen/<str:sleutel>/intrekken/"
    recht, dienst, zet = Recht.AANMELDEN, diensten.aanvraag_intrekken, (AANVRAAG, Aanvraagstand.INGETROKKEN)
    knop, einde, volgorde = "Trek de vraag in", True, 20
    gevolg = "De link die naar de dienst ging, opent dan niets meer."

    def rijen(self) -> QuerySet[Aanvraag]:
        """Of the own school or CLB."""
        return Aanvraag.objects.eigen_van(self.gebruiker).select_related("fiche__aanbieder", "netwerk", "organisatie")

    def gelukt(self, uitkomst: Aanvraag) -> str:
        """It is over."""
        return "Je vraag is ingetrokken. Belde de dienst al, zeg het dan ook daar."
