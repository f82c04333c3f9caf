"""People: list, new, one person, change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from leerrecht.beheer import bereik, geschiedenis, lijsten, namen
from leerrecht.beheer.forms.filters import GebruikerFilter
from leerrecht.beheer.views import hulp
from leerrecht.bladzijden import bladzijde
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist

_KOLOMMEN = (("Naam", "naam"), ("Rollen", ""), ("Account", ""), ("Laatst ingelogd", "laatst"), ("Tweede stap", ""))


def haal(request: HttpRequest, sleutel: str) -> Gebruiker:
    """Return a person this administrator may see, or 404."""
    return get_object_or_404(bereik.met_stand(bereik.gebruikers(request.user)), sleutel=sleutel)


def adres(gebruiker: Gebruiker) -> str:
    """Address of the page of a person."""
    return reverse("beheer:gebruiker", args=[gebruiker.sleutel])


def kruimels(gebruiker: Gebruiker | None = None) -> list[dict[str, str]]:
    """The way to a page about people."""
    punten = [("Gebruikers", reverse("beheer:gebruikers"))]
    if gebruiker:
        punten.append((gebruiker.naam, adres(gebruiker)))
    return hulp.kruimels(*punten)


@vereist(Recht.ACCOUNTS_BEHEREN)
def gebruikers(request: HttpRequest) -> HttpResponse:
    """The list of people."""
    filter_ = GebruikerFilter(request)
    volgorde = hulp.volgorde(request, ("naam", "laatst"))
    pagina = bladzijde(request, lijsten.gebruikers(request.user, filter_.waarden, *volgorde))
    context = {
        "form": filter_,
        "pagina": pagina,
        "rijen": lijsten.gebruikers_op_bladzijde(request.user, list(pagina.object_list)),
        "koppen": hulp.koppen(request, _KOLOMMEN, volgorde),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/gebruikers.html", context)


@vereist(Recht.ACCOUNTS_BEHEREN)
def gebruiker(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One person: data, memberships, invitations, and what can be done."""
    persoon = haal(request, sleutel)
    leden = lijsten.met_fase(bereik.lidmaatschappen(request.user).filter(gebruiker=persoon))
    berichten = list(bereik.berichten(request.user).filter(gebruiker=persoon)[:5])
    namen.noem_berichten(berichten)
    context = {
        "persoon": persoon,
        "leden": leden.select_related("gebruiker", "organisatie", "netwerk"),
        "nu": timezone.now(),
        "uitnodigingen": persoon.uitnodigingen.all()[:5],
        "berichten": berichten,
        "momenten": geschiedenis.van_gebruiker(request.user, persoon),
        "elders": bereik.is_van_elders(persoon, request.user),
        "zelf": persoon.pk == request.user.pk,
        "kruimels": kruimels(),
    }
    return render(request, "beheer/gebruiker.html", context)
