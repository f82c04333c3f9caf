"""What staf does with one question, and with one open text."""

from typing import Any

from django.db.models import QuerySet

from leerrecht.formulieren.velden import KnopFormulier
from monitoring.daden.bevraging import OverBevraging, in_opmaak
from monitoring.diensten import bevraging as opmaak
from monitoring.diensten.bevraging_citeren import citaat_kiezen, citaat_weghalen
from monitoring.forms.bevraging import CitaatForm, VraagWijzigenForm
from monitoring.models import Bevraging, Bevragingscitaat, Bevragingstekst, Bevragingsvraag


class _OpVraag(OverBevraging):
    """On one question of a survey in the making."""

    model, rij_als = Bevragingsvraag, "vraag_id"

    def rijen(self) -> QuerySet[Any]:
        """Those of the own networks, while they may change."""
        eigen = Bevraging.objects.bewerkbaar_voor(self.gebruiker)
        rijen = Bevragingsvraag.objects.filter(in_opmaak(), bevraging__in=eigen.order_by().values("pk"))
        return rijen.select_related("bevraging__netwerk")

    def netwerk(self) -> Any:
        """Whose survey."""
        return self.rij.bevraging.netwerk

    def bevraging(self) -> Bevraging:
        """Its survey."""
        return self.rij.bevraging

    def waarvan(self) -> str:
        """Which question."""
        return self.rij.tekst


class VraagWijzigen(_OpVraag):
    """Ask it otherwise."""

    naam, pad, volgorde = "bevraging_vraag", "bevragingen/vragen/<slug:sleutel>/", 10
    form, dienst = VraagWijzigenForm, opmaak.vraag_wijzigen
    titel, knop, ingang = "Wijzig de vraag", "Bewaar", "Wijzig"

    def form_opties(self) -> dict[str, Any]:
        """What is asked now."""
        return {**super().form_opties(), "vraag": self.rij}

    def gelukt(self, uitkomst: Bevragingsvraag) -> str:
        """How it is asked now."""
        return f"De vraag is bewaard: {uitkomst.tekst}"


class VraagOmhoog(_OpVraag):
    """Ask it before the one above it."""

    naam, pad, volgorde = "bevraging_vraag_omhoog", "bevragingen/vragen/<slug:sleutel>/omhoog/", 20
    dienst = opmaak.vraag_omhoog
    knop = "Omhoog"

    def gelukt(self, uitkomst: Bevragingsvraag) -> str:
        """Which one moved."""
        return f"Verplaatst: {uitkomst.tekst}"


class VraagWeghalen(_OpVraag):
    """Ask it no more."""

    naam, pad, volgorde = "bevraging_vraag_weg", "bevragingen/vragen/<slug:sleutel>/weg/", 30
    form, dienst, einde = KnopFormulier, opmaak.vraag_weghalen, True
    titel, knop, ingang = "Haal de vraag weg", "Haal ze weg", "Haal weg"
    gevolg = "De vraag verdwijnt uit de lijst. Niemand antwoordde er al op."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which one."""
        return {"vraag_id": self.rij.pk, "door": self.gebruiker}

    def naar(self, uitkomst: Bevragingsvraag) -> str:
        """The survey: its place is gone."""
        return uitkomst.bevraging.get_absolute_url()

    def gelukt(self, uitkomst: Bevragingsvraag) -> str:
        """Which one."""
        return f"De vraag is weg: {uitkomst.tekst}"


class _BijVraag(OverBevraging):
    """About words that somebody wrote."""

    def netwerk(self) -> Any:
        """Whose survey."""
        return self.rij.vraag.bevraging.netwerk

    def bevraging(self) -> Bevraging:
        """By its question."""
        return self.rij.vraag.bevraging

    def terug(self) -> str:
        """The question on the page of the survey."""
        return self.rij.vraag.get_absolute_url()

    def eigen(self) -> QuerySet[Any]:
        """Surveys of the own networks."""
        return Bevraging.objects.bewerkbaar_voor(self.gebruiker).order_by().values("pk")


class CitaatKiezen(_BijVraag):
    """Let everybody read a text, or a passage of it."""

    naam, pad = "bevraging_citeren", "bevragingen/teksten/<slug:sleutel>/citeren/"
    model, rij_als = Bevragingstekst, "tekst_id"
    form, dienst = CitaatForm, citaat_kiezen
    titel, knop, ingang = "Kies een citaat", "Zet het citaat bij de cijfers", "Citeer"
    inleiding = (
        "Wie dit schreef, vond goed dat je het citeert, zonder naam. Iedereen kan het lezen zodra de cijfers"
        " gepubliceerd zijn."
    )

    def rijen(self) -> QuerySet[Any]:
        """Texts whose writer found that good."""
        rijen = Bevragingstekst.objects.filter(vraag__bevraging__in=self.eigen(), citeren=True)
        return rijen.select_related("vraag__bevraging__netwerk")

    def form_opties(self) -> dict[str, Any]:
        """The text to choose from."""
        return {**super().form_opties(), "tekst": self.rij}

    def gelukt(self, uitkomst: Bevragingscitaat) -> str:
        """Where it stands."""
        return f"Het citaat staat bij “{uitkomst.vraag.tekst}”."


class CitaatWeghalen(_BijVraag):
    """Take a quote away."""

    naam, pad = "bevraging_citaat_weg", "bevragingen/citaten/<slug:sleutel>/weg/"
    model, rij_als = Bevragingscitaat, "citaat_id"
    form, dienst, einde = KnopFormulier, citaat_weghalen, True
    titel, knop, ingang = "Haal het citaat weg", "Haal het weg", "Haal weg"
    gevolg = "Het citaat staat dan op geen pagina meer."

    def rijen(self) -> QuerySet[Any]:
        """Quotes of the own networks."""
        rijen = Bevragingscitaat.objects.filter(vraag__bevraging__in=self.eigen())
        return rijen.select_related("vraag__bevraging__netwerk")

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which one."""
        return {"citaat_id": self.rij.pk, "door": self.gebruiker}

    def gelukt(self, uitkomst: Bevragingscitaat) -> str:
        """Of which question."""
        return f"Het citaat bij “{uitkomst.vraag.tekst}” is weg."
