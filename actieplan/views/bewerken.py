"""The workbench of the stafmedewerker: read the tree, edit in place, add, take back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from actieplan.botsing import leesbaar
from actieplan.diensten.actie import Uitslag, actie_toevoegen, actie_wijzigen, voorstel_intrekken
from actieplan.forms.actie import ActieForm, naar_invoer, waarvoor
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.regels import actievelden as velden
from actieplan.views.plan import versie_van_kracht
from actieplan.weergave.werkbank import maak_werkbank
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.versies import onderteken


def bewerkbaar_plan_of_404(request: HttpRequest, slug: str) -> Actieplan:
    """Return the plan if this person may edit it; staf of another network gets 404."""
    plannen = Actieplan.objects.bewerkbaar_voor(request.user).select_related("netwerk")
    plan = get_object_or_404(plannen, slug=slug)
    request.netwerk = plan.netwerk
    return plan


def actie_of_404(request: HttpRequest, plan: Actieplan, sleutel: str) -> Actie:
    """Return an action of this plan."""
    rijen = Actie.objects.bewerkbaar_voor(request.user).filter(plan=plan)
    return get_object_or_404(rijen.select_related("plan__netwerk", "doelstelling", "ouder"), sleutel=sleutel)


@vereist(Recht.PLAN_BEWERKEN)
def werkbank(request: HttpRequest, plan: str) -> HttpResponse:
    """The tree with its buttons."""
    rij = bewerkbaar_plan_of_404(request, plan)
    versie = versie_van_kracht(rij)
    context = {
        "plan": rij,
        "versie": versie,
        "ontwerp": rij.versies.exclude(stand="goedgekeurd").first(),
        "werkbank": maak_werkbank(rij, versie),
        "laatste": Gebeurtenis.objects.filter(netwerk_slug=rij.netwerk.slug, object_soort="actie")[:5],
    }
    return render(request, "actieplan/bewerken.html", context)


class _Poging:
    """One save of the edit form: what was typed against what is stored, and the choice at a conflict."""

    def __init__(self, request: HttpRequest, actie: Actie, formulier: ActieForm) -> None:
        self.request, self.actie, self.formulier = request, actie, formulier
        self.uitslag: Uitslag | None = None

    def bewaar(self) -> str:
        """Save; return the address of the result, or "" while a colleague's text stands in the way."""
        waarden, origineel = self.formulier.nieuwe_waarden(), dict(self.formulier.begonnen_met())
        self._pas_keuze_toe(waarden, origineel)
        self.uitslag = actie_wijzigen(
            actie_id=self.actie.pk,
            waarden=waarden,
            origineel=origineel,
            reden=self.formulier.cleaned_data["reden"],
            door=self.request.user,
        )
        if self.uitslag.botsingen:
            return ""
        return reverse("actieplan:bewerken", args=[self.actie.plan.slug]) + f"#a-{self.actie.sleutel}"

    def _pas_keuze_toe(self, waarden: dict[str, Any], origineel: dict[str, Any]) -> None:
        """`mijn:veld` accepts overwriting what was shown, `hun:veld` takes it over; plain saving accepts all shown."""
        gezien = self.formulier.laatst_gezien()
        wie, _, gekozen = self.request.POST.get("keuze", "").partition(":")
        for veld, hun in gezien.items():
            if wie == "hun" and veld == gekozen:
                waarden[veld] = origineel[veld] = hun
            elif not wie or veld == gekozen:
                origineel[veld] = hun


@vereist(Recht.PLAN_BEWERKEN)
def actie_bewerken(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """Edit one action, in place (htmx) or on a page of its own."""
    rij = bewerkbaar_plan_of_404(request, plan)
    actie = actie_of_404(request, rij, sleutel)
    waarden = velden.lees(actie)
    if request.method != "POST":
        formulier = ActieForm(
            teruggevonden(request), plan=rij, waarden=waarden, over=actie.sleutel, gebruiker=request.user
        )
        return _toon(request, rij, actie, formulier, teruggevonden=formulier.is_bound)
    formulier = ActieForm(request.POST, plan=rij, waarden=waarden, over=actie.sleutel, gebruiker=request.user)
    poging = _Poging(request, actie, formulier)
    antwoord = handel_af(request, formulier, poging.bewaar)
    if poging.uitslag and poging.uitslag.botsingen:
        return _toon_botsing(request, rij, poging)
    if antwoord is None:
        return _toon(request, rij, actie, formulier, status=422)
    _zeg(request, poging.uitslag)
    return _rij(request, rij, actie) if request.htmx else antwoord


def _zeg(request: HttpRequest, uitslag: Uitslag | None) -> None:
    if uitslag is None:
        messages.info(request, "Dit formulier was al bewaard.")
    elif uitslag.bewaard:
        messages.success(request, f"Bewaard: {', '.join(uitslag.bewaard).lower()}.")
    else:
        messages.info(request, "Er was niets gewijzigd.")


def _toon_botsing(request: HttpRequest, plan: Actieplan, poging: _Poging) -> HttpResponse:
    """Show the form again: fresh key, saved fields taken over, colliding ones still open."""
    uitslag = poging.uitslag
    actie = actie_of_404(request, plan, poging.actie.sleutel)
    huidig = velden.lees(actie)
    # All that does not collide is either saved or was never touched: it shows what is stored now.
    mijn = {botsing.veld: botsing.mijn for botsing in uitslag.botsingen}
    if "stand" in mijn:
        # The date goes with the stand that was chosen.
        mijn.setdefault("uitgesteld_tot", poging.formulier.nieuwe_waarden()["uitgesteld_tot"])
    gegevens = naar_invoer(huidig | mijn)
    for veld, getekend in (
        ("origineel", huidig | {botsing.veld: botsing.origineel for botsing in uitslag.botsingen}),
        ("gezien", {botsing.veld: botsing.huidig for botsing in uitslag.botsingen}),
    ):
        gegevens[veld] = onderteken(getekend, waarvoor(actie.sleutel, veld))
    gegevens["reden"] = request.POST.get("reden", "")
    formulier = ActieForm(gegevens, plan=plan, waarden=huidig, over=actie.sleutel, gebruiker=request.user)
    extra = {"botsingen": leesbaar(actie, uitslag.botsingen), "bewaard": uitslag.bewaard}
    return _toon(request, plan, actie, formulier, status=409, **extra)


def _toon(
    request: HttpRequest, plan: Actieplan, actie: Actie, formulier, *, status: int = 200, **extra
) -> HttpResponse:
    context = {"plan": plan, "actie": actie, "form": formulier, **extra}
    if request.htmx:
        # htmx swaps only good answers in; the sentence and the form say what is wrong.
        return render(request, "actieplan/_actievorm.html", context)
    return render(request, "actieplan/actie_bewerken.html", context, status=status)


def _rij(request: HttpRequest, plan: Actieplan, actie: Actie) -> HttpResponse:
    """The row of an action as it stands now, with what was just said."""
    bank = maak_werkbank(plan, versie_van_kracht(plan))
    gevonden = _zoek([rij for tak in bank.takken for rij in tak.rijen], actie.sleutel)
    return render(request, "actieplan/_rij_bewaard.html", {"plan": plan, "rij": gevonden})


def _zoek(rijen, sleutel: str):
    for rij in rijen:
        gevonden = rij if rij.regel.sleutel == sleutel else _zoek(rij.kinderen, sleutel)
        if gevonden:
            return gevonden
    return None


@vereist(Recht.PLAN_BEWERKEN)
def rij(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """One row of the tree, for closing the form without saving."""
    gevonden = bewerkbaar_plan_of_404(request, plan)
    return _rij(request, gevonden, actie_of_404(request, gevonden, sleutel))


LEEG: dict[str, Any] = {
    **dict.fromkeys((*velden.TEKST, *velden.KEUZE), ""),
    "stand": "onbekend",
    "zichtbaarheid": "publiek",
    "uitgesteld_tot": "",
    **{veld: [] for veld in (*velden.LIJST, *velden.ROLLEN)},
}


@vereist(Recht.PLAN_BEWERKEN)
def actie_nieuw(request: HttpRequest, plan: str) -> HttpResponse:
    """Add a proposal to a goal (`?doel=`), or under another action (`?onder=`)."""
    rij = bewerkbaar_plan_of_404(request, plan)
    doel = get_object_or_404(Doelstelling.objects.dragend().filter(plan=rij), sleutel=request.GET.get("doel", ""))
    onder = request.GET.get("onder", "")
    ouder = get_object_or_404(Actie.objects.filter(plan=rij, doelstelling=doel), sleutel=onder) if onder else None
    gegevens = request.POST if request.method == "POST" else teruggevonden(request)
    formulier = ActieForm(gegevens, plan=rij, waarden=LEEG, gebruiker=request.user)
    if request.method == "POST":

        def voeg_toe() -> str:
            waarden = {veld: waarde for veld, waarde in formulier.nieuwe_waarden().items() if waarde != LEEG[veld]}
            nieuw = actie_toevoegen(
                doelstelling_id=doel.pk,
                ouder_id=ouder.pk if ouder else None,
                waarden=waarden,
                reden=formulier.cleaned_data["reden"],
                door=request.user,
            )
            messages.success(request, f"“{nieuw}” staat als voorstel in het plan. Het publiek ziet het na goedkeuring.")
            return reverse("actieplan:bewerken", args=[rij.slug]) + f"#a-{nieuw.sleutel}"

        antwoord = handel_af(request, formulier, voeg_toe)
        if antwoord:
            return antwoord
    context = {"plan": rij, "doel": doel, "ouder": ouder, "form": formulier}
    return render(request, "actieplan/actie_nieuw.html", context, status=422 if request.method == "POST" else 200)


@vereist(Recht.PLAN_BEWERKEN)
def actie_intrekken(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """Ask, then remove a proposal that was never approved."""
    gevonden = bewerkbaar_plan_of_404(request, plan)
    actie = actie_of_404(request, gevonden, sleutel)
    weigering = ""
    if request.method == "POST":
        try:
            voorstel_intrekken(actie_id=actie.pk, reden=request.POST.get("reden", "")[:500], door=request.user)
        except Geweigerd as geweigerd:
            weigering = geweigerd.zin
        else:
            messages.success(request, f"“{actie}” is ingetrokken.")
            return redirect("actieplan:bewerken", gevonden.slug)
    context = {"plan": gevonden, "actie": actie, "weigering": weigering}
    return render(request, "actieplan/intrekken.html", context, status=422 if weigering else 200)
