"""What who leads a meeting does with its items: add, change, order, put off, take off."""

from typing import Any

from django.http import HttpResponse, JsonResponse, QueryDict
from django.urls import reverse

from overlegplatform.daden.basis import GeleidDoorMij, OpPunt
from overlegplatform.diensten import agenda as diensten
from overlegplatform.diensten.volgorde import OMHOOG, OMLAAG, punt_plaatsen, punt_schuiven
from overlegplatform.forms.agenda import NieuwPuntForm, PuntForm
from overlegplatform.forms.werk import nog_te_noteren
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Agendapunt

_AGENDA = "vergaderingen/<slug:sleutel>/agenda/"
_PUNT = _AGENDA + "<slug:punt>/"


class _OpAgenda(GeleidDoorMij):
    """About the agenda as a whole."""

    def terug(self) -> str:
        """The page of the agenda."""
        return reverse("overleg:agenda", args=[self.rij.sleutel])

    def kruimels(self) -> list[dict[str, str]]:
        """The meeting, its agenda."""
        return [*super().kruimels(), {"naam": "Agenda", "adres": self.terug()}]


class PuntNieuw(_OpAgenda):
    """Add an item."""

    naam, pad = "punt_nieuw", _AGENDA + "nieuw/"
    form, dienst = NieuwPuntForm, diensten.punt_toevoegen
    titel, knop = "Een punt toevoegen", "Zet op de agenda"

    def geef_inleiding(self) -> str:
        """The way to it says where."""
        return ""

    def form_opties(self) -> dict[str, Any]:
        """Actions of the plan of its network may be chosen."""
        return {"vergadering": self.rij, **super().form_opties()}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """What was filled in, together."""
        return {"vergadering_id": self.rij.pk, "waarden": form.cleaned_data, "door": self.gebruiker}

    def gelukt(self, uitkomst: Agendapunt) -> str:
        """It is on it."""
        return "Het punt staat op de agenda."

    def naar(self, uitkomst: Agendapunt) -> str:
        """At the new item."""
        return f"{self.terug()}#p-{uitkomst.sleutel}"


class _Verplaatsing(_OpAgenda):
    """Another place in the order."""

    def gelukt(self, uitkomst: str) -> str:
        """Where it stands now."""
        return uitkomst


class PuntSchuiven(_Verplaatsing):
    """One place up or down, by a button of the list that says which item."""

    naam, pad = "punt_schuiven", _AGENDA + "schuiven/"
    dienst = punt_schuiven

    @property
    def _richting(self) -> str:
        return OMHOOG if OMHOOG in self.request.POST else OMLAAG

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which item, and which way."""
        sleutel, richting = self.request.POST.get(self._richting, ""), self._richting
        return {"sleutel": sleutel, "richting": richting, **super().argumenten(form)}

    def terug(self) -> str:
        """At the item."""
        return f"{super().terug()}#p-{self.request.POST.get(self._richting, '')}"


class PuntSlepen(_Verplaatsing):
    """A drop: `sleutel` goes before `voor`, or last. The script says the sentence."""

    naam, pad = "punt_slepen", _AGENDA + "slepen/"
    dienst = punt_plaatsen
    herhaalbaar = "Wie een punt nog eens op dezelfde plek laat vallen, verandert niets."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which item, and before which one."""
        gevraagd = self.request.POST
        waar = {"sleutel": gevraagd.get("sleutel", ""), "voor_sleutel": gevraagd.get("voor", "")}
        return {**waar, **super().argumenten(form)}

    def meld(self, zin: str) -> None:
        """No page follows."""

    def na_afloop(self, antwoord: HttpResponse) -> JsonResponse:
        """Where it stands now."""
        return JsonResponse({"zin": self.gelukt(self.uitkomst)})

    def niet_gedaan(self, form: Any) -> JsonResponse:
        """Why it did not move."""
        return JsonResponse({"zin": " ".join(form.non_field_errors())}, status=409)


class _OpPunt(OpPunt):
    """About one item of the agenda."""

    def terug(self) -> str:
        """The item on the page of the agenda."""
        return f"{self.agenda()}#p-{self.rij.sleutel}"

    def kruimels(self) -> list[dict[str, str]]:
        """The meeting, its agenda."""
        return [*super().kruimels(), {"naam": "Agenda", "adres": self.agenda()}]


class PuntBewerken(_OpPunt):
    """Change an item."""

    naam, pad, volgorde = "punt_bewerken", _PUNT, 10
    form, dienst = PuntForm, diensten.punt_wijzigen
    titel, knop, ingang = "Een punt bewerken", "Bewaar", "Bewerk"

    def kan(self) -> bool:
        """The agenda may still change."""
        return self.vergadering.agenda_open

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        return {"punt": self.rij, "huidig": diensten.plat(self.rij), **super().form_opties()}

    def gelukt(self, uitkomst: Agendapunt) -> str:
        """It stands there now."""
        return "Het punt is bewaard."


class PuntUitstellen(_OpPunt):
    """Put an item off to the next meeting."""

    naam, pad, volgorde = "punt_uitstellen", _PUNT + "uitstellen/", 20
    dienst = diensten.punt_uitstellen
    knop = "Stel uit"

    def kan(self) -> bool:
        """It was not put off before, and the minutes are not fixed."""
        return not hasattr(self.rij, "vervolg") and self.vergadering.stand != Vergaderstand.GOEDGEKEURD

    def blijft(self, form: Any) -> QueryDict | None:
        """On the page one writes on: what stands at an item and was not noted."""
        return nog_te_noteren(self.request.POST) or None

    def gelukt(self, uitkomst: Agendapunt) -> str:
        """On which agenda it is now."""
        return f"“{self.rij}” staat nu op de agenda van {uitkomst.vergadering.datum_tekst}."

    def terug(self) -> str:
        """Where the button stood: the agenda, or the page one writes on while meeting."""
        if self.request.POST.get("vanaf") != "werk":
            return super().terug()
        return reverse("overleg:werk", args=[self.vergadering.sleutel]) + f"#p-{self.rij.sleutel}"


class PuntVerwijderen(_OpPunt):
    """Take an item off the agenda."""

    naam, pad, volgorde = "punt_verwijderen", _PUNT + "verwijderen/", 30
    dienst = diensten.punt_verwijderen
    knop, einde = "Schrap", True
    gevolg = "Het punt gaat van deze agenda."

    def kan(self) -> bool:
        """What was put off or approves minutes can only be treated."""
        punt = self.rij
        vrij = not (punt.uitgesteld_van_id or punt.verslag_van_id or hasattr(punt, "vervolg"))
        return vrij and self.vergadering.agenda_open

    def gelukt(self, uitkomst: None) -> str:
        """It is off it."""
        return f"“{self.rij}” staat niet meer op de agenda."

    def terug(self) -> str:
        """The page of the agenda: the item may be gone."""
        return self.agenda()
