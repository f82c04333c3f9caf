"""A vooraanmelding: the page on which the school follows it, and its CLB reads it."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from leerrecht.daden import daden_voor
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from leerrecht.staat import Partij
from leerrecht.toegang import toegang_van, vereist
from meldpunt.daden.vooraanmelding import VooraanmeldingGezegd
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.models import Vooraanmelding
from meldpunt.weergave.aanmelden import is_opneembaar
from meldpunt.weergave.concept import antwoorden_van_school, nog_in_te_lichten
from meldpunt.weergave.kruimels import kruimels_aanmelden
from meldpunt.weergave.schoollijn import Schoollijn, maak_schoollijn


def _of_404(request: HttpRequest, referentie: str) -> Vooraanmelding:
    """Return the own one, or one for the own CLB. Not for the Meldpunt: what is in it is not the Meldpunt's yet."""
    voor_clb = Vooraanmelding.objects.van_clb_voor(request.user).filter(referentie=referentie)
    eigen = Vooraanmelding.objects.zichtbaar_voor(request.user).filter(referentie=referentie, door=request.user)
    for rij in (voor_clb, eigen):
        gevonden = rij.select_related(
            "netwerk", "school", "clb", "concept__eigenaar", "aanmelding__organisatie", "aanmelding__ingediend_door"
        ).first()
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
        context["knoppen"] = daden_voor(meldpunt, request.user, [VooraanmeldingGezegd])
        return render(request, "meldpunt/aanmelden/vooraanmelding.html", context)
    with transaction.atomic():
        rij = _of_404(request, referentie)
        lijn = None if rij.is_van_clb else maak_schoollijn(rij)
        _noteer(request, rij, lijn)
    context = {
        "rij": rij,
        "lijn": lijn,
        "kruimels": kruimels_aanmelden(),
        "antwoorden": antwoorden_van_school(rij),
        "knoppen": daden_voor(rij, request.user),
        **(_voor_het_clb(request, rij) if lijn is None else {}),
    }
    if lijn is not None:
        return render(request, "meldpunt/aanmelden/schoollijn.html", context)
    return render(request, "meldpunt/aanmelden/vooraanmelding.html", context)


def _noteer(request: HttpRequest, rij: Vooraanmelding, lijn: Schoollijn | None) -> None:
    """Write down that somebody looked: at the question of the school, and at its file when its line is open."""
    namens = rij.clb if lijn is None else rij.school
    als = Hoedanigheid.VOLGER if lijn is None else Hoedanigheid.SCHOOL
    blik: dict[str, Any] = {"door": request.user, "namens": namens, "netwerk": rij.netwerk, "als": als}
    noteer_raadpleging(referentie=rij.referentie, wat="vooraanmelding geopend", trap=Trap.B, **blik)
    if lijn is not None and lijn.open and rij.aanmelding is not None:
        noteer_raadpleging(referentie=rij.aanmelding.referentie, wat="lijn gelezen door de school", **blik)


def _voor_het_clb(request: HttpRequest, rij: Vooraanmelding) -> dict[str, Any]:
    concept = getattr(rij, "concept", None)
    return {
        "vertellen": nog_in_te_lichten(rij),
        "partij": Partij.CLB,
        "opneembaar": is_opneembaar(rij),
        "eigen_concept": concept if concept and concept.eigenaar_id == request.user.pk else None,
        "bij_collega": concept.eigenaar.naam if concept else "",
    }


def _voor_het_meldpunt(request: HttpRequest, referentie: str) -> Vooraanmelding | None:
    """Return it as the Meldpunt may know it: between whom it waits since when, never what is in it."""
    netwerken = toegang_van(request.user).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    rijen = Vooraanmelding.objects.zichtbaar_voor(request.user).filter(netwerk__in=netwerken, referentie=referentie)
    rij = rijen.select_related("netwerk", "school", "clb").defer("inhoud", "initialen", "uitleg").first()
    if rij is not None:
        request.netwerk = rij.netwerk
    return rij
