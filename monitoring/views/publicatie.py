"""Pages of staf: publish the figures that were confirmed, withdraw a release."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.achtergrond import lopend_werk
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.models import Taakstand
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.diensten.publicatie import TAAK, publicatie_intrekken, publicatie_maken
from monitoring.forms.aanlevering import PublicatieForm, RedenForm
from monitoring.models import Publicatie
from monitoring.views.aanlevering import WERKTEKST, vervolg


@vereist(Recht.CIJFERS_BEHEREN)
def publicatie_nieuw(request: HttpRequest) -> HttpResponse:
    """Make a release of everything that is confirmed now."""
    gepost = request.method == "POST"
    formulier = PublicatieForm(request.POST if gepost else teruggevonden(request), gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _publiceer(request, formulier))
        if antwoord:
            return antwoord
    context = {
        "form": formulier,
        "titel": "Cijfers publiceren",
        "inleiding": "Alle bevestigde cijfers komen op de pagina's, met de kleine aantallen verborgen. De vorige"
        " publicatie blijft bewaard.",
        "knop": "Publiceer de cijfers",
        "terug": reverse("monitoring:aanleveringen"),
    }
    return render(request, "monitoring/formulier.html", context, status=422 if gepost else 200)


def _publiceer(request: HttpRequest, formulier: PublicatieForm) -> str:
    publicatie = publicatie_maken(
        netwerk_id=formulier.cleaned_data["netwerk"].pk, reden=formulier.cleaned_data["reden"], door=request.user
    )
    if publicatie.klaar:
        verborgen = publicatie.bescherming["verborgen"]
        messages.success(request, f"De cijfers zijn gepubliceerd. {verborgen} cijfers blijven verborgen.")
    return publicatie.get_absolute_url()


@vereist(Recht.CIJFERS_BEHEREN)
def publicatie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One release for staf: how far it is, what it holds, what was hidden in numbers."""
    rij = _publicatie_of_404(request, sleutel)
    taak = None if rij.klaar else lopend_werk(TAAK, rij.sleutel)
    if taak and taak.stand == Taakstand.MISLUKT:
        taak = None
    if request.htmx:
        return vervolg(request, taak, rij.get_absolute_url())
    return render(request, "monitoring/publicatie.html", {"publicatie": rij, "taak": taak, **WERKTEKST})


def _publicatie_of_404(request: HttpRequest, sleutel: str) -> Publicatie:
    netwerken = toegang_van(request.user).netwerken_met(Recht.CIJFERS_BEHEREN)
    rijen = Publicatie.objects.zichtbaar_voor(request.user).filter(netwerk__in=netwerken).select_related("netwerk")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk
    return rij


@vereist(Recht.CIJFERS_BEHEREN)
def publicatie_intrekking(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Ask why, then take a release off every page."""
    rij = _publicatie_of_404(request, sleutel)
    gepost = request.method == "POST"
    formulier = RedenForm(request.POST if gepost else teruggevonden(request), gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _trek_in(request, rij, formulier))
        if antwoord:
            return antwoord
    context = {
        "form": formulier,
        "titel": "Publicatie intrekken",
        "inleiding": f"“{rij}” verdwijnt van alle pagina's. De vorige publicatie komt niet vanzelf terug: publiceer"
        " daarna opnieuw.",
        "knop": "Trek deze publicatie in",
        "terug": reverse("monitoring:aanleveringen"),
    }
    return render(request, "monitoring/formulier.html", context, status=422 if gepost else 200)


def _trek_in(request: HttpRequest, rij: Publicatie, formulier: RedenForm) -> str:
    publicatie_intrekken(publicatie_id=rij.pk, reden=formulier.cleaned_data["reden"], door=request.user)
    messages.success(request, "De publicatie is ingetrokken.")
    return reverse("monitoring:aanleveringen")
