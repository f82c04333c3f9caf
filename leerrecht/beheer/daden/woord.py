"""Words of the shared lists."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.beheer.daden.basis import Beheerdaad, Verschuiving
from leerrecht.beheer.diensten import woord
from leerrecht.beheer.forms.inhoud import nieuw_woord_formulier, woord_formulier
from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN, Woordenlijst
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.versies import waarden_van


class InWoordenlijst(Beheerdaad):
    """About a word list; which one, the address says. Shared by all networks: so kept by who stands above them."""

    recht = Recht.WOORDEN_BEHEREN

    lijst = ("Woordenlijsten", "beheer:woorden")

    def vind(self) -> Any:
        """The list; the word is found by who needs one."""
        if self.kwargs["lijst"] not in WOORDENLIJSTEN:
            raise Http404
        self.woorden: Woordenlijst = WOORDENLIJSTEN[self.kwargs["lijst"]]

    def terug(self) -> str:
        """That list."""
        return f"{reverse('beheer:woorden')}#{self.woorden.sleutel}"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The list as well."""
        return {"lijst": self.woorden, **super().argumenten(form)}


class OverWoord(InWoordenlijst):
    """About one word."""

    ding = "woord"

    def vind(self) -> Any:
        """The word."""
        super().vind()
        return get_object_or_404(self.woorden.model, slug=self.kwargs["slug"])


class WoordToevoegen(InWoordenlijst):
    """A new word."""

    naam, pad = "woord_nieuw", "woorden/<slug:lijst>/nieuw/"
    form, dienst = KnopFormulier, woord.woord_toevoegen
    knop = "Voeg toe"

    def geef_titel(self) -> str:
        """In which list."""
        return f"Nieuw in {self.woorden.titel.lower()}"

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """The fields of that list."""
        return nieuw_woord_formulier(self.woorden, data, gebruiker=self.gebruiker)

    def argumenten(self, form: Any) -> dict[str, Any]:
        """What was filled in."""
        return {"lijst": self.woorden, "waarden": form.cleaned_data, "door": self.gebruiker}

    def gelukt(self, uitkomst: Any) -> str:
        """Where it stands."""
        return "Het woord staat achteraan in de lijst."


class WoordWijzigen(OverWoord):
    """Change a word."""

    naam, pad = "woord_wijzigen", "woorden/<slug:lijst>/<slug:slug>/wijzigen/"
    form, dienst = KnopFormulier, woord.woord_wijzigen
    knop, inleiding = "Bewaar", "Het verandert overal mee."

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.rij.naam} wijzigen"

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """The fields of that list, with what stands there now."""
        huidig = waarden_van(self.rij, self.woorden.velden)
        over = (self.woorden.enkelvoud, self.rij.slug[:40])
        return woord_formulier(self.woorden, data, gebruiker=self.gebruiker, huidig=huidig, over=over)

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return "Het woord is bewaard."


class WoordVerplaatsen(Verschuiving, OverWoord):
    """Move a word one place."""

    naam, pad = "woord_verplaatsen", "woorden/<slug:lijst>/<slug:slug>/verplaatsen/"
    dienst = woord.woord_verplaatsen


class WoordVerwijderen(OverWoord):
    """Remove a word nothing points to."""

    naam, pad = "woord_verwijderen", "woorden/<slug:lijst>/<slug:slug>/verwijderen/"
    form, dienst = KnopFormulier, woord.woord_verwijderen
    einde = True

    def vind(self) -> Any:
        """A word that is used somewhere cannot go."""
        rij = super().vind()
        self.in_gebruik = woord.gebruikt(rij)
        return rij

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.rij.naam} verwijderen"

    def geef_inleiding(self) -> str:
        """Whether it can."""
        if self.in_gebruik:
            return "Dit woord is in gebruik en kan niet weg. Haal het eerst weg bij de acties."
        return "Niemand gebruikt dit woord. Het verdwijnt uit de keuzelijsten."

    def geef_knop(self) -> str:
        """No button for a word that is used."""
        return "" if self.in_gebruik else "Verwijder"

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return "Het woord is verwijderd."
