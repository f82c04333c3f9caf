"""The workbench of the stafmedewerker: the tree, and one row of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actieplan.models import Actie, Actieplan
from actieplan.weergave.plan import versie_van_kracht
from actieplan.weergave.werkbank import maak_werkbank, te_beslissen, werkbank_nu
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


def bewerkbaar_plan_of_404(request: HttpRequest, slug: str) -> Actieplan:
    """Return the plan if this person may edit it; staf of another network gets 404."""
    plannen = Actieplan.objects.bewerkbaar_voor(request.user).select_related("netwerk")
    plan = get_object_or_404(plannen, slug=slug)
    request.netwerk = plan.netwerk
    return plan


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
        "meldingen": te_beslissen(rij, request.user),
        "laatste": Gebeurtenis.objects.filter(netwerk_slug=rij.netwerk.slug, object_soort="actie")[:5],
    }
    return render(request, "actieplan/bewerken.html", context)


@vereist(Recht.PLAN_BEWERKEN)
def rij(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """One row of the tree, for closing the form without saving."""
    gevonden = bewerkbaar_plan_of_404(request, plan)
    actie = get_object_or_404(Actie.objects.bewerkbaar_voor(request.user), plan=gevonden, sleutel=sleutel)
    context = {"plan": gevonden, "rij": werkbank_nu(gevonden).rij(actie.sleutel), "focus": True}
    return render(request, "actieplan/_rij_zelf.html", context)
