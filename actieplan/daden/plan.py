"""Beginning a plan, and its goals."""

from typing import Any

from django.urls import reverse

from actieplan.diensten.doelstelling import doel_intrekken, doel_toevoegen, doel_wijzigen, stond_in_versie
from actieplan.diensten.plan import plan_beginnen
from actieplan.forms.plan import DoelForm, NieuwDoelForm, NieuwPlanForm
from actieplan.models import Actieplan, Doelstelling
from leerrecht.daden import Daad, daden_voor
from leerrecht.rechten import Recht


def _kruimels(*punten: tuple[str, str]) -> list[dict[str, str]]:
    alle = [("Actieplan", reverse("actieplan:plannen")), *punten]
    return [{"naam": naam, "adres": adres} for naam, adres in alle]


class PlanBeginnen(Daad):
    """The plan of a network that has none."""

    ruimte, naam, pad = "actieplan", "plan_nieuw", "nieuw/"
    recht = Recht.PLAN_BEWERKEN
    form, dienst = NieuwPlanForm, plan_beginnen
    titel, knop = "Een actieplan beginnen", "Begin het plan"
    sjabloon = "actieplan/plan_nieuw.html"
    inleiding = "Niemand anders leest het voor er een versie goedgekeurd is. Tot dan werk je op de werkbank."

    def argumenten(self, form: NieuwPlanForm) -> dict[str, Any]:
        """For which network."""
        wat = dict(form.cleaned_data)
        netwerk = wat.pop("netwerk")
        return {"netwerk_id": netwerk.pk, **wat, "door": self.gebruiker}

    def gelukt(self, uitkomst: Actieplan) -> str:
        """With how many goals it starts."""
        aantal = uitkomst.doelstellingen.count()
        if not aantal:
            return f"“{uitkomst.titel}” is begonnen. Schrijf nu de eerste doelstelling."
        doelen = "1 doelstelling" if aantal == 1 else f"{aantal} doelstellingen"
        return f"“{uitkomst.titel}” is begonnen, met {doelen} en zonder acties. Pas ze aan tot ze van jullie zijn."

    def naar(self, uitkomst: Actieplan) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[uitkomst.slug])

    def terug(self) -> str:
        """The plans."""
        return reverse("actieplan:plannen")

    def kruimels(self) -> list[dict[str, str]]:
        """The plans."""
        return _kruimels()


class DoelToevoegen(Daad):
    """A goal at the end of the plan."""

    ruimte, naam, pad = "actieplan", "doel_nieuw", "<slug:plan>/bewerken/doelen/nieuw/"
    recht = Recht.PLAN_BEWERKEN
    model, zoek, rij_als = Actieplan, {"plan": "slug"}, "plan_id"
    form, dienst = NieuwDoelForm, doel_toevoegen
    titel, knop, ingang = "Nieuwe doelstelling", "Voeg toe", "Voeg een doelstelling toe"

    def rijen(self):
        """The plans this person edits."""
        return Actieplan.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk")

    def gelukt(self, uitkomst: Doelstelling) -> str:
        """Who reads it when."""
        return f"“{uitkomst}” staat in het plan. Het publiek ziet het na goedkeuring."

    def naar(self, uitkomst: Doelstelling) -> str:
        """Its place on the workbench."""
        return f"{self.terug()}#t-{uitkomst.sleutel}"

    def terug(self) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By the workbench."""
        return _kruimels((self.rij.netwerk.korte_naam, self.terug()))


class OpDoel(Daad):
    """On one goal of a plan this person edits."""

    ruimte = "actieplan"
    recht = Recht.PLAN_BEWERKEN
    model, rij_als = Doelstelling, "doel_id"
    zoek = {"plan": "plan__slug", "sleutel": "sleutel"}

    def rijen(self):
        """Goals of the own networks."""
        return Doelstelling.objects.bewerkbaar_voor(self.gebruiker).select_related("plan__netwerk")

    def netwerk(self) -> Any:
        """Whose plan."""
        return self.rij.plan.netwerk

    def terug(self) -> str:
        """Its place on the workbench."""
        return f"{reverse('actieplan:bewerken', args=[self.rij.plan.slug])}#t-{self.rij.sleutel}"

    def kruimels(self) -> list[dict[str, str]]:
        """By the workbench."""
        return _kruimels((self.rij.plan.netwerk.korte_naam, self.terug()))

    def waarvan(self) -> str:
        """Which goal."""
        return str(self.rij)


class DoelWijzigen(OpDoel):
    """Write it anew."""

    naam, pad = "doel_wijzigen", "<slug:plan>/bewerken/doelen/<slug:sleutel>/"
    form, dienst = DoelForm, doel_wijzigen
    titel, knop, ingang = "Doelstelling wijzigen", "Bewaar", "Wijzig"
    sjabloon = "actieplan/doel_wijzigen.html"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        return {**super().form_opties(), "doel": self.rij}

    def argumenten(self, form: DoelForm) -> dict[str, Any]:
        """And why."""
        return {**super().argumenten(form), "reden": form.cleaned_data["reden"]}

    def context(self, form: Any) -> dict[str, Any]:
        """With what takes it back, while that can be."""
        return {**super().context(form), "knoppen": daden_voor(self.rij, self.gebruiker, (DoelIntrekken,))}

    def gelukt(self, uitkomst: Doelstelling) -> str:
        """Who reads it when."""
        return f"“{uitkomst}” is bewaard. Het publiek ziet het na goedkeuring."


class DoelIntrekken(OpDoel):
    """Take it back, when nothing hangs under it and no version holds it."""

    naam, pad = "doel_intrekken", "<slug:plan>/bewerken/doelen/<slug:sleutel>/intrekken/"
    dienst = doel_intrekken
    knop, einde = "Trek de doelstelling in", True
    gevolg = "De doelstelling verdwijnt uit het plan."

    def kan(self) -> bool:
        """Not once something hangs under it or others read it."""
        return not self.rij.acties.exists() and not stond_in_versie(self.rij)

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return f"“{self.rij}” is ingetrokken."

    def naar(self, uitkomst: Any) -> str:
        """Its place is gone."""
        return reverse("actieplan:bewerken", args=[self.rij.plan.slug])
