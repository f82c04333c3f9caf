"""The round of staf: open it, move its days, ask who did not answer, take over what came later."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.daden import Daad, DeelsDaad
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.zoeken import op_naam
from monitoring import evaluatievelden
from monitoring.daden.basis import InSchooljaar
from monitoring.diensten.ronde import (
    cijfers_verversen,
    ronde_aanvullen,
    ronde_openen,
    ronde_wijzigen,
    trekkers_herinneren,
)
from monitoring.forms.evaluatie import RondeDagenForm, RondeForm
from monitoring.jaarevaluatie import trekkers
from monitoring.models import Ronde


class RondeOpenen(Daad):
    """Open a round."""

    naam, pad, ruimte = "ronde_nieuw", "nieuw/", "evaluatie"
    recht = Recht.EVALUATIE_BEHEREN
    form, dienst = RondeForm, ronde_openen
    sjabloon = "monitoring/evaluatie/ronde_nieuw.html"

    def argumenten(self, form: RondeForm) -> dict[str, Any]:
        """Which plan and year, from when to when."""
        schoon = dict(form.cleaned_data)
        plan, schooljaar = schoon.pop("plan"), schoon.pop("schooljaar")
        return {"plan_id": plan.pk, "beginjaar": schooljaar.start, **schoon, "door": self.gebruiker}

    def gelukt(self, uitkomst: Ronde) -> str:
        """It is made; nobody knows yet."""
        return f"De ronde {uitkomst.schooljaar} is gemaakt. Verwittig nu wie de acties trekt."

    def naar(self, uitkomst: Ronde) -> str:
        """The round."""
        return uitkomst.get_absolute_url()

    def terug(self) -> str:
        """The list."""
        return reverse("evaluatie:rondes")


class _OverRonde(InSchooljaar):
    """About a round this person leads."""

    model, zoek, rij_als = Ronde, {"plan": "plan__slug", "schooljaar": "schooljaar"}, "ronde_id"

    def rijen(self):
        """Rounds this person leads."""
        return Ronde.objects.bewerkbaar_voor(self.gebruiker).select_related("plan", "netwerk", "jaarevaluatie")

    def context(self, form: Any) -> dict[str, Any]:
        """The round."""
        return {**super().context(form), "ronde": self.rij}


class DagenWijzigen(DeelsDaad, _OverRonde):
    """Move the days on which the round opens and closes."""

    naam, pad = "dagen", "<slug:plan>/<slug:schooljaar>/ronde/dagen/"
    form, dienst = RondeDagenForm, ronde_wijzigen
    sjabloon = "monitoring/evaluatie/dagen.html"

    def huidig(self) -> dict[str, Any]:
        """The days as they are."""
        return evaluatievelden.lees(Ronde.objects.get(pk=self.rij.pk), evaluatievelden.RONDE)

    def form_opties(self) -> dict[str, Any]:
        """The days as they are."""
        return {**super().form_opties(), "huidig": self.huidig(), "over": ("ronde", self.rij.sleutel)}

    def gelukt(self, uitkomst: Any) -> str:
        """They stand there now."""
        return "De dagen van de ronde zijn bewaard."


class Herinneren(_OverRonde):
    """Show who gets a mail, then send it."""

    naam, pad = "herinneren", "<slug:plan>/<slug:schooljaar>/ronde/herinneren/"
    form, dienst = KnopFormulier, trekkers_herinneren
    sjabloon = "monitoring/evaluatie/herinneren.html"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The round."""
        return {"ronde_id": self.rij.pk, "door": self.gebruiker}

    def context(self, form: Any) -> dict[str, Any]:
        """Who still has something to answer, and for which actions nobody hears it."""
        dag = timezone.localdate()
        mensen = trekkers.openstaand_per_persoon(self.rij, dag)
        horen = trekkers.bereik_van_ronde(self.rij, dag)
        return {
            **super().context(form),
            "mensen": op_naam(mensen.items(), naam=lambda paar: paar[0].naam),
            "horen": horen,
        }

    def gelukt(self, uitkomst: Bereik) -> str:
        """How many mails wait to leave, and for which actions nobody was asked."""
        aantal, stil = len(uitkomst.mensen), len(uitkomst.stil)
        wie = "1 persoon krijgt" if aantal == 1 else f"{aantal} mensen krijgen"
        zin = f"{wie} een mail met de vraag om te antwoorden."
        if stil:
            zin += f" Voor {'1 actie' if stil == 1 else f'{stil} acties'} is niemand gevraagd: die vul je zelf in."
        return zin


class Aanvullen(_OverRonde):
    """Add the actions that came into the plan later."""

    naam, pad = "aanvullen", "<slug:plan>/<slug:schooljaar>/ronde/aanvullen/"
    dienst = ronde_aanvullen

    def gelukt(self, uitkomst: int) -> str:
        """How many."""
        wat = "1 actie staat" if uitkomst == 1 else f"{uitkomst} acties staan"
        return f"{wat} erbij in de ronde."


class CijfersVerversen(_OverRonde):
    """Freeze the figures anew."""

    naam, pad = "cijfers", "<slug:plan>/<slug:schooljaar>/ronde/cijfers/"
    dienst = cijfers_verversen

    def gelukt(self, uitkomst: int) -> str:
        """Beside how many actions something changed."""
        acties = "actie" if uitkomst == 1 else "acties"
        wat = f"Bij {uitkomst} {acties} veranderde iets." if uitkomst else "Niets veranderde."
        return f"De cijfers zijn opnieuw bevroren. {wat}"
