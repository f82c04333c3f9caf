"""The own page of a young person, behind a card. No account: what it shows is asked by the card alone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.toegang import publiek
from leerrecht.wet import lijn
from meldpunt.models import Bladkaart
from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal, aangeboden
from meldpunt.views.bladzitting import kaart_van, taal_van
from meldpunt.weergave.mijnblad import mijnblad_van
from meldpunt.weergave.ouderblad import ouderblad_van


@publiek
def blad(request: HttpRequest) -> HttpResponse:
    """What stands about me, who looked, what I decide. Without a card: where one gives it in."""
    kaart = kaart_van(request)
    if kaart is None:
        return redirect("mijnblad:kaart")
    if not kaart.is_van_jongere:
        return redirect("mijnblad:ouders")
    taal = taal_van(request, kaart)
    return render(request, "blad/blad.html", {"blad": mijnblad_van(kaart, taal), **_taal(request, kaart, taal)})


def _taal(request: HttpRequest, kaart: Bladkaart, taal: Bladtaal) -> dict[str, Any]:
    """What both pages show beside what stands on them: the language, the others one may choose, a key for buttons."""
    anders = [een for een in (NEDERLANDS, *aangeboden(kaart.aanmelding.netwerk).values()) if een.code != taal.code]
    return {"bladtaal": taal, "andere_talen": anders, "sleutel": maak_formuliersleutel(request.user)}


@publiek
def ouders(request: HttpRequest) -> HttpResponse:
    """What a parent reads: another page, with what age, gezag and the yes of the young person leave of it."""
    kaart = kaart_van(request)
    if kaart is None:
        return redirect("mijnblad:kaart")
    taal = taal_van(request, kaart)
    pagina = None if kaart.is_van_jongere else ouderblad_van(kaart, taal)
    if pagina is None:
        return redirect("mijnblad:blad")
    return render(request, "blad/ouders.html", {"blad": pagina, **_taal(request, kaart, taal)})


@publiek
def weg(request: HttpRequest) -> HttpResponse:
    """Where "verberg deze pagina" leads: at once on to a page that anybody could be looking at."""
    return render(request, "blad/weg.html", {"elders": lijn("weer").website})
