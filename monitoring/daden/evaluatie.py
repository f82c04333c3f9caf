"""The five minutes of a trekker, and staf who reads the answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.daden import DeelsDaad
from leerrecht.rechten import Recht
from monitoring import evaluatievelden
from monitoring.daden.basis import InSchooljaar
from monitoring.diensten.evaluatie import (
    evaluatie_invullen,
    evaluatie_nalezen,
    evaluatie_teruggeven,
    waarom_dicht,
)
from monitoring.forms.aanlevering import RedenForm
from monitoring.forms.evaluatie import EvaluatieForm, NalezenForm
from monitoring.jaarevaluatie.lezen import figuren_uit
from monitoring.jaarevaluatie.overzicht import maak_rijen, vorig_antwoord
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Evaluatie, Indicator

GESLOTEN = "monitoring/evaluatie/gesloten.html"


class _OverAntwoord(InSchooljaar):
    """About the answer on one action."""

    model, rij_als = Evaluatie, "evaluatie_id"
    zoek = {"plan": "ronde__plan__slug", "schooljaar": "ronde__schooljaar", "sleutel": "actie__sleutel"}

    def rijen(self):
        """Answers this person reads and edits."""
        return self.met_ronde(Evaluatie.objects.bewerkbaar_voor(self.gebruiker))

    @staticmethod
    def met_ronde(rijen):
        """With what its page shows."""
        return rijen.select_related("ronde__plan", "ronde__netwerk", "ronde__jaarevaluatie", "actie")

    def netwerk(self) -> Any:
        """Whose round."""
        return self.rij.ronde.netwerk

    def naar(self, uitkomst: Any) -> str:
        """The action in the list of the round."""
        return f"{self.rij.ronde.get_absolute_url()}#a-{self.rij.actie.sleutel}"

    def context(self, form: Any) -> dict[str, Any]:
        """Beside the questions: approved wording, who, last year's answer, frozen figures."""
        return {**super().context(form), **self.beeld()}

    def beeld(self) -> dict[str, Any]:
        """The answer and what it is about."""
        evaluatie = self.rij
        return {
            "evaluatie": evaluatie,
            "ronde": evaluatie.ronde,
            "rij": maak_rijen([evaluatie], dag=timezone.localdate())[0],
            "vorige": vorig_antwoord(evaluatie),
            "figuren": figuren_uit(evaluatie.cijfers),
            "terug": evaluatie.zetten.filter(naar=Evaluatiestand.OPEN).first(),
        }


class _Blad(DeelsDaad, _OverAntwoord):
    """The page with the five questions."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The questions; after the round what was answered."""
        if dicht := waarom_dicht(self.rij, self.gebruiker, timezone.localdate()):
            return render(request, GESLOTEN, {**self.beeld(), "dicht": dicht})
        return super().get(request, *args, **kwargs)

    def waarden(self) -> dict[str, Any]:
        """What stands there now."""
        return evaluatievelden.lees(self.rij, evaluatievelden.EVALUATIE)

    def huidig(self) -> dict[str, Any]:
        """What stands there after a part of it was saved."""
        self.rij = self.vind()
        return self.waarden()

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        return {**super().form_opties(), "huidig": self.waarden(), "over": ("evaluatie", self.rij.sleutel)}


class Invullen(_Blad):
    """Answer about an own action; another's does not exist here."""

    naam, pad = "invullen", "<slug:plan>/<slug:schooljaar>/acties/<slug:sleutel>/"
    recht = Recht.EVALUATIE_INVULLEN
    form, dienst = EvaluatieForm, evaluatie_invullen
    sjabloon = "monitoring/evaluatie/invullen.html"

    def rijen(self):
        """Answers about actions the own organisation carries."""
        return self.met_ronde(Evaluatie.objects.eigen_voor(self.gebruiker, timezone.localdate()))

    def argumenten(self, form: EvaluatieForm) -> dict[str, Any]:
        """Kept, or handed in."""
        return {**super().argumenten(form), "indienen": self.request.POST.get("wat") == "indienen"}

    def gezet(self) -> str:
        """It was handed in."""
        return "Je antwoord is ingediend. De stafmedewerker leest het na. Bedankt."

    def naar(self, uitkomst: Any) -> str:
        """The same page."""
        return self.rij.get_absolute_url()


class Nalezen(_Blad):
    """Staf reads, edits and lets through; also fills in what nobody answers."""

    naam, pad = "nalezen", "<slug:plan>/<slug:schooljaar>/acties/<slug:sleutel>/nalezen/"
    form, dienst = NalezenForm, evaluatie_nalezen
    sjabloon = "monitoring/evaluatie/nalezen.html"

    def waarden(self) -> dict[str, Any]:
        """The answer, and the figures beside it."""
        gekozen = sorted(rij.code for rij in self.rij.actie.indicatoren.all())
        return {**super().waarden(), "indicatoren": gekozen}

    def form_opties(self) -> dict[str, Any]:
        """The figures one can choose."""
        zichtbaar = Indicator.objects.zichtbaar_voor(self.gebruiker).voor_netwerk(self.rij.ronde.netwerk)
        return {**super().form_opties(), "indicatoren": list(zichtbaar)}

    def argumenten(self, form: NalezenForm) -> dict[str, Any]:
        """Kept, or read and ready."""
        return {**super().argumenten(form), "klaar": self.request.POST.get("wat") == "klaar"}

    def gezet(self) -> str:
        """It goes along."""
        return "Nagelezen. Dit antwoord gaat zo mee in de jaarevaluatie."


class Teruggeven(_OverAntwoord):
    """Ask why, then open an answer again for its trekker."""

    naam, pad = "teruggeven", "<slug:plan>/<slug:schooljaar>/acties/<slug:sleutel>/teruggeven/"
    form, dienst = RedenForm, evaluatie_teruggeven
    sjabloon = "monitoring/evaluatie/teruggeven.html"

    def maak_form(self, data: Any = None, files: Any = None) -> RedenForm:
        """The reason is read by somebody else."""
        form = super().maak_form(data, files)
        form.fields["reden"].help_text = "Wie antwoordde, leest deze zin boven het formulier."
        return form

    def gelukt(self, uitkomst: Any) -> str:
        """It is open."""
        return "Het antwoord staat weer open voor wie de actie trekt."
