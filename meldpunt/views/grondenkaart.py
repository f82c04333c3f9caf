"""The grondenkaart: public, per network, made from the code and from what the controller filled in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.daden import daden_voor_lijst
from leerrecht.exporteren import als_csv
from leerrecht.models import Netwerk
from leerrecht.toegang import publiek
from meldpunt.daden.bladtaal import BladtaalAanzetten
from meldpunt.daden.dienstpunt import DienstpuntBewaren, WegenBewaren
from meldpunt.daden.verantwoording import VerantwoordingBewaren
from meldpunt.regels.wie_leest import van_toezicht
from meldpunt.weergave.grondenkaart import KOLOMMEN, grondenkaart_van, grondenkaarten_nu


@publiek
def grondenkaarten(request: HttpRequest) -> HttpResponse:
    """Which networks there are, and how much of each is still to be filled in."""
    return render(request, "meldpunt/grondenkaarten.html", {"kaarten": grondenkaarten_nu()})


@publiek
def grondenkaart(request: HttpRequest, netwerk: str) -> HttpResponse:
    """Who answers, who reads what on which ground, and how long, in one network."""
    rij = get_object_or_404(Netwerk, slug=netwerk)
    daden = [VerantwoordingBewaren, DienstpuntBewaren, WegenBewaren, BladtaalAanzetten]
    knoppen = daden_voor_lijst([rij], request.user, daden) if request.user.is_authenticated else {}
    context = {"kaart": grondenkaart_van(rij), "knoppen": knoppen.get(rij.pk), "functionaris": van_toezicht()}
    return render(request, "meldpunt/grondenkaart.html", context)


@publiek
def download(request: HttpRequest, netwerk: str) -> HttpResponse:
    """The map, one row for each field and reader."""
    rij = get_object_or_404(Netwerk, slug=netwerk)
    return als_csv(f"grondenkaart-{rij.slug}", [KOLOMMEN, *grondenkaart_van(rij).rijen()])
