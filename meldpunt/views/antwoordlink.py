"""Behind the personal link of a provider: what the Meldpunt asks, and the form to answer it."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from meldpunt.berichten.antwoordlink import Antwoordlink
from meldpunt.diensten.antwoordlink import DOEL, vervalt_op
from meldpunt.forms.toeleiding import LinkAntwoordForm
from meldpunt.regels.openen import noteer_inzage
from meldpunt.weergave.antwoordlink import Gevraagd, zoek_gevraagd

SJABLOON = "meldpunt/toeleiding/link.html"


def toon(request: HttpRequest, bezoek: Bezoek, form: Any, status: int = 200) -> HttpResponse:
    """Render the page, and write down that somebody looked: a link has no other trace of it.

    Scanners of mail open links too, so the words say that it was the link, not that somebody read it.
    """
    gevraagd: Gevraagd = bezoek.voorwerp
    context = {"bezoek": bezoek, "gevraagd": gevraagd, "form": form}
    if gevraagd.loopt:
        with transaction.atomic():
            wat = "naam gelezen met een link" if gevraagd.leest_naam else "link van de aanbieder geopend"
            noteer_inzage(gevraagd.inzage, wat)
    return render(request, SJABLOON, context, status=status)


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The question, the answer that was given, or the form to give one."""
    gevraagd: Gevraagd = bezoek.voorwerp
    invoer = teruggevonden(request, pad=reverse("link_antwoord_op_vraag", args=[bezoek.geheim]))
    return toon(request, bezoek, LinkAntwoordForm(invoer, gevraagd=gevraagd, gebruiker=request.user))


def _mail(gevraagd: Gevraagd, eigenaar: Gebruiker, pad: str) -> Antwoordlink:
    return Antwoordlink(aanmelding=gevraagd.rij.aanmelding, aan=eigenaar, pad=pad)


TOELEIDING = Doel(
    naam=DOEL,
    zoek=zoek_gevraagd,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda gevraagd: vervalt_op(gevraagd.rij),
    tweede_stap=lambda gevraagd: gevraagd.leest_naam,
)
