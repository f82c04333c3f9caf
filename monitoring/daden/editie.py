"""Acts on an edition of the yearly evaluation."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from leerrecht.schooljaar import Schooljaar
from monitoring.diensten.jaarevaluatie import pdf_opnieuw_maken
from monitoring.models import Editie, Jaarevaluatie


class PdfOpnieuw(Daad):
    """The PDF of one edition is made (again): it failed, or its file is gone or damaged."""

    ruimte = "evaluatie"
    naam = "pdf_opnieuw"
    pad = "<slug:plan>/<slug:schooljaar>/edities/<int:editie>/opnieuw/"
    recht = Recht.EVALUATIE_BEHEREN
    model = Editie
    rij_als = "editie_id"
    dienst = pdf_opnieuw_maken
    titel, knop = "PDF opnieuw maken", "Maak de PDF opnieuw"

    def rijen(self):
        """Editions of the evaluations this person makes."""
        eigen = Jaarevaluatie.objects.bewerkbaar_voor(self.gebruiker)
        return Editie.objects.filter(jaarevaluatie__in=eigen).select_related(
            "jaarevaluatie__ronde__plan", "jaarevaluatie__ronde__netwerk"
        )

    def vind(self) -> Editie:
        """By plan, school year and number."""
        try:
            jaar = Schooljaar.lees(self.kwargs["schooljaar"])
        except ValueError:
            raise Http404 from None
        return get_object_or_404(
            self.rijen(),
            jaarevaluatie__ronde__plan__slug=self.kwargs["plan"],
            jaarevaluatie__ronde__beginjaar=jaar.start,
            nummer=self.kwargs["editie"],
        )

    def netwerk(self) -> Any:
        """Of its round."""
        return self.rij.jaarevaluatie.ronde.netwerk

    def adres(self) -> str:
        """Below the page of the edition."""
        ronde = self.rij.jaarevaluatie.ronde
        return reverse(self.adresnaam(), args=[ronde.plan.slug, str(ronde.schooljaar), self.rij.nummer])

    def kan(self) -> bool:
        """While there is no whole file."""
        return not self.rij.heeft_pdf

    def gelukt(self, uitkomst: Editie) -> str:
        """The page shows how far it is."""
        return ""
