"""Organisations and their units."""

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.urls import reverse

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.basis import Beheerdaad
from leerrecht.beheer.diensten import organisatie
from leerrecht.beheer.diensten.organisatie import hier_te_gast
from leerrecht.beheer.forms.organisatie import (
    EenheidFormulier,
    NieuweEenheidFormulier,
    NieuweOrganisatieFormulier,
    OrganisatieFormulier,
    UitNetwerkFormulier,
)
from leerrecht.beheer.sleutels import zoek_of_404
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.models import Eenheid, Leesvoorstel, Organisatie
from leerrecht.versies import waarden_van


class OverOrganisatie(Beheerdaad):
    """About an organisation of the own networks."""

    model, ding = Organisatie, "organisatie"
    lijst = ("Organisaties", "beheer:organisaties")

    def rijen(self):
        """Organisations of the own networks."""
        return bereik.organisaties(self.gebruiker)

    def terug(self) -> str:
        """The page of the organisation."""
        return reverse("beheer:organisatie", args=[self.rij.sleutel])

    def stap(self) -> list[tuple[str, str]]:
        """The page of the organisation."""
        return [(self.rij.naam, self.terug())]


class OrganisatieMaken(Beheerdaad):
    """A new organisation, or one of another network taken in."""

    naam, pad = "organisatie_nieuw", "organisaties/nieuw/"
    lijst = OverOrganisatie.lijst
    form = NieuweOrganisatieFormulier
    titel, knop = "Nieuwe organisatie", "Voeg toe"
    sjabloon = "beheer/organisatie_nieuw.html"

    def doe(self, form: NieuweOrganisatieFormulier) -> Organisatie | Leesvoorstel:
        """A known name is taken in, once that was confirmed."""
        gegevens = dict(form.cleaned_data)
        if not gegevens.pop("bestaande", False):
            return organisatie.organisatie_aanmaken(**gegevens, door=self.gebruiker)
        gegevens.pop("soort")
        return organisatie.organisatie_in_netwerk(**gegevens, door=self.gebruiker)

    def gelukt(self, uitkomst: Organisatie) -> str:
        """It is in."""
        return "De organisatie staat in het netwerk."

    def naar(self, uitkomst: Organisatie) -> str:
        """Its page."""
        return reverse("beheer:organisatie", args=[uitkomst.sleutel])


class OrganisatieWijzigen(OverOrganisatie):
    """Change name or kind."""

    naam, pad = "organisatie_wijzigen", "organisaties/<str:sleutel>/wijzigen/"
    form, dienst = OrganisatieFormulier, organisatie.organisatie_wijzigen
    knop = "Bewaar"

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.rij.naam} wijzigen"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        huidig = waarden_van(self.rij, OrganisatieFormulier.versievelden)
        return {**super().form_opties(), "huidig": huidig, "over": ("organisatie", self.rij.sleutel)}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return "De organisatie is bewaard."


class OrganisatieGebruik(OverOrganisatie):
    """Take an organisation out of use, or offer it again."""

    naam, pad = "organisatie_gebruik", "organisaties/<str:sleutel>/gebruik/"
    form = RedenFormulier

    def vind(self) -> Organisatie:
        """Which of the two it is, its state before the act says."""
        rij = super().vind()
        self.was_actief = rij.actief
        return rij

    @property
    def _wat(self) -> str:
        return "buiten gebruik" if self.was_actief else "weer in gebruik"

    def doe(self, form: RedenFormulier) -> Any:
        """One or the other."""
        doen: Callable[..., Any] = (
            organisatie.organisatie_buiten_gebruik if self.was_actief else organisatie.organisatie_in_gebruik
        )
        return doen(organisatie=self.rij, reden=form.cleaned_data["reden"], door=self.gebruiker)

    def geef_titel(self) -> str:
        """Which one, and which way."""
        return f"{self.rij.naam} {self._wat} stellen"

    def geef_inleiding(self) -> str:
        """What it means for who chooses from the list."""
        return "Niemand kan ze dan nog kiezen. Wat er al over haar staat, blijft." if self.was_actief else ""

    def geef_knop(self) -> str:
        """Which way."""
        return f"Stel {self._wat}"

    def gelukt(self, uitkomst: Any) -> str:
        """Which way it went."""
        return f"De organisatie is {self._wat}."


class OrganisatieUitNetwerk(OverOrganisatie):
    """End that an organisation of another network takes part in ours."""

    naam, pad = "organisatie_uit_netwerk", "organisaties/<str:sleutel>/uit-netwerk/"
    form, dienst = UitNetwerkFormulier, organisatie.organisatie_uit_netwerk
    knop, ingang, einde = "Stop de deelname", "Stop de deelname aan ons netwerk", True
    inleiding = "Ze staat dan in geen lijst van jouw netwerk meer. In haar eigen netwerk verandert er niets."

    def vind(self) -> Organisatie:
        """Only where it joined: the network it comes from takes it out of use."""
        rij = super().vind()
        if not hier_te_gast(self.gebruiker, rij):
            raise Http404
        return rij

    def geef_titel(self) -> str:
        """Which one."""
        return f"Deelname van {self.rij.naam} stoppen"

    def form_opties(self) -> dict[str, Any]:
        """The networks where it is a guest."""
        return {**super().form_opties(), "netwerken": hier_te_gast(self.gebruiker, self.rij)}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which network, and why."""
        return {"organisatie": self.rij, **form.cleaned_data, "door": self.gebruiker}

    def terug(self) -> str:
        """The list: its page is no longer ours."""
        return reverse("beheer:organisaties")

    def gelukt(self, uitkomst: Any) -> str:
        """It is out."""
        return "De deelname aan je netwerk is gestopt."


class EenheidToevoegen(OverOrganisatie):
    """A new unit."""

    naam, pad = "eenheid_nieuw", "organisaties/<str:sleutel>/eenheden/nieuw/"
    form, dienst = NieuweEenheidFormulier, organisatie.eenheid_toevoegen
    titel, knop = "Nieuwe eenheid", "Voeg toe"

    def geef_inleiding(self) -> str:
        """Of which organisation."""
        return f"Een dienst of afdeling van {self.rij.naam}."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Its name."""
        return {"organisatie": self.rij, "naam": form.cleaned_data["naam"], "door": self.gebruiker}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands in the list."""
        return "De eenheid is toegevoegd."


class EenheidHernoemen(OverOrganisatie):
    """Rename a unit."""

    naam, pad = "eenheid_wijzigen", "organisaties/<str:sleutel>/eenheden/<str:eenheid>/"
    form, dienst = EenheidFormulier, organisatie.eenheid_hernoemen
    knop, inleiding = "Bewaar", "De naam verandert overal mee."

    def vind(self) -> Organisatie:
        """The organisation, and its unit."""
        rij = super().vind()
        self.eenheid: Eenheid = zoek_of_404(rij.eenheden.all(), self.kwargs["eenheid"])
        return rij

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.eenheid.naam} hernoemen"

    def form_opties(self) -> dict[str, Any]:
        """Its name now. Its history is that of the organisation."""
        huidig = {"naam": self.eenheid.naam}
        return {**super().form_opties(), "huidig": huidig, "over": ("organisatie", self.rij.sleutel)}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The unit, its new name, and the one the form started from."""
        return {"eenheid": self.eenheid, "mijn": form.mijn, "origineel": form.begin, "door": self.gebruiker}

    def gelukt(self, uitkomst: Any) -> str:
        """It has it now."""
        return "De eenheid heeft een nieuwe naam."
