"""Behind the personal link of the weekly question to a provider."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from meldpunt.berichten.klopt import KloptDitNog
from meldpunt.diensten.klopt import DOEL
from meldpunt.querysets import KLOPT_GELDIG
from meldpunt.weergave.klopt import Kloptblad, zoek_klopt


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """There is one form behind it."""
    return redirect("klopt/")


def _mail(blad: Kloptblad, eigenaar: Gebruiker, pad: str) -> KloptDitNog:
    return KloptDitNog(vraag=blad.vraag, aan=eigenaar, pad=pad)


KLOPT = Doel(
    naam=DOEL,
    zoek=zoek_klopt,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda blad: blad.vraag.gevraagd_op + KLOPT_GELDIG,
)
