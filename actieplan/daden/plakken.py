"""Pasting a plan: first what is read in it, then, once confirmed, the plan itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from actieplan.diensten.plakken import Geplakt, plan_plakken, rijen_toevoegen
from actieplan.forms.plakken import BEVESTIG, LEES, PlakForm, PlakInPlanForm, PlakNieuwForm
from actieplan.models import Actieplan
from leerrecht.daden import Daad
from leerrecht.rechten import Recht


class Plakken(Daad):
    """Nothing is written before the button under the rows."""

    ruimte = "actieplan"
    recht = Recht.PLAN_BEWERKEN
    sjabloon = "actieplan/plakken.html"
    titel, knop = "Plak je plan", "Lees de tekst"
    inleiding = "Je ziet eerst wat we erin lezen, en past het aan. Er verandert niets voor je dat bevestigt."

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what was read; only the button under that does it."""
        if BEVESTIG in request.POST and not request.FILES:
            return super().post(request, *args, **kwargs)
        form = self.maak_form(request.POST, request.FILES)
        # Freshly read is no mistake yet: what must be mended is said when one confirms.
        return self.toon(form, status=200 if form.is_valid() or form.lezing is not None else 422)

    def context(self, form: PlakForm) -> dict[str, Any]:
        """What was read, row by row, and what was not."""
        rijen = list(form.geplakte_rijen())
        doelen = sum(rij.knoop.is_doel for rij in rijen)
        punten = form.lezing.onbegrepen if form.lezing else []
        eigen = {
            "rijen": rijen,
            # One button is the act of this moment: reading it, or doing it.
            "knop": "" if rijen else self.knop,
            "telling": f"{_aantal(doelen, 'doelstelling', 'doelstellingen')} en {_acties(len(rijen) - doelen)}",
            "onbegrepen": [punt for punt in punten if not punt.gewoon],
            "gewoon": [punt for punt in punten if punt.gewoon],
            "lees": LEES,
            "bevestig": BEVESTIG,
            "vooraf": [
                veld for veld in form.visible_fields() if veld.name in ("netwerk", "titel", "eerste_doel", "onder")
            ],
            "bron": [form["tekst"], form["bestand"]],
        }
        return super().context(form) | eigen

    def gelukt(self, uitkomst: Geplakt) -> str:
        """Counted from what was written."""
        doelen = _aantal(len(uitkomst.doelen), "doelstelling", "doelstellingen")
        zin = f"In “{uitkomst.plan.titel}” staan nu {doelen} en {_acties(len(uitkomst.acties))} meer, als voorstel."
        if uitkomst.onbekend:
            zin += f" Niet gekend in dit netwerk, en dus leeg gelaten: {', '.join(uitkomst.onbekend)}."
        return zin

    def naar(self, uitkomst: Geplakt) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[uitkomst.plan.slug])


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _acties(aantal: int) -> str:
    return _aantal(aantal, "actie", "acties")


class PlanPlakken(Plakken):
    """As the plan of a network that has none."""

    naam, pad = "plan_plakken", "nieuw/plakken/"
    form = PlakNieuwForm

    def doe(self, form: PlakNieuwForm) -> Geplakt:
        """The plan and its rows."""
        wat = form.cleaned_data
        return plan_plakken(netwerk_id=wat["netwerk"].pk, titel=wat["titel"], rijen=form.rijen, door=self.gebruiker)

    def terug(self) -> str:
        """Beginning it empty."""
        return reverse("actieplan:plan_nieuw")

    def kruimels(self) -> list[dict[str, str]]:
        """The plans."""
        return [{"naam": "Actieplan", "adres": reverse("actieplan:plannen")}]


class InPlanPlakken(Plakken):
    """Into a plan that is there."""

    naam, pad = "plakken", "<slug:plan>/plakken/"
    model, zoek = Actieplan, {"plan": "slug"}
    form = PlakInPlanForm

    def rijen(self):
        """The plans this person edits."""
        return Actieplan.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk")

    def form_opties(self) -> dict[str, Any]:
        """Which plan."""
        return {**super().form_opties(), "plan": self.rij}

    def doe(self, form: PlakInPlanForm) -> Geplakt:
        """Its rows."""
        onder = form.cleaned_data.get("onder", "")
        return rijen_toevoegen(plan_id=self.rij.pk, onder=onder, rijen=form.rijen, door=self.gebruiker)

    def terug(self) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By the workbench."""
        plannen = {"naam": "Actieplan", "adres": reverse("actieplan:plannen")}
        return [plannen, {"naam": self.rij.netwerk.korte_naam, "adres": self.terug()}]
