"""Aanspreekpunten per network."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.beheer import bereik
from leerrecht.beheer.diensten import aanspreekpunt as diensten
from leerrecht.beheer.diensten import volgorde
from leerrecht.beheer.forms.inhoud import AanspreekpuntFormulier, NieuwAanspreekpuntFormulier
from leerrecht.beheer.sleutels import adressleutel, zoek_of_404
from leerrecht.beheer.views import hulp
from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Aanspreekpunt, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


def _haal(request: HttpRequest, sleutel: str) -> Aanspreekpunt:
    return zoek_of_404(bereik.aanspreekpunten(request.user).select_related("netwerk", "organisatie"), sleutel)


def _terug(netwerk: Netwerk) -> str:
    return reverse("beheer:aanspreekpunten") + f"#{netwerk.slug}"


def _kruimels() -> list[dict[str, str]]:
    return hulp.kruimels(("Aanspreekpunten", reverse("beheer:aanspreekpunten")))


def _rijen(punten: list[Aanspreekpunt]) -> list[dict]:
    return [
        {
            "punt": punt,
            "sleutel": adressleutel(punt),
            "eerste": nummer == 0,
            "laatste": nummer == len(punten) - 1,
        }
        for nummer, punt in enumerate(punten)
    ]


@vereist(Recht.ORGANISATIES_BEHEREN)
def aanspreekpunten(request: HttpRequest) -> HttpResponse:
    """The aanspreekpunten of each network of this administrator."""
    netwerken = bereik.netwerken(request.user, Recht.ORGANISATIES_BEHEREN)
    context = {
        "netwerken": [
            {"netwerk": netwerk, "rijen": _rijen(list(netwerk.aanspreekpunten.all()))}
            for netwerk in netwerken.prefetch_related("aanspreekpunten__organisatie")
        ],
        "knop": KnopFormulier(gebruiker=request.user),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/aanspreekpunten.html", context)


@vereist(Recht.ORGANISATIES_BEHEREN)
def aanspreekpunt_nieuw(request: HttpRequest, netwerk: str) -> HttpResponse:
    """A new aanspreekpunt."""
    gekozen = get_object_or_404(bereik.netwerken(request.user, Recht.ORGANISATIES_BEHEREN), slug=netwerk)

    def doe(form) -> str:
        diensten.aanspreekpunt_toevoegen(netwerk=gekozen, waarden=form.cleaned_data, door=request.user)
        return _terug(gekozen)

    return formulierpagina(
        request,
        maak=lambda data: NieuwAanspreekpuntFormulier(data, gebruiker=request.user, netwerk=gekozen),
        doe=doe,
        gelukt="Het aanspreekpunt staat op de pagina over het netwerk.",
        context={
            "titel": "Nieuw aanspreekpunt",
            "inleiding": f"Voor {gekozen.naam}.",
            "kruimels": _kruimels(),
            "knop": "Voeg toe",
            "terug": _terug(gekozen),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def aanspreekpunt_wijzigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Change an aanspreekpunt."""
    punt = _haal(request, sleutel)
    over = ("aanspreekpunt", sleutel)

    def doe(form: AanspreekpuntFormulier) -> str:
        diensten.aanspreekpunt_wijzigen(punt=punt, mijn=form.mijn, origineel=form.begin, door=request.user)
        return _terug(punt.netwerk)

    return formulierpagina(
        request,
        maak=lambda data: AanspreekpuntFormulier(
            data, gebruiker=request.user, netwerk=punt.netwerk, huidig=diensten.plat(punt), over=over
        ),
        doe=doe,
        gelukt="Het aanspreekpunt is bewaard.",
        context={
            "titel": f"{punt.functie} wijzigen",
            "kruimels": _kruimels(),
            "knop": "Bewaar",
            "terug": _terug(punt.netwerk),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
@require_POST
def aanspreekpunt_verplaatsen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Move an aanspreekpunt one place."""
    punt = _haal(request, sleutel)
    richting = volgorde.OP if request.POST.get("richting") == volgorde.OP else volgorde.NEER
    return knop(
        request,
        doe=lambda: diensten.aanspreekpunt_verplaatsen(punt=punt, richting=richting, door=request.user),
        terug=_terug(punt.netwerk),
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def aanspreekpunt_verwijderen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Remove an aanspreekpunt."""
    punt = _haal(request, sleutel)

    def doe(form) -> str:
        diensten.aanspreekpunt_verwijderen(punt=punt, door=request.user)
        return _terug(punt.netwerk)

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het aanspreekpunt is verwijderd.",
        context={
            "titel": f"{punt.functie} verwijderen",
            "inleiding": "Het verdwijnt van de pagina over het netwerk.",
            "kruimels": _kruimels(),
            "knop": "Verwijder",
            "terug": _terug(punt.netwerk),
        },
    )
