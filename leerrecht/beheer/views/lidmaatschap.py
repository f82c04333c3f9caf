"""Memberships: list, new, end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer import bereik, lijsten
from leerrecht.beheer.forms.filters import LidmaatschapFilter
from leerrecht.beheer.views import hulp
from leerrecht.bladzijden import bladzijde
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
