"""Organisations and their units."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.beheer import bereik, geschiedenis, lijsten
from leerrecht.beheer.diensten import organisatie as diensten
from leerrecht.beheer.forms.filters import OrganisatieFilter
from leerrecht.beheer.forms.organisatie import EenheidFormulier, NieuweOrganisatieFormulier, OrganisatieFormulier
from leerrecht.beheer.sleutels import adressleutel, zoek_of_404
from leerrecht.beheer.views import hulp
from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.versies import waarden_van

_KOLOMMEN = (("Naam", "naam"), ("Soort", "soort"), ("Netwerken", ""), ("Mensen", "leden"))


def _haal(request: HttpRequest, sleutel: str) -> Organisatie:
    return get_object_or_404(bereik.organisaties(request.user), sleutel=sleutel)


def _adres(organisatie: Organisatie) -> str:
    return reverse("beheer:organisatie", args=[organisatie.sleutel])


def _kruimels(organisatie: Organisatie | None = None) -> list[dict[str, str]]:
    punten = [("Organisaties", reverse("beheer:organisaties"))]
    if organisatie:
        punten.append((organisatie.naam, _adres(organisatie)))
    return hulp.kruimels(*punten)


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisaties(request: HttpRequest) -> HttpResponse:
    """The list of organisations."""
    filter_ = OrganisatieFilter(request)
    volgorde = hulp.volgorde(request, ("naam", "soort", "leden"))
    pagina = bladzijde(request, lijsten.organisaties(request.user, filter_.waarden, *volgorde))
    context = {
        "form": filter_,
        "pagina": pagina,
        "koppen": hulp.koppen(request, _KOLOMMEN, volgorde),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/organisaties.html", context)


def _maak_of_voeg_toe(form: NieuweOrganisatieFormulier, door: Gebruiker) -> str:
    gegevens = dict(form.cleaned_data)
    if gegevens.pop("bestaande", False):
        gegevens.pop("soort")
        return _adres(diensten.organisatie_in_netwerk(**gegevens, door=door))
    return _adres(diensten.organisatie_aanmaken(**gegevens, door=door))


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisatie_nieuw(request: HttpRequest) -> HttpResponse:
    """A new organisation."""
    return formulierpagina(
        request,
        maak=lambda data: NieuweOrganisatieFormulier(data, gebruiker=request.user),
        doe=lambda form: _maak_of_voeg_toe(form, request.user),
        gelukt="De organisatie staat in het netwerk.",
        sjabloon="beheer/organisatie_nieuw.html",
        context={
            "titel": "Nieuwe organisatie",
            "kruimels": _kruimels(),
            "knop": "Voeg toe",
            "terug": reverse("beheer:organisaties"),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisatie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One organisation: units, people, history."""
    rij = _haal(request, sleutel)
    leden = bereik.lidmaatschappen(request.user).filter(organisatie=rij)
    context = {
        "organisatie": rij,
        "netwerken": rij.netwerken.all(),
        "eenheden": [{"naam": e.naam, "sleutel": adressleutel(e)} for e in rij.eenheden.all()],
        "aantal_leden": lijsten.lopend(leden).count(),
        "momenten": geschiedenis.van("organisatie", rij.sleutel),
        "kruimels": _kruimels(),
    }
    return render(request, "beheer/organisatie.html", context)


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisatie_wijzigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Change name or kind."""
    rij = _haal(request, sleutel)

    def doe(form: OrganisatieFormulier) -> str:
        diensten.organisatie_wijzigen(organisatie=rij, mijn=form.mijn, origineel=form.begin, door=request.user)
        return _adres(rij)

    return formulierpagina(
        request,
        maak=lambda data: OrganisatieFormulier(
            data,
            gebruiker=request.user,
            huidig=waarden_van(rij, OrganisatieFormulier.versievelden),
            over=("organisatie", rij.sleutel),
        ),
        doe=doe,
        gelukt="De organisatie is bewaard.",
        context={
            "titel": f"{rij.naam} wijzigen",
            "kruimels": _kruimels(rij),
            "knop": "Bewaar",
            "terug": _adres(rij),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisatie_gebruik(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take an organisation out of use, or offer it again."""
    rij = _haal(request, sleutel)
    dienst = diensten.organisatie_buiten_gebruik if rij.actief else diensten.organisatie_in_gebruik
    wat = "buiten gebruik" if rij.actief else "weer in gebruik"

    def doe(form: RedenFormulier) -> str:
        dienst(organisatie=rij, reden=form.cleaned_data["reden"], door=request.user)
        return _adres(rij)

    return formulierpagina(
        request,
        maak=lambda data: RedenFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt=f"De organisatie is {wat}.",
        context={
            "titel": f"{rij.naam} {wat} stellen",
            "inleiding": "Niemand kan ze dan nog kiezen. Wat er al over haar staat, blijft." if rij.actief else "",
            "kruimels": _kruimels(rij),
            "knop": f"Stel {wat}",
            "terug": _adres(rij),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def eenheid_nieuw(request: HttpRequest, sleutel: str) -> HttpResponse:
    """A new unit."""
    rij = _haal(request, sleutel)

    def doe(form: EenheidFormulier) -> str:
        diensten.eenheid_toevoegen(organisatie=rij, naam=form.cleaned_data["naam"], door=request.user)
        return _adres(rij)

    return formulierpagina(
        request,
        maak=lambda data: EenheidFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="De eenheid is toegevoegd.",
        context={
            "titel": "Nieuwe eenheid",
            "inleiding": f"Een dienst of afdeling van {rij.naam}.",
            "kruimels": _kruimels(rij),
            "knop": "Voeg toe",
            "terug": _adres(rij),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def eenheid_wijzigen(request: HttpRequest, sleutel: str, eenheid: str) -> HttpResponse:
    """Rename a unit."""
    rij = _haal(request, sleutel)
    gevonden = zoek_of_404(rij.eenheden.all(), eenheid)

    def doe(form: EenheidFormulier) -> str:
        diensten.eenheid_hernoemen(eenheid=gevonden, naam=form.cleaned_data["naam"], door=request.user)
        return _adres(rij)

    return formulierpagina(
        request,
        maak=lambda data: EenheidFormulier(data, gebruiker=request.user, initial={"naam": gevonden.naam}),
        doe=doe,
        gelukt="De eenheid heeft een nieuwe naam.",
        context={
            "titel": f"{gevonden.naam} hernoemen",
            "inleiding": "De naam verandert overal mee.",
            "kruimels": _kruimels(rij),
            "knop": "Bewaar",
            "terug": _adres(rij),
        },
    )
