"""The page behind the personal link of a meeting, and the addresses of mails from before there was one link for all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.link.doelen import Bezoek
from leerrecht.toegang import publiek
from overlegplatform.forms.vergadering import KomstForm
from overlegplatform.weergave.uitnodiging import linkpagina


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The meeting, and whether the own seats come."""
    genodigd = bezoek.voorwerp
    invoer = teruggevonden(request, pad=reverse("link_kom_je", args=[bezoek.geheim]))
    form = KomstForm(invoer, gebruiker=request.user, **genodigd.form_opties)
    return render(request, "overleg/uitnodiging.html", {**linkpagina(bezoek, genodigd), "form": form})


@publiek
@require_safe
def uitnodiging(request: HttpRequest, geheim: str) -> HttpResponse:
    """A mail of before: the same secret opens the same meeting at its new address."""
    return redirect("link", geheim)


@publiek
@require_safe
def voorstel(request: HttpRequest, geheim: str) -> HttpResponse:
    """As above, to propose an item."""
    return redirect("link_punt", geheim)
