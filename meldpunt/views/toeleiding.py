"""Pages of the Meldpunt on a toeleiding: zoek een plek, propose, answer a question, withdraw, wait on."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.toeleiding import (
    toeleiding_intrekken,
    toeleiding_vervallen,
    toeleiding_voorstellen,
    toeleiding_vraag_beantwoorden,
    toeleiding_wachten,
)
from meldpunt.forms.toeleiding import ToeleidingAntwoordForm, ToeleidingRedenForm, ToeleidingVoorstelForm
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.views.vind import dossier_voor_plek, na_blik
from meldpunt.weergave.passen import pas, voorstel_van
from meldpunt.weergave.toeleiding import kruimels, nulbeeld


@vereist(Recht.DOSSIERS_BEHANDELEN)
def plek(request: HttpRequest, referentie: str) -> HttpResponse:
    """Zoek een plek: every open offer held against the question, in words. A person chooses."""
    aanmelding = dossier_voor_plek(request, referentie)
    context = {
        "aanmelding": aanmelding,
        "nul": nulbeeld(aanmelding),
        "passend": pas(aanmelding),
        "kruimels": kruimels(aanmelding),
    }
    return na_blik(request, aanmelding, "plek gezocht", render(request, "meldpunt/toeleiding/plek.html", context))


@vereist(Recht.DOSSIERS_BEHANDELEN)
def voorstellen(request: HttpRequest, referentie: str, slug: str) -> HttpResponse:
    """Propose one offer, with an explanation without a name."""
    aanmelding = dossier_voor_plek(request, referentie)
    fiches = Aanbodfiche.objects.openbaar().filter(netwerk=aanmelding.netwerk_id).select_related("aanbieder")
    fiche = get_object_or_404(fiches, slug=slug)
    titels = _lopende_titels(request, aanmelding)

    def doe(form) -> str:
        velden = {"naast_andere": False} | form.cleaned_data
        toeleiding_voorstellen(aanmelding_id=aanmelding.pk, fiche_id=fiche.pk, door=request.user, **velden)
        return aanmelding.get_absolute_url()

    zoek = reverse("meldpunt:plek", args=[referentie])
    antwoord = formulierpagina(
        request,
        maak=lambda data: ToeleidingVoorstelForm(data, lopend=titels, gebruiker=request.user),
        doe=doe,
        gelukt=f"“{fiche.titel}” is voorgesteld.",
        context={
            "titel": "Stel dit aanbod voor",
            "inleiding": f"{fiche.titel}, {fiche.aanbieder.naam}",
            "knop": "Stel voor",
            "kruimels": [*kruimels(aanmelding), {"naam": "Zoek een plek", "adres": zoek}],
            "terug": zoek,
            "nul": nulbeeld(aanmelding),
            "voorstel": voorstel_van(aanmelding, fiche),
            "horen": bereik_van_aanbieder(aanmelding.netwerk, fiche.aanbieder),
            "telefoon": fiche.telefoon,
        },
        sjabloon="meldpunt/toeleiding/voorstellen.html",
    )
    return na_blik(request, aanmelding, "plek gezocht", antwoord)


def _lopende_titels(request: HttpRequest, aanmelding: Aanmelding) -> list[str]:
    lopend = Toeleiding.objects.behandelbaar_voor(request.user).lopend().filter(aanmelding=aanmelding)
    return [rij.fiche.titel for rij in lopend.select_related("fiche")]


def _toeleiding_of_404(request: HttpRequest, sleutel: str) -> Toeleiding:
    rijen = Toeleiding.objects.behandelbaar_voor(request.user)
    gevonden = get_object_or_404(rijen.select_related("aanmelding__netwerk", "fiche__aanbieder"), sleutel=sleutel)
    request.netwerk = gevonden.aanmelding.netwerk
    return gevonden


def _op_een_pagina(request: HttpRequest, rij: Toeleiding, klasse, dienst, **context: Any) -> HttpResponse:
    """One form about one toeleiding; the dienst takes its fields by name."""
    adres = rij.aanmelding.get_absolute_url()

    def doe(form) -> str:
        dienst(toeleiding_id=rij.pk, door=request.user, **form.cleaned_data)
        return adres

    antwoord = formulierpagina(
        request,
        maak=lambda data: klasse(data, gebruiker=request.user),
        doe=doe,
        gelukt=context.pop("gelukt"),
        context={
            "kruimels": kruimels(rij.aanmelding),
            "terug": adres,
            "rij": rij,
            "inleiding": f"{rij.fiche.titel}, {rij.fiche.aanbieder.naam}",
            **context,
        },
        sjabloon="meldpunt/toeleiding/formulier.html",
    )
    return na_blik(request, rij.aanmelding, "toeleiding geopend", antwoord)


@vereist(Recht.DOSSIERS_BEHANDELEN)
def antwoord(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Answer what the provider asked."""
    return _op_een_pagina(
        request,
        _toeleiding_of_404(request, sleutel),
        ToeleidingAntwoordForm,
        toeleiding_vraag_beantwoorden,
        titel="Beantwoord de vraag",
        knop="Stuur je antwoord",
        gelukt="Je antwoord staat klaar voor de aanbieder.",
        toon_vraag=True,
    )


@vereist(Recht.DOSSIERS_BEHANDELEN)
def intrekken(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take the question back."""
    return _op_een_pagina(
        request,
        _toeleiding_of_404(request, sleutel),
        ToeleidingRedenForm,
        toeleiding_intrekken,
        titel="Trek dit voorstel in",
        knop="Trek in",
        gelukt="Het voorstel is ingetrokken. De aanbieder leest niets meer.",
        gevolg="De aanbieder kan vanaf dan niets meer lezen van dit dossier.",
    )


@vereist(Recht.DOSSIERS_BEHANDELEN)
def vervallen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Say that no answer came."""
    return _op_een_pagina(
        request,
        _toeleiding_of_404(request, sleutel),
        ToeleidingRedenForm,
        toeleiding_vervallen,
        titel="Er komt geen antwoord",
        knop="Sluit zonder antwoord",
        gelukt="Het voorstel is gesloten zonder antwoord. De aanbieder leest niets meer.",
        gevolg="Belde je al? De aanbieder kan vanaf dan niets meer lezen.",
    )


@vereist(Recht.DOSSIERS_BEHANDELEN)
@require_POST
def wachten(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The button "wacht nog even"."""
    rij = _toeleiding_of_404(request, sleutel)

    def doe() -> None:
        toeleiding_wachten(toeleiding_id=rij.pk, door=request.user)
        messages.success(request, "Je kijkt later opnieuw. De dag staat bij het voorstel.")

    return knop(request, doe=doe, terug=rij.aanmelding.get_absolute_url())
