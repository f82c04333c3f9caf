"""Pages of a provider: the answer to a question of the Meldpunt, one page for each kind of answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.toeleiding import VRAAG_VOORBIJ
from meldpunt.diensten.toeleidingantwoord import (
    toeleiding_aanvaarden,
    toeleiding_bekijken,
    toeleiding_vragen,
    toeleiding_wachtlijst,
    toeleiding_weigeren,
)
from meldpunt.forms.toeleiding import AanvaardForm, ToeleidingVraagForm, WachtlijstForm, WeigerForm
from meldpunt.views.vind import Voorbij, na_blik, toeleiding_voor_aanbieder
from meldpunt.weergave.toeleiding import kruimels, nulbeeld


def _op_een_pagina(request: HttpRequest, sleutel: str, klasse, dienst, **context: Any) -> HttpResponse:
    """One answer. Who opened this page before the question ended, hears that in a sentence; nothing else is shown."""
    try:
        rij = toeleiding_voor_aanbieder(request, sleutel)
    except Voorbij:
        messages.info(request, VRAAG_VOORBIJ)
        return redirect("start")
    adres = rij.aanmelding.get_absolute_url()

    def doe(form) -> str:
        dienst(toeleiding_id=rij.pk, door=request.user, **form.cleaned_data)
        return context.get("daarna", adres)

    antwoord = formulierpagina(
        request,
        maak=lambda data: klasse(data, gebruiker=request.user),
        doe=doe,
        gelukt=context.pop("gelukt"),
        context={
            "kruimels": kruimels(rij.aanmelding),
            "terug": adres,
            "rij": rij,
            "nul": nulbeeld(rij.aanmelding),
            "inleiding": rij.fiche.titel,
            **context,
        },
        sjabloon="meldpunt/toeleiding/formulier.html",
    )
    return na_blik(request, rij.aanmelding, "toeleiding geopend", antwoord)


@vereist(Recht.TOELEIDING_BEANTWOORDEN)
@require_POST
def bekeken(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The button "ik bekeek dit": a look is written down only because somebody says so."""
    try:
        rij = toeleiding_voor_aanbieder(request, sleutel)
    except Voorbij:
        messages.info(request, VRAAG_VOORBIJ)
        return redirect("start")

    def doe() -> None:
        toeleiding_bekijken(toeleiding_id=rij.pk, door=request.user)
        messages.success(request, "Het Meldpunt ziet nu dat je de vraag bekeek. Je antwoord kan later komen.")

    return knop(request, doe=doe, terug=rij.aanmelding.get_absolute_url())


@vereist(Recht.TOELEIDING_BEANTWOORDEN)
def vraag(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Ask something first."""
    return _op_een_pagina(
        request,
        sleutel,
        ToeleidingVraagForm,
        toeleiding_vragen,
        titel="Stel een vraag",
        knop="Stel de vraag",
        gelukt="Je vraag staat klaar voor het Meldpunt.",
    )


@vereist(Recht.TOELEIDING_BEANTWOORDEN)
def wachtlijst(request: HttpRequest, sleutel: str) -> HttpResponse:
    """No place yet."""
    return _op_een_pagina(
        request,
        sleutel,
        WachtlijstForm,
        toeleiding_wachtlijst,
        titel="Op de wachtlijst zetten",
        knop="Zet op de wachtlijst",
        gelukt="De jongere staat op de wachtlijst.",
    )


@vereist(Recht.TOELEIDING_BEANTWOORDEN)
def aanvaarden(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Yes."""
    return _op_een_pagina(
        request,
        sleutel,
        AanvaardForm,
        toeleiding_aanvaarden,
        titel="Deze vraag aanvaarden",
        knop="Aanvaard",
        gelukt="Je aanvaardde.",
        gevolg="Andere aanbieders die gevraagd zijn, horen dat het niet meer nodig is.",
    )


@vereist(Recht.TOELEIDING_BEANTWOORDEN)
def weigeren(request: HttpRequest, sleutel: str) -> HttpResponse:
    """No, with a reason that the Meldpunt and who referred read."""
    return _op_een_pagina(
        request,
        sleutel,
        WeigerForm,
        toeleiding_weigeren,
        titel="Deze vraag weigeren",
        knop="Weiger",
        daarna="/",
        gelukt="Je weigerde. Het Meldpunt zoekt verder en leest je uitleg.",
        gevolg="Na je weigering kan je niets meer lezen van dit dossier.",
    )
