"""A page that is one form, and a button of a list: how a view answers both."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.formulieren.velden import KnopFormulier


def formulierpagina(
    request: HttpRequest,
    *,
    maak: Callable[[Any], Any],
    doe: Callable[[Any], str],
    gelukt: str,
    context: dict[str, Any],
    sjabloon: str = "formulier.html",
) -> HttpResponse:
    """Show the form that `maak` makes; once posted and right, run `doe` (returns where to go) and say `gelukt`."""
    if request.method == "POST":
        form = maak(request.POST)

        def doe_en_meld() -> str:
            adres = doe(form)
            messages.success(request, gelukt)
            return adres

        antwoord = handel_af(request, form, doe_en_meld)
        if antwoord is not None:
            return antwoord
        return render(request, sjabloon, {**context, "form": form}, status=422)
    return render(request, sjabloon, {**context, "form": maak(teruggevonden(request))})


def knop(request: HttpRequest, *, doe: Callable[[], None], terug: str) -> HttpResponse:
    """Answer a button of a list: run `doe` once, then go back to the list; a refusal is said there."""
    form = KnopFormulier(request.POST, gebruiker=request.user)

    def doe_en_terug() -> str:
        doe()
        return terug

    antwoord = handel_af(request, form, doe_en_terug)
    if antwoord is not None:
        return antwoord
    for zin in form.non_field_errors():
        messages.error(request, zin)
    return redirect(terug)
