"""What staf does with a survey: begin it, write it, open it, remind, close, quote."""

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from leerrecht.bereik import Bereik
from leerrecht.daden import Daad
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from monitoring.diensten import bevraging as opmaak
from monitoring.diensten.bevraging_open import bevraging_openen, scholen_herinneren, wie_hoort
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.forms.bevraging import BevragingForm, BevragingOpenenForm, BevragingTekstForm, ScholenForm, VraagForm
from monitoring.keuzes import Bevragingsstand
from monitoring.models import Bevraging, Bevragingsvraag


class OverBevraging(Daad):
    """About a survey of an own network."""

    ruimte, recht = "monitoring", Recht.CIJFERS_BEHEREN

    def kruimels(self) -> list[dict[str, str]]:
        """By the list, and by the survey where there is one."""
        cijfers = {"naam": "Monitoring", "adres": reverse("monitoring:dashboard")}
        lijst = {"naam": "Bevragingen", "adres": reverse("monitoring:bevragingen")}
        rij = self.bevraging()
        return [cijfers, lijst, *([{"naam": rij.titel, "adres": rij.get_absolute_url()}] if rij else [])]

    def bevraging(self) -> Bevraging | None:
        """The survey it is about."""
        return self.rij


class BevragingBeginnen(OverBevraging):
    """Begin one."""

    naam, pad = "bevraging_nieuw", "bevragingen/nieuw/"
    form, dienst = BevragingForm, opmaak.bevraging_beginnen
    titel, knop = "Begin een bevraging", "Ga naar de vragen"

    def argumenten(self, form: BevragingForm) -> dict[str, Any]:
        """Of which network."""
        schoon = {**form.cleaned_data}
        return {"netwerk_id": schoon.pop("netwerk").pk, **schoon, "door": self.gebruiker}

    def terug(self) -> str:
        """The list."""
        return reverse("monitoring:bevragingen")

    def naar(self, uitkomst: Bevraging) -> str:
        """Its page, to write the questions."""
        return uitkomst.get_absolute_url()

    def gelukt(self, uitkomst: Bevraging) -> str:
        """Nobody knows yet."""
        return f"“{uitkomst.titel}” staat klaar om te schrijven. Niemand is nog iets gevraagd."


class _OpBevraging(OverBevraging):
    """On one survey."""

    model, rij_als = Bevraging, "bevraging_id"

    def rijen(self) -> QuerySet[Any]:
        """Those of the own networks."""
        return Bevraging.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk")


class _InOpmaak(_OpBevraging):
    """While its questions may change."""

    def kan(self) -> bool:
        """Not once it is open."""
        return self.rij.stand == Bevragingsstand.ONTWERP


class BevragingOpenen(_InOpmaak):
    """Open it: the questions stand fast, the schools get mail."""

    naam, pad, volgorde = "bevraging_openen", "bevragingen/<slug:sleutel>/openen/", 10
    form, dienst = BevragingOpenenForm, bevraging_openen
    titel, knop, ingang = "Open de bevraging", "Leg vast en open", "Open de bevraging"
    gevolg = "De vragen liggen dan vast. Niemand kan ze nog wijzigen, ook jij niet."

    def wie_hoort(self) -> Bereik | None:
        """Which schools get a link; people come by the open link."""
        return wie_hoort(self.rij) if self.rij.vraagt_scholen else None

    def gelukt(self, uitkomst: tuple[Bevraging, Bereik]) -> str:
        """Who was reached."""
        bevraging, horen = uitkomst
        if bevraging.vraagt_scholen:
            return f"De bevraging ligt vast. {horen.telling}."
        return "De bevraging ligt vast. Verspreid nu zelf de link of de code."


class VraagToevoegen(_InOpmaak):
    """Add a question."""

    naam, pad, volgorde = "bevraging_vraag_nieuw", "bevragingen/<slug:sleutel>/vraag/", 20
    form, dienst = VraagForm, opmaak.vraag_toevoegen
    titel, knop, ingang = "Nieuwe vraag", "Voeg toe", "Voeg een vraag toe"

    def gelukt(self, uitkomst: Bevragingsvraag) -> str:
        """Which one."""
        return f"De vraag staat erbij: {uitkomst.tekst}"


class BevragingWijzigen(_InOpmaak):
    """Say otherwise what it is about."""

    naam, pad, volgorde = "bevraging_wijzigen", "bevragingen/<slug:sleutel>/tekst/", 30
    form, dienst = BevragingTekstForm, opmaak.bevraging_wijzigen
    titel, knop, ingang = "Titel en inleiding", "Bewaar", "Wijzig titel en inleiding"

    def form_opties(self) -> dict[str, Any]:
        """What stands there."""
        return {**super().form_opties(), "bevraging": self.rij}

    def gelukt(self, uitkomst: Bevraging) -> str:
        """What it is called."""
        return f"De tekst van “{uitkomst.titel}” is bewaard."


class ScholenKiezen(_InOpmaak):
    """Which schools are asked."""

    naam, pad, volgorde = "bevraging_scholen", "bevragingen/<slug:sleutel>/scholen/", 40
    form, dienst = ScholenForm, opmaak.scholen_kiezen
    titel, knop, ingang = "Welke scholen", "Bewaar de keuze", "Kies de scholen"

    def kan(self) -> bool:
        """People are on no list."""
        return super().kan() and self.rij.vraagt_scholen

    def rijen(self) -> QuerySet[Any]:
        """Surveys of schools alone."""
        return super().rijen().filter(doelgroep="scholen")

    def form_opties(self) -> dict[str, Any]:
        """The schools of its network."""
        return {**super().form_opties(), "bevraging": self.rij}

    def gelukt(self, uitkomst: Bevraging) -> str:
        """How many."""
        aantal = uitkomst.bevraagden.count()
        return f"{aantal} {'school staat' if aantal == 1 else 'scholen staan'} in de bevraging."


class ScholenHerinneren(_OpBevraging):
    """Show who gets a mail, then send it."""

    naam, pad, volgorde = "bevraging_herinneren", "bevragingen/<slug:sleutel>/herinneren/", 10
    form, dienst = KnopFormulier, scholen_herinneren
    titel, knop, ingang = "Herinner wie nog niet antwoordde", "Stuur de herinnering", "Herinner wie nog niet antwoordde"

    def kan(self) -> bool:
        """Schools alone, while it is open."""
        return self.rij.stand == Bevragingsstand.OPEN and self.rij.vraagt_scholen

    def wie_hoort(self) -> Bereik:
        """Who did not answer yet."""
        return wie_hoort(self.rij)

    def gelukt(self, uitkomst: Bereik) -> str:
        """Who was reached."""
        return f"{uitkomst.telling}."


class BevragingSluiten(_OpBevraging):
    """Close it now and count."""

    naam, pad, volgorde = "bevraging_sluiten", "bevragingen/<slug:sleutel>/sluiten/", 90
    form, dienst = KnopFormulier, bevraging_sluiten
    titel, knop, ingang, einde = "Sluit en tel", "Sluit en tel", "Sluit nu en tel", True
    gevolg = "Wie nog niet antwoordde, kan dat niet meer. We tellen de antwoorden en wissen ze daarna."

    def kan(self) -> bool:
        """Once."""
        return self.rij.stand == Bevragingsstand.OPEN

    def gelukt(self, uitkomst: Bevraging) -> str:
        """Whether there is something to publish."""
        if uitkomst.stand == Bevragingsstand.TE_WEINIG:
            return "De bevraging is gesloten. Er waren te weinig antwoorden om iets te tellen."
        return "De bevraging is gesloten en geteld. De cijfers staan op de pagina’s na de volgende publicatie."


class BevragingWeggooien(_InOpmaak):
    """Throw away one that nobody was asked."""

    naam, pad, volgorde = "bevraging_weg", "bevragingen/<slug:sleutel>/weg/", 95
    form, dienst, einde = KnopFormulier, opmaak.bevraging_weggooien, True
    titel, knop, ingang = "Gooi deze bevraging weg", "Gooi ze weg", "Gooi ze weg"
    gevolg = "De vragen gaan mee weg. Niemand was al iets gevraagd."

    def naar(self, uitkomst: Bevraging) -> str:
        """The list."""
        return reverse("monitoring:bevragingen")

    def gelukt(self, uitkomst: Bevraging) -> str:
        """Which one."""
        return f"“{uitkomst.titel}” is weg."


def in_opmaak() -> Q:
    """Questions of a survey that nobody was asked yet."""
    return Q(bevraging__stand=Bevragingsstand.ONTWERP)
