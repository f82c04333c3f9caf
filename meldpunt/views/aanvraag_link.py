"""Behind the personal link of a provider: what a school asks without a name, and the form to answer it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from meldpunt.berichten.aanvraag import AanvraagGesteld
from meldpunt.diensten.aanvraag import DOEL, vervalt_op
from meldpunt.forms.aanvraag import AanvraagAntwoordForm
from meldpunt.weergave.aanvraag import Gevraagde, zoek_aanvraag


def toon(request: HttpRequest, bezoek: Bezoek, form: Any, status: int = 200) -> HttpResponse:
    """Render the page."""
    context = {"bezoek": bezoek, "rij": bezoek.voorwerp.rij, "form": form}
    return render(request, "meldpunt/aanvraag/link.html", context, status=status)


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The question, with the form to answer it while it is open."""
    gevraagd: Gevraagde = bezoek.voorwerp
    invoer = teruggevonden(request, pad=reverse("link_antwoord_aan_school", args=[bezoek.geheim]))
    return toon(request, bezoek, AanvraagAntwoordForm(invoer, postvak=gevraagd.is_postvak, gebruiker=request.user))


def _mail(gevraagd: Gevraagde, eigenaar: Gebruiker, pad: str) -> AanvraagGesteld:
    return AanvraagGesteld(aanvraag=gevraagd.rij, aan=eigenaar, pad=pad)


AANVRAAG = Doel(
    naam=DOEL,
    zoek=zoek_aanvraag,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda gevraagd: vervalt_op(gevraagd.rij),
)
