"""The plan for everyone: plans, the plan in force, versions and what changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Actieplan, Versie, Versieregel
from actieplan.regels.verschil import veranderingen
from actieplan.weergave.plan import Actieregel, Doelblok, maak_weergave, versie_van_kracht
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.exporteren import als_csv
from leerrecht.filters import keuze_uit_adres, zonder
from leerrecht.paginacache import voor_bezoekers
from leerrecht.panelen import BIJ_PLAN, panelen_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van

VORMEN = {"": "Met tekst", "compact": "Alleen titels"}
KOLOMMEN = ("doelstelling", "nummer", "titel", "tekst", "trekker", "stand", "bevestigd op")


def plan_of_404(request: HttpRequest, slug: str) -> Actieplan:
    """Return the plan if this person may see it; sets the network of the page."""
    plannen = Actieplan.objects.zichtbaar_voor(request.user).select_related("netwerk")
    plan = get_object_or_404(plannen, slug=slug)
    request.netwerk = plan.netwerk
    return plan


@publiek
@voor_bezoekers
def plannen(request: HttpRequest) -> HttpResponse:
    """The plans; straight to the plan where there is one, and with `?netwerk=` to that of this network."""
    rijen = list(
        Actieplan.objects.zichtbaar_voor(request.user).select_related("netwerk").order_by("netwerk__korte_naam")
    )
    keuze = [rij for rij in rijen if rij.netwerk.slug == request.GET.get("netwerk")] or rijen
    if len(keuze) == 1:
        return redirect(keuze[0])
    return render(request, "actieplan/plannen.html", {"plannen": keuze})


@publiek
@voor_bezoekers(van_een_netwerk=True)
def plan(request: HttpRequest, plan: str) -> HttpResponse:
    """The plan in force, per goal, with filters and search."""
    rij = plan_of_404(request, plan)
    weergave = maak_weergave(plan=rij, versie=versie_van_kracht(rij), gebruiker=request.user, filters=request.GET)
    vorm, onbekend = keuze_uit_adres(request, "weergave", VORMEN, bij="Weergave")
    context = {
        "plan": rij,
        "weergave": weergave,
        "versie": weergave.versie,
        "compact": vorm == "compact",
        "panelen": [] if weergave.filter.actief else panelen_voor(BIJ_PLAN, request.user, rij),
        "onbekend": onbekend,
        "trekkers": ", ".join(rij.wie for rij in _trekkers(rij)),
        "doelgroepen": in_woorden_van(rij.netwerk, rij.doelgroepen.all()),
        "kaders": rij.kaders.all(),
        "gekozen": weergave.filter.gekozen(request.path, request.GET),
        "mag_bewerken": toegang_van(request.user).mag(Recht.PLAN_BEWERKEN, rij.netwerk),
    }
    return render(request, "actieplan/plan.html", context)


def _trekkers(plan: Actieplan):
    rijen = plan.betrokkenheden.actief_op(timezone.localdate()).filter(rol=Betrokkenheidsrol.TREKKER)
    return rijen.select_related("organisatie", "eenheid__organisatie")


@publiek
@voor_bezoekers(van_een_netwerk=True)
def download(request: HttpRequest, plan: str) -> HttpResponse:
    """What the plan page shows, as CSV that opens in Excel. Same filters, same rows.

    A filter that is not known goes to the page, which says so: a file cannot.
    """
    rij = plan_of_404(request, plan)
    weergave = maak_weergave(plan=rij, versie=versie_van_kracht(rij), gebruiker=request.user, filters=request.GET)
    if weergave.filter.onbekend:
        return redirect(zonder(rij.get_absolute_url(), request.GET))
    rijen = (_cellen(blok, actie) for blok in weergave.blokken for actie in blok.acties)
    return als_csv(f"actieplan-{rij.slug}", [KOLOMMEN, *rijen])


def _cellen(blok: Doelblok, actie: Actieregel) -> tuple[str, ...]:
    inhoud, levend = actie.regel.inhoud, actie.regel.actie
    return (
        blok.regel.inhoud["titel"],
        inhoud["nummer"],
        inhoud["titel"],
        inhoud["omschrijving"],
        actie.trekkers,
        levend.get_stand_display() if levend else "",
        levend.bevestigd_op.isoformat() if levend and levend.bevestigd_op else "",
    )


@publiek
@voor_bezoekers(van_een_netwerk=True)
def versies(request: HttpRequest, plan: str) -> HttpResponse:
    """All versions of a plan."""
    rij = plan_of_404(request, plan)
    rijen = Versie.objects.zichtbaar_voor(request.user).filter(plan=rij)
    return render(request, "actieplan/versies.html", {"plan": rij, "versies": rijen})


def _versie_of_404(request: HttpRequest, plan: Actieplan, jaar: int) -> Versie:
    return get_object_or_404(Versie.objects.zichtbaar_voor(request.user), plan=plan, jaar=jaar)


@publiek
@voor_bezoekers(van_een_netwerk=True)
def versie(request: HttpRequest, plan: str, jaar: int) -> HttpResponse:
    """One version as it was approved: frozen text, nothing of today."""
    rij = plan_of_404(request, plan)
    gevonden = _versie_of_404(request, rij, jaar)
    regels = list(Versieregel.objects.zichtbaar_voor(request.user).filter(versie=gevonden).select_related("actie"))
    blokken = [
        (doel, [regel for regel in regels if regel.soort == "actie" and regel.doel_sleutel == doel.sleutel])
        for doel in regels
        if doel.soort == "doelstelling"
    ]
    noot = "Dit is de tekst zoals ze vastgelegd is. De stand van vandaag lees je bij het plan zelf."
    context = {"plan": rij, "versie": gevonden, "blokken": blokken, "versie_noot": noot}
    return render(request, "actieplan/versie.html", context)


@publiek
@voor_bezoekers(van_een_netwerk=True)
def verschil(request: HttpRequest, plan: str, jaar: int) -> HttpResponse:
    """The difference between a version and the one before, word by word."""
    rij = plan_of_404(request, plan)
    gevonden = _versie_of_404(request, rij, jaar)
    zichtbaar = Versie.objects.zichtbaar_voor(request.user).filter(plan=rij, jaar__lt=jaar)
    vorige = zichtbaar.order_by("-jaar").first()
    regels = Versieregel.objects.zichtbaar_voor(request.user)
    lijst = veranderingen(regels.filter(versie=vorige), regels.filter(versie=gevonden)) if vorige else []
    context = {"plan": rij, "versie": gevonden, "vorige": vorige, "veranderingen": lijst}
    return render(request, "actieplan/verschil.html", context)
