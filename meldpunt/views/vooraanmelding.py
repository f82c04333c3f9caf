"""A vooraanmelding: the page on which the school follows it, and its CLB reads it."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from leerrecht.daden import daden_voor
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from leerrecht.staat import Partij
from leerrecht.toegang import toegang_van, vereist
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Vooraanmelding
from meldpunt.weergave.aanmelden import is_opneembaar
from meldpunt.weergave.concept import antwoorden_van_school, nog_in_te_lichten
from meldpunt.weergave.kruimels import kruimels_aanmelden


def _of_404(request: HttpRequest, referentie: str) -> Vooraanmelding:
    """Return the own one, or one for the own CLB. Not for the Meldpunt: what is in it is not the Meldpunt's yet."""
    voor_clb = Vooraanmelding.objects.van_clb_voor(request.user).filter(referentie=referentie)
    eigen = Vooraanmelding.objects.zichtbaar_voor(request.user).filter(referentie=referentie, door=request.user)
    for rij in (voor_clb, eigen):
        gevonden = rij.select_related("netwerk", "school", "clb", "concept__eigenaar").first()
        if gevonden is not None:
            gevonden.is_van_clb = rij is voor_clb
            request.netwerk = gevonden.netwerk
            return gevonden
    raise Http404


@vereist(Recht.AANMELDEN, Recht.DOSSIERS_BEHANDELEN)
@never_cache
def vooraanmelding(request: HttpRequest, referentie: str) -> HttpResponse:
    """The school's own part as it was sent, and its stand. Nothing of what the CLB adds is on this page.

    It tells about a young person, so that somebody looked is written in the same transaction.
    """
    meldpunt = _voor_het_meldpunt(request, referentie)
    if meldpunt is not None:
        context = {"rij": meldpunt, "kruimels": kruimels_aanmelden(), "voor_meldpunt": True}
        return render(request, "meldpunt/aanmelden/vooraanmelding.html", context)
    with transaction.atomic():
        rij = _of_404(request, referentie)
        noteer_raadpleging(
            referentie=rij.referentie,
            wat="vooraanmelding geopend",
            door=request.user,
            trap=Trap.B,
            namens=rij.clb if rij.is_van_clb else rij.school,
            netwerk=rij.netwerk,
        )
    concept = getattr(rij, "concept", None)
    context = {
        "rij": rij,
        "kruimels": kruimels_aanmelden(),
        "antwoorden": antwoorden_van_school(rij),
        "vertellen": nog_in_te_lichten(rij) if rij.is_van_clb else [],
        "partij": Partij.CLB if rij.is_van_clb else "",
        "opneembaar": rij.is_van_clb and is_opneembaar(rij),
        "eigen_concept": concept if rij.is_van_clb and concept and concept.eigenaar_id == request.user.pk else None,
        "bij_collega": concept.eigenaar.naam if rij.is_van_clb and concept else "",
        "knoppen": daden_voor(rij, request.user),
    }
    return render(request, "meldpunt/aanmelden/vooraanmelding.html", context)


def _voor_het_meldpunt(request: HttpRequest, referentie: str) -> Vooraanmelding | None:
    """Return it as the Meldpunt may know it: between whom it waits since when, never what is in it."""
    netwerken = toegang_van(request.user).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    rijen = Vooraanmelding.objects.zichtbaar_voor(request.user).filter(netwerk__in=netwerken, referentie=referentie)
    rij = rijen.select_related("netwerk", "school", "clb").defer("inhoud", "initialen", "uitleg").first()
    if rij is not None:
        request.netwerk = rij.netwerk
    return rij
