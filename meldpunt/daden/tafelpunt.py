"""Acts on what stands on the table: lines of the agenda, own words and verslag, agreements."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.formulieren import Formulier
from meldpunt.daden.rondetafel import EEN_TAFEL, OverTafel
from meldpunt.diensten import tafelpunt as diensten
from meldpunt.forms import tafelpunt as forms
from meldpunt.keuzes.rondetafel import LOPENDE_TAFEL, Herkomst, Tafelstand
from meldpunt.models import Rondetafel, Tafelafspraak, Tafelpunt
from meldpunt.weergave.rondetafel import mensen_aan, suggestie_van

_MET_AFSPRAKEN = (Tafelstand.GEPLAND, Tafelstand.GEHOUDEN)


def _met_besluit(argumenten: dict[str, Any], form: Formulier) -> dict[str, Any]:
    """Add what a person decided about a word that may be a name."""
    return {**argumenten, "geen_naam": form.cleaned_data.get("geen_naam", False)}


class PuntToevoegen(OverTafel):
    """A line for the agenda; `?uit=` begins with an open question or the own words of the young person."""

    naam, pad = "tafelpunt_nieuw", EEN_TAFEL + "punt/nieuw/"
    form, dienst, blok = forms.TafelpuntForm, diensten.punt_toevoegen, "agenda"
    titel, knop, ingang = "Een punt op de agenda", "Zet op de agenda", "Voeg een punt toe"

    def kan(self) -> bool:
        """While it may be written."""
        return self.rij.stand in LOPENDE_TAFEL

    def _suggestie(self) -> Any:
        return suggestie_van(self.rij, self.gebruiker, self.request.GET.get("uit", ""))

    def form_opties(self) -> dict[str, Any]:
        """With the text of what it is made from; who reads it is chosen by a person."""
        suggestie = self._suggestie()
        begin = {"tekst": suggestie.tekst} if suggestie else {}
        return {"initial": begin, **super().form_opties()}

    def argumenten(self, form: forms.TafelpuntForm) -> dict[str, Any]:
        """Where it comes from, and since when it is open."""
        suggestie = self._suggestie()
        bron = {"herkomst": suggestie.herkomst, "sinds": suggestie.sinds} if suggestie else {}
        return {**super().argumenten(form), **(bron or {"herkomst": Herkomst.TAFEL})}

    def gelukt(self, uitkomst: Tafelpunt) -> str:
        """It stands there."""
        return "Het punt staat op de agenda."


class WoordenBewaren(OverTafel):
    """The own words and the verslag."""

    naam, pad = "rondetafel_tekst", EEN_TAFEL + "tekst/"
    form, dienst, blok = forms.TafelwoordenForm, diensten.woorden_bewaren, "tekst"
    titel, knop, ingang = "Eigen woorden en verslag", "Bewaar", "Schrijf eigen woorden en verslag"

    def kan(self) -> bool:
        """While it may be written."""
        return self.rij.stand in LOPENDE_TAFEL

    def form_opties(self) -> dict[str, Any]:
        """The table."""
        return {"tafel": self.rij, **super().form_opties()}

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """It stands there."""
        return "De tekst is bewaard."


class _OverRegel(OverTafel):
    """An act on a line or an agreement."""

    def rijen(self) -> QuerySet[Any]:
        """Of files of the own Meldpunt."""
        rijen = self.model._default_manager.behandelbaar_voor(self.gebruiker)  # type: ignore[union-attr]
        return rijen.select_related("rondetafel__aanmelding__netwerk", "rondetafel__aanmelding__jongere")

    def tafel(self) -> Rondetafel:
        """The table of the line."""
        return self.rij.rondetafel


class _OverPunt(_OverRegel):
    model, rij_als, blok = Tafelpunt, "punt_id", "punt"
    zoek: ClassVar[dict[str, str]] = {
        "referentie": "rondetafel__aanmelding__referentie",
        "sleutel": "rondetafel__sleutel",
        "punt": "sleutel",
    }

    def kan(self) -> bool:
        """While it may be written."""
        return self.tafel().stand in LOPENDE_TAFEL


class PuntWijzigen(_OverPunt):
    """Change it, or write what was said."""

    naam, pad = "tafelpunt", EEN_TAFEL + "punt/<slug:punt>/"
    form, dienst = forms.TafelpuntWijzigForm, diensten.punt_wijzigen
    titel, knop, ingang, volgorde = "Punt van de rondetafel", "Bewaar", "Schrijf of wijzig", 10

    def form_opties(self) -> dict[str, Any]:
        """The line."""
        return {"punt": self.rij, **super().form_opties()}

    def argumenten(self, form: forms.TafelpuntWijzigForm) -> dict[str, Any]:
        """Typed against started from."""
        return _met_besluit(super().argumenten(form), form)

    def gelukt(self, uitkomst: Tafelpunt) -> str:
        """It stands there."""
        return "Het punt is bewaard."


class PuntWeghalen(_OverPunt):
    """Take it off."""

    naam, pad = "tafelpunt_weg", EEN_TAFEL + "punt/<slug:punt>/weg/"
    dienst, knop, volgorde = diensten.punt_weghalen, "Haal weg", 90

    def gelukt(self, uitkomst: Tafelpunt) -> str:
        """It is gone."""
        return "Het punt staat niet meer op de agenda."


class AfspraakMaken(OverTafel):
    """Who does what by when."""

    naam, pad = "tafelafspraak_nieuw", EEN_TAFEL + "afspraak/nieuw/"
    form, dienst, blok = forms.TafelafspraakForm, diensten.afspraak_maken, "afspraken"
    titel, knop, ingang = "Nieuwe afspraak", "Voeg toe", "Maak een afspraak"

    def kan(self) -> bool:
        """Once it has a day."""
        return self.rij.stand in _MET_AFSPRAKEN

    def form_opties(self) -> dict[str, Any]:
        """Who sits at the table."""
        return {"mensen": mensen_aan(self.rij), **super().form_opties()}

    def argumenten(self, form: forms.TafelafspraakForm) -> dict[str, Any]:
        """By the key of the place."""
        uit = super().argumenten(form)
        wie = uit.pop("wie")
        return {**uit, "wie_sleutel": wie, "punt_sleutel": self.request.GET.get("punt", "")}

    def gelukt(self, uitkomst: Tafelafspraak) -> str:
        """It stands there."""
        return "De afspraak staat erbij."


class _OverAfspraak(_OverRegel):
    model, rij_als, blok = Tafelafspraak, "afspraak_id", "afspraak"
    zoek: ClassVar[dict[str, str]] = {
        "referentie": "rondetafel__aanmelding__referentie",
        "sleutel": "rondetafel__sleutel",
        "afspraak": "sleutel",
    }

    def rijen(self) -> QuerySet[Tafelafspraak]:
        """With whose it is."""
        return super().rijen().select_related("wie")

    def kan(self) -> bool:
        """While it may be written."""
        return self.tafel().stand in _MET_AFSPRAKEN


class AfspraakWijzigen(_OverAfspraak):
    """Change it."""

    naam, pad = "tafelafspraak", EEN_TAFEL + "afspraak/<slug:afspraak>/"
    form, dienst = forms.TafelafspraakWijzigForm, diensten.afspraak_wijzigen
    titel, knop, ingang, volgorde = "Afspraak van de rondetafel", "Bewaar", "Wijzig", 20

    def form_opties(self) -> dict[str, Any]:
        """The agreement, and who sits at the table."""
        return {"afspraak": self.rij, "mensen": mensen_aan(self.tafel()), **super().form_opties()}

    def argumenten(self, form: forms.TafelafspraakWijzigForm) -> dict[str, Any]:
        """Typed against started from."""
        return _met_besluit(super().argumenten(form), form)

    def gelukt(self, uitkomst: Tafelafspraak) -> str:
        """It stands there."""
        return "De afspraak is bewaard."


class AfspraakGedaan(_OverAfspraak):
    """It was done."""

    naam, pad = "tafelafspraak_gedaan", EEN_TAFEL + "afspraak/<slug:afspraak>/gedaan/"
    dienst, knop, volgorde = diensten.afspraak_gedaan, "Gedaan", 10

    def kan(self) -> bool:
        """Once, also after everybody confirmed."""
        return self.rij.gedaan_op is None and self.tafel().stand in (*_MET_AFSPRAKEN, Tafelstand.BEVESTIGD)

    def gelukt(self, uitkomst: Tafelafspraak) -> str:
        """Since today."""
        return "De afspraak staat op gedaan."


class AfspraakWeghalen(_OverAfspraak):
    """It was none."""

    naam, pad = "tafelafspraak_weg", EEN_TAFEL + "afspraak/<slug:afspraak>/weg/"
    dienst, knop, volgorde = diensten.afspraak_weghalen, "Haal weg", 90

    def gelukt(self, uitkomst: Tafelafspraak) -> str:
        """It is gone."""
        return "De afspraak is weggehaald."
