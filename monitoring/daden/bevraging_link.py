"""What a school does behind its link: answer, once for the whole school, until the survey closes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.daden import DeelsDaad
from leerrecht.link.daden import Linkdaad
from leerrecht.versies import Uitslag
from monitoring.diensten.bevraging_open import DOEL, school_antwoorden
from monitoring.forms.bevragingsantwoord import SchoolantwoordForm
from monitoring.models import Bevraagde


class SchoolAntwoorden(DeelsDaad, Linkdaad):
    """Answer for a school; a colleague behind the same kind of link finds that answer."""

    doel, woord = DOEL, "bevraging"
    form, dienst, sjabloon = SchoolantwoordForm, school_antwoorden, "bevraging/school.html"
    knop = "Bewaar het antwoord van de school"
    rij: Bevraagde

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The questions; before and after its days, when one can answer."""
        if not self.rij.bevraging.neemt_aan_op(timezone.localdate()):
            context = {"bevraging": self.rij.bevraging, "bevraagde": self.rij}
            return render(request, "bevraging/dicht.html", context)
        return super().get(request, *args, **kwargs)

    def maak_form(self, data: Any = None, files: Any = None) -> SchoolantwoordForm:
        """Made of the questions of this survey."""
        soort = SchoolantwoordForm.voor(self.rij.bevraging.vragen.all())
        return soort(data, bevraagde=self.rij, gebruiker=self.gebruiker)

    def huidig(self) -> dict[str, Any]:
        """What the school answered by now."""
        return SchoolantwoordForm.voor(self.rij.bevraging.vragen.all())(bevraagde=self.opnieuw()).huidig

    def opnieuw(self) -> Bevraagde:
        """The row as it is stored now."""
        return Bevraagde.objects.select_related("bevraging").get(pk=self.rij.pk)

    def argumenten(self, form: SchoolantwoordForm) -> dict[str, Any]:
        """With the rights of the owner of the link."""
        wat = {"waarden": form.mijn, "origineel": form.begin}
        return {"bevraagde_id": self.rij.pk, **wat, "door": self.bezoek.eigenaar}

    def geef_titel(self) -> str:
        """What it is about."""
        return self.rij.bevraging.titel

    def terug(self) -> str:
        """The page itself: there is nothing else behind this link."""
        return "./"

    def gelukt(self, uitkomst: Uitslag) -> str:
        """Until when it can change."""
        tot = f"{self.rij.bevraging.sluit:%d/%m/%Y}"
        if not uitkomst.bewaard:
            return ""
        return f"Het antwoord van {self.rij.organisatie.naam} is bewaard. Je kan het wijzigen tot en met {tot}."
