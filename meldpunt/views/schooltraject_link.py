"""Behind the personal link of a provider or a school: a schooltraject, as who takes part reads it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from meldpunt.berichten.schooltraject import SchooltrajectVoorgesteld
from meldpunt.daden.schooltraject_link import SchooltrajectStartenMetLink
from meldpunt.diensten.schooltrajectnieuws import DOEL, vervalt_op
from meldpunt.weergave.schooltraject import Schoolgevraagd, assistent_in_woorden, reden_van_einde, zoek_schooltraject


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What is agreed, its goals and steps, and what came of it."""
    gevraagd: Schoolgevraagd = bezoek.voorwerp
    context = {
        "bezoek": bezoek,
        "rij": gevraagd.rij,
        "bel": gevraagd.rij.fiche.aanbieder.naam if gevraagd.van_school else "de school",
        "starten": SchooltrajectStartenMetLink.voor(request.user, None).sleutel() if gevraagd.kan_starten else "",
        "blokken": gevraagd.blokken,
        "assistent": assistent_in_woorden(gevraagd.rij),
        "reden": reden_van_einde(gevraagd.rij),
    }
    return render(request, "meldpunt/schooltraject/link.html", context)


def _mail(gevraagd: Schoolgevraagd, eigenaar: Gebruiker, pad: str) -> SchooltrajectVoorgesteld:
    return SchooltrajectVoorgesteld(traject=gevraagd.rij, aan=eigenaar, pad=pad)


SCHOOLTRAJECT = Doel(
    naam=DOEL,
    zoek=zoek_schooltraject,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda gevraagd: vervalt_op(gevraagd.rij),
)
