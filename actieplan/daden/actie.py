"""Actions on the workbench: add, edit in place, take a proposal back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from actieplan.diensten.actie import actie_toevoegen, actie_wijzigen, voorstel_intrekken
from actieplan.forms.actie import ActieForm, NieuweActieForm, leeg
from actieplan.forms.versie import VoorstelIntrekForm
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.regels import actievelden
from actieplan.weergave.raam import strook_binnen
from actieplan.weergave.werkbank import werkbank_nu
from leerrecht.daden import Daad, DeelsDaad
from leerrecht.omroep import zeg, zeg_berichten
from leerrecht.raam import Strook
from leerrecht.rechten import Recht


class OpDeWerkbank(Daad):
    """About an action of a plan this person edits; staf of another network gets 404."""

    ruimte = "actieplan"
    recht = Recht.PLAN_BEWERKEN
    model = Actie
    zoek = {"plan": "plan__slug", "sleutel": "sleutel"}
    rij_als = "actie_id"

    def rijen(self):
        """Actions of the own networks."""
        return Actie.objects.bewerkbaar_voor(self.gebruiker).select_related("plan__netwerk", "doelstelling", "ouder")

    def plan(self) -> Actieplan:
        """Which plan."""
        return self.rij.plan

    def netwerk(self) -> Any:
        """Whose plan."""
        return self.plan().netwerk

    def terug(self) -> str:
        """The row of the action on the workbench."""
        return f"{reverse('actieplan:bewerken', args=[self.plan().slug])}#a-{self.rij.sleutel}"

    def strook(self) -> Strook | None:
        """Which action, as it lives: only who edits the plan comes here."""
        return strook_binnen(self.rij) if isinstance(self.rij, Actie) else None

    def context(self, form: Any) -> dict[str, Any]:
        """The plan and the action."""
        return {**super().context(form), "plan": self.plan(), "actie": self.rij}


class ActieBewerken(DeelsDaad, OpDeWerkbank):
    """Edit one action, in place (htmx) or on a page of its own."""

    naam, pad = "actie_bewerken", "<slug:plan>/bewerken/acties/<slug:sleutel>/"
    form, dienst = ActieForm, actie_wijzigen
    sjabloon = "actieplan/actie_bewerken.html"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        over = ("actie", self.rij.sleutel)
        # Several actions may stand open in one page: the ids of each are its own.
        eigen = {"over": over, "auto_id": f"id_{self.rij.sleutel}_%s"}
        return {**super().form_opties(), "plan": self.plan(), "huidig": actievelden.lees(self.rij), **eigen}

    def argumenten(self, form: ActieForm) -> dict[str, Any]:
        """Typed against started from, and why."""
        return {**super().argumenten(form), "reden": form.cleaned_data["reden"]}

    def huidig(self) -> dict[str, Any]:
        """What stands there after a part of it was saved."""
        self.rij = self.vind()
        return actievelden.lees(self.rij)

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """In place: the row and the count above the tree as they stand now, with what was just said."""
        antwoord = super().na_afloop(antwoord)
        if not self.request.htmx:
            return antwoord
        bank = werkbank_nu(self.plan())
        context = {"plan": self.plan(), "werkbank": bank, "rij": bank.rij(self.rij.sleutel), "focus": True}
        return zeg_berichten(self.request, render(self.request, "actieplan/_rij_bewaard.html", context))

    def toon(self, form: ActieForm, status: int = 200) -> HttpResponse:
        """htmx swaps only good answers in; the sentence and the form say what is wrong."""
        if self.request.htmx:
            antwoord = render(self.request, "actieplan/_actievorm.html", self.context(form))
            bewaard = ", ".join(form.deels_bewaard).lower()
            return zeg(antwoord, f"Bewaard: {bewaard}.") if bewaard else antwoord
        return super().toon(form, status)


class ActieToevoegen(OpDeWerkbank):
    """Add a proposal to a goal (`?doel=`), or under another action (`?onder=`)."""

    naam, pad = "actie_nieuw", "<slug:plan>/bewerken/nieuw/"
    model, zoek = Actieplan, {"plan": "slug"}
    form, dienst = NieuweActieForm, actie_toevoegen
    sjabloon = "actieplan/actie_nieuw.html"

    def rijen(self):
        """The plans this person edits."""
        return Actieplan.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk")

    def vind(self) -> Actieplan:
        """The plan, and the goal or action to hang it under."""
        plan = super().vind()
        sleutel, onder = self.request.GET.get("doel", ""), self.request.GET.get("onder", "")
        self.doel = get_object_or_404(Doelstelling.objects.dragend().filter(plan=plan), sleutel=sleutel)
        broers = Actie.objects.filter(plan=plan, doelstelling=self.doel)
        self.ouder = get_object_or_404(broers, sleutel=onder) if onder else None
        return plan

    def plan(self) -> Actieplan:
        """Which plan."""
        return self.rij

    def form_opties(self) -> dict[str, Any]:
        """Nothing stands there yet."""
        return {**super().form_opties(), "plan": self.rij}

    def argumenten(self, form: NieuweActieForm) -> dict[str, Any]:
        """What was filled in, and where it goes."""
        return {
            "doelstelling_id": self.doel.pk,
            "ouder_id": self.ouder.pk if self.ouder else None,
            "waarden": {veld: waarde for veld, waarde in form.mijn.items() if waarde != leeg()[veld]},
            "reden": form.cleaned_data["reden"],
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Actie) -> str:
        """Who reads it when."""
        return f"“{uitkomst}” staat als voorstel in het plan. Het publiek ziet het na goedkeuring."

    def naar(self, uitkomst: Actie) -> str:
        """Its row."""
        return f"{self.terug()}#a-{uitkomst.sleutel}"

    def terug(self) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[self.rij.slug])

    def context(self, form: Any) -> dict[str, Any]:
        """Where it goes."""
        return {**super().context(form), "actie": None, "doel": self.doel, "ouder": self.ouder}


class ActieIntrekken(OpDeWerkbank):
    """Remove a proposal that was never approved."""

    naam, pad = "actie_intrekken", "<slug:plan>/bewerken/acties/<slug:sleutel>/intrekken/"
    form, dienst = VoorstelIntrekForm, voorstel_intrekken
    einde = True
    sjabloon = "actieplan/intrekken.html"

    def gelukt(self, uitkomst: Any) -> str:
        """It is out of the proposal."""
        return f"“{self.rij}” is ingetrokken."

    def naar(self, uitkomst: Any) -> str:
        """Its row is gone."""
        return reverse("actieplan:bewerken", args=[self.plan().slug])
