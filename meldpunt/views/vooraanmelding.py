"""A vooraanmelding: the school follows it, its CLB takes it up or declines."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.diensten.vooraanmelding import (
    adres_van,
    vooraanmelding_afwijzen,
    vooraanmelding_intrekken,
    vooraanmelding_opnemen,
)
from meldpunt.forms.aanmelden import AfwijzenForm
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Vooraanmelding
from meldpunt.views.aanmelden import kruimels
from meldpunt.weergave.aanmelden import is_opneembaar
from meldpunt.weergave.concept import antwoorden_van_school


def _of_404(request: HttpRequest, referentie: str, *, van_clb: bool | None = None) -> Vooraanmelding:
    """Return the own one, or one for the own CLB. Not for the Meldpunt: what is in it is not the Meldpunt's yet."""
    voor_clb = Vooraanmelding.objects.van_clb_voor(request.user).filter(referentie=referentie)
    eigen = Vooraanmelding.objects.zichtbaar_voor(request.user).filter(referentie=referentie, door=request.user)
    rijen = {True: [voor_clb], False: [eigen], None: [voor_clb, eigen]}[van_clb]
    for rij in rijen:
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
        context = {"rij": meldpunt, "kruimels": kruimels(), "voor_meldpunt": True}
        return render(request, "meldpunt/aanmelden/vooraanmelding.html", context)
    with transaction.atomic():
        rij = _of_404(request, referentie)
        noteer_raadpleging(
            referentie=rij.referentie,
            wat="vooraanmelding geopend",
            door=request.user,
            trap=Trap.B,
            namens=(rij.clb if rij.is_van_clb else rij.school).naam,
            netwerk=rij.netwerk,
        )
    concept = getattr(rij, "concept", None)
    context = {
        "rij": rij,
        "kruimels": kruimels(),
        "antwoorden": antwoorden_van_school(rij),
        "opneembaar": rij.is_van_clb and is_opneembaar(rij),
        "eigen_concept": concept if rij.is_van_clb and concept and concept.eigenaar_id == request.user.pk else None,
        "bij_collega": concept.eigenaar.naam if rij.is_van_clb and concept else "",
        "intrekbaar": not rij.is_van_clb and is_opneembaar(rij),
        "formuliersleutel": maak_formuliersleutel(request.user),
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


@vereist(Recht.AANMELDEN)
@require_POST
def opnemen(request: HttpRequest, referentie: str) -> HttpResponse:
    """The CLB takes it up: a concept with the school's part filled in."""
    rij = _of_404(request, referentie, van_clb=True)
    form = KnopFormulier(request.POST, gebruiker=request.user)

    def doe() -> str:
        concept = vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=request.user)
        return reverse("meldpunt:concept", args=[concept.sleutel])

    antwoord = handel_af(request, form, doe)
    if antwoord is not None:
        return antwoord
    for zin in form.non_field_errors():
        messages.error(request, zin)
    return redirect(adres_van(rij))


@vereist(Recht.AANMELDEN)
@never_cache
def afwijzen(request: HttpRequest, referentie: str) -> HttpResponse:
    """The CLB does not refer, and says why."""
    rij = _of_404(request, referentie, van_clb=True)

    def doe(form: AfwijzenForm) -> str:
        vooraanmelding_afwijzen(vooraanmelding_id=rij.pk, uitleg=form.cleaned_data["uitleg"], door=request.user)
        return adres_van(rij)

    return formulierpagina(
        request,
        maak=lambda data: AfwijzenForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Genoteerd. De school leest waarom jullie niet aanmelden.",
        context={
            "titel": "Niet aanmelden",
            "knop": "Laat het de school weten",
            "terug": adres_van(rij),
            "kruimels": kruimels(),
            "inleiding": f"Vooraanmelding {rij.referentie} van {rij.school.naam}. "
            "Vulde jullie CLB er zelf al iets bij in, dan wordt dat gewist.",
        },
    )


@vereist(Recht.AANMELDEN)
@never_cache
def intrekken(request: HttpRequest, referentie: str) -> HttpResponse:
    """The school takes its own vooraanmelding back."""
    rij = _of_404(request, referentie, van_clb=False)

    def doe(form: KnopFormulier) -> str:
        vooraanmelding_intrekken(vooraanmelding_id=rij.pk, door=request.user)
        return adres_van(rij)

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="De vooraanmelding is ingetrokken.",
        context={
            "titel": "Vooraanmelding intrekken",
            "knop": "Trek in",
            "terug": adres_van(rij),
            "kruimels": kruimels(),
            "inleiding": f"{rij.clb.naam} ziet dan niet meer dat je hulp vraagt met {rij.referentie}.",
        },
    )
