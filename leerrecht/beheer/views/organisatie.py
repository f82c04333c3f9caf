"""Organisations and their units."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.beheer import bereik, geschiedenis, lijsten
from leerrecht.beheer.diensten.organisatie import hier_te_gast
from leerrecht.beheer.forms.filters import OrganisatieFilter
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.beheer.views import hulp
from leerrecht.bladzijden import bladzijde
from leerrecht.models import Organisatie
from leerrecht.models.organisatie import thuis_van_organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist

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
        "koppen": hulp.koppen(request, _KOLOMMEN, volgorde, getallen=("Mensen",)),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/organisaties.html", context)


@vereist(Recht.ORGANISATIES_BEHEREN)
def organisatie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One organisation: units, people, history."""
    rij = _haal(request, sleutel)
    leden = bereik.lidmaatschappen(request.user).filter(organisatie=rij)
    thuis = thuis_van_organisatie(rij)
    context = {
        "organisatie": rij,
        "netwerken": rij.netwerken.all(),
        "eenheden": [{"naam": e.naam, "sleutel": adressleutel(e)} for e in rij.eenheden.all()],
        "aantal_leden": lijsten.lopend(leden).count(),
        "thuis": thuis,
        "van_ons": thuis is None or toegang_van(request.user).mag(Recht.ORGANISATIES_BEHEREN, thuis),
        "gast": hier_te_gast(request.user, rij),
        "momenten": geschiedenis.van("organisatie", rij.sleutel),
        "kruimels": _kruimels(),
    }
    return render(request, "beheer/organisatie.html", context)
