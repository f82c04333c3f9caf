"""Pages of who keeps offers: the provider its own, the Meldpunt those of its network."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.aanbod import aanbod_bevestigen, aanbod_stand_zetten, aanbod_wijzigen
from meldpunt.diensten.capaciteit import capaciteit_melden
from meldpunt.forms.aanbod import AanbodForm, CapaciteitForm, StandForm
from meldpunt.models import Aanbodfiche
from meldpunt.weergave.aanbod import Aanbodregel, met_alles


def fiche_of_404(request: HttpRequest, slug: str) -> Aanbodfiche:
    """Return an offer this person keeps; somebody else's is a 404."""
    rijen = met_alles(Aanbodfiche.objects.bewerkbaar_voor(request.user).select_related("netwerk"))
    fiche = get_object_or_404(rijen, slug=slug)
    request.netwerk = fiche.netwerk
    return fiche


def _kruimels(fiche: Aanbodfiche | None = None) -> list[dict[str, str]]:
    punten = [("Meldpunt", reverse("meldpunt:meldpunt"))]
    if fiche:
        punten.append(("Mijn aanbod", _lijst_adres()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


def _lijst_adres(fiche: Aanbodfiche | None = None) -> str:
    anker = f"#f-{fiche.slug}" if fiche else ""
    return reverse("meldpunt:mijn_aanbod") + anker


def _op_een_pagina(request: HttpRequest, fiche: Aanbodfiche, klasse, **delen: Any) -> HttpResponse:
    """One form about one offer; `delen` as `formulierpagina` asks, titles and buttons in its context."""
    doe, gelukt, context = delen.pop("doe"), delen.pop("gelukt"), delen

    def doe_en_terug(form) -> str:
        doe(form)
        return _lijst_adres(fiche)

    return formulierpagina(
        request,
        maak=lambda data: klasse(data, fiche=fiche, gebruiker=request.user),
        doe=doe_en_terug,
        gelukt=gelukt,
        context={"kruimels": _kruimels(fiche), "terug": _lijst_adres(fiche), "fiche": fiche, **context},
        sjabloon="meldpunt/formulier.html",
    )


@vereist(Recht.AANBOD_BIJHOUDEN)
def mijn_aanbod(request: HttpRequest) -> HttpResponse:
    """The offers this person keeps, with what waits."""
    rijen = met_alles(Aanbodfiche.objects.bewerkbaar_voor(request.user))
    pagina = bladzijde(request, rijen)
    context = {
        "pagina": pagina,
        # A key per button: two buttons of one page are two acts, also from two tabs.
        "rijen": [(Aanbodregel(fiche), maak_formuliersleutel(request.user)) for fiche in pagina],
        "kruimels": _kruimels(),
    }
    return render(request, "meldpunt/mijn_aanbod.html", context)


@vereist(Recht.AANBOD_BIJHOUDEN)
def bewerken(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the words of an offer."""
    fiche = fiche_of_404(request, slug)
    return _op_een_pagina(
        request,
        fiche,
        AanbodForm,
        titel="Aanbod bewerken",
        inleiding=fiche.titel,
        knop="Bewaar",
        gelukt=f"“{fiche.titel}” is bewaard.",
        doe=lambda form: aanbod_wijzigen(fiche_id=fiche.pk, mijn=form.mijn, origineel=form.begin, door=request.user),
    )


@vereist(Recht.AANBOD_BIJHOUDEN)
def plaatsen(request: HttpRequest, slug: str) -> HttpResponse:
    """Report the free places of an offer."""
    fiche = fiche_of_404(request, slug)
    return _op_een_pagina(
        request,
        fiche,
        CapaciteitForm,
        titel="Vrije plaatsen melden",
        inleiding=fiche.titel,
        knop="Meld de plaatsen",
        gelukt=f"De plaatsen van “{fiche.titel}” zijn bevestigd, vanaf vandaag.",
        doe=lambda form: capaciteit_melden(fiche_id=fiche.pk, door=request.user, **form.cleaned_data),
    )


@vereist(Recht.AANBOD_BIJHOUDEN)
def stand(request: HttpRequest, slug: str) -> HttpResponse:
    """Open, suspend or stop an offer."""
    fiche = fiche_of_404(request, slug)
    return _op_een_pagina(
        request,
        fiche,
        StandForm,
        titel="Stand wijzigen",
        knop="Wijzig de stand",
        gelukt=f"De stand van “{fiche.titel}” is gewijzigd.",
        inleiding=f"{fiche.titel} staat nu op “{fiche.get_stand_display()}”.",
        doe=lambda form: aanbod_stand_zetten(fiche_id=fiche.pk, door=request.user, **form.cleaned_data),
    )


@vereist(Recht.AANBOD_BIJHOUDEN)
@require_POST
def bevestigen(request: HttpRequest, slug: str) -> HttpResponse:
    """The button "klopt nog": the whole offer is right, today."""
    fiche = fiche_of_404(request, slug)

    def doe() -> None:
        aanbod_bevestigen(fiche_id=fiche.pk, door=request.user)
        messages.success(request, f"“{fiche.titel}” is bevestigd.")

    return knop(request, doe=doe, terug=_lijst_adres(fiche))
