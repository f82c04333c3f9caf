"""What the pages of beheer share: answering a form, a page of a list, column heads that sort."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.beheer.forms.velden import KnopFormulier
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden

PER_BLADZIJDE = 25


def formulierpagina(
    request: HttpRequest,
    *,
    maak: Callable[[Any], Any],
    doe: Callable[[Any], str],
    gelukt: str,
    context: dict[str, Any],
    sjabloon: str = "beheer/formulier.html",
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


def bladzijde(request: HttpRequest, rijen: Any) -> Page:
    """Return the page of `rijen` that the address asks for; a page that is not there becomes the nearest."""
    return Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("pagina"))


def volgorde(request: HttpRequest, mogelijk: Sequence[str]) -> tuple[str, bool]:
    """Return the column the address sorts on and whether it runs backwards; the first of `mogelijk` by default."""
    gevraagd = request.GET.get("volgorde", "")
    kolom = gevraagd.removeprefix("-")
    return (kolom, gevraagd.startswith("-")) if kolom in mogelijk else (mogelijk[0], False)


def koppen(
    request: HttpRequest, kolommen: Sequence[tuple[str, str]], gekozen: tuple[str, bool]
) -> list[dict[str, str]]:
    """Column heads for `_tabelkop.html`: (name, sort key or "") each; a key makes the head a sort link."""
    uit = []
    for naam, sleutel in kolommen:
        kop = {"naam": naam}
        if sleutel:
            hier = sleutel == gekozen[0]
            vraag = request.GET.copy()
            vraag.pop("pagina", None)
            vraag["volgorde"] = f"-{sleutel}" if hier and not gekozen[1] else sleutel
            kop |= {"adres": f"{request.path}?{vraag.urlencode()}"}
            if hier:
                kop["richting"] = "neer" if gekozen[1] else "op"
        uit.append(kop)
    return uit


def kruimels(*punten: tuple[str, str]) -> list[dict[str, str]]:
    """The way from Beheer to this page."""
    alle = [("Beheer", reverse("beheer:index")), *punten]
    return [{"naam": naam, "adres": adres} for naam, adres in alle]
