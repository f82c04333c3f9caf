"""Memberships: list, new, end."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from leerrecht.beheer import bereik, lijsten
from leerrecht.beheer.diensten import lidmaatschap as diensten
from leerrecht.beheer.forms.filters import LidmaatschapFilter
from leerrecht.beheer.forms.lidmaatschap import BeeindigFormulier, LidmaatschapFormulier
from leerrecht.beheer.forms.velden import rollen_uitleg
from leerrecht.beheer.views import hulp
from leerrecht.beheer.views.gebruiker import adres, haal, kruimels
from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist

_KOLOMMEN = (
    ("Naam", "naam"),
    ("Rol", ""),
    ("Organisatie", "organisatie"),
    ("Van", "van"),
    ("Laatste dag", "tot"),
    ("", ""),
)


@vereist(Recht.ACCOUNTS_BEHEREN)
def lidmaatschappen(request: HttpRequest) -> HttpResponse:
    """The list of memberships."""
    filter_ = LidmaatschapFilter(request)
    volgorde = hulp.volgorde(request, ("naam", "organisatie", "van", "tot"))
    pagina = bladzijde(request, lijsten.lidmaatschappen(request.user, filter_.waarden, *volgorde))
    context = {
        "form": filter_,
        "pagina": pagina,
        "rijen": lijsten.lidmaatschappen_op_bladzijde(list(pagina.object_list)),
        "koppen": hulp.koppen(request, _KOLOMMEN, volgorde),
        "meer_netwerken": bereik.netwerken(request.user).count() > 1,
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/lidmaatschappen.html", context)


def _begin(request: HttpRequest, persoon: Gebruiker) -> dict[str, Any]:
    """Today; or, to extend a membership that ends, the same role from the day after."""
    vorige = bereik.lidmaatschappen(request.user).filter(gebruiker=persoon, sleutel=request.GET.get("na", "")).first()
    if vorige is None or vorige.tot in (None, datetime.date.max):
        return {"van": timezone.localdate()}
    aansluitend = max(vorige.tot + datetime.timedelta(days=1), timezone.localdate())
    return {
        "van": aansluitend,
        "rol": vorige.rol,
        "organisatie": vorige.organisatie.sleutel,
        "netwerk": vorige.netwerk.slug,
    }


@vereist(Recht.ACCOUNTS_BEHEREN)
def lidmaatschap_nieuw(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Give a person a role."""
    persoon = haal(request, sleutel)

    def doe(form: LidmaatschapFormulier) -> str:
        diensten.lidmaatschap_toevoegen(gebruiker=persoon, door=request.user, **form.cleaned_data)
        return adres(persoon)

    return formulierpagina(
        request,
        maak=lambda data: LidmaatschapFormulier(data, gebruiker=request.user, initial=_begin(request, persoon)),
        doe=doe,
        gelukt="Het lidmaatschap is toegevoegd.",
        sjabloon="beheer/lidmaatschap_nieuw.html",
        context={
            "titel": f"Lidmaatschap voor {persoon.naam}",
            "kruimels": kruimels(persoon),
            "rollen": rollen_uitleg(),
            "knop": "Voeg toe",
            "terug": adres(persoon),
        },
    )


@vereist(Recht.ACCOUNTS_BEHEREN)
def lidmaatschap_beeindigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """End a membership: today, at once, or later."""
    rijen = bereik.lidmaatschappen(request.user).select_related("gebruiker", "organisatie", "netwerk")
    lid = get_object_or_404(rijen, sleutel=sleutel)

    def doe(form: BeeindigFormulier) -> str:
        diensten.lidmaatschap_beeindigen(lidmaatschap=lid, tot=form.cleaned_data["tot"], door=request.user)
        return adres(lid.gebruiker)

    return formulierpagina(
        request,
        maak=lambda data: BeeindigFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het lidmaatschap eindigt zoals je koos.",
        context={
            "titel": "Lidmaatschap beëindigen",
            "inleiding": f"{lid.gebruiker.naam}: {lid.get_rol_display()}, {lid.organisatie.naam}, {lid.netwerk.naam}.",
            "kruimels": kruimels(lid.gebruiker),
            "knop": "Beëindig het lidmaatschap",
            "terug": adres(lid.gebruiker),
        },
    )
