"""The list of contacts of a network, for its staf."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Lidmaatschap, Netwerk
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van, vereist
from leerrecht.zoeken import op_naam


@vereist(Recht.CONTACTEN_BIJHOUDEN)
def contacten(request: HttpRequest) -> HttpResponse:
    """Who is reached by mail without an account, by organisation, each with a button to stop."""
    netwerken = toegang_van(request.user).netwerken_met(Recht.CONTACTEN_BIJHOUDEN)
    rijen = (
        Lidmaatschap.objects.filter(rol=Rol.CONTACT, netwerk__in=netwerken)
        .actief_op(timezone.localdate())
        .select_related("gebruiker", "organisatie", "netwerk")
        .order_by("pk")
    )
    op_mens = op_naam(rijen, naam=lambda lid: lid.gebruiker.naam)
    op_organisatie = sorted(op_mens, key=lambda lid: (lid.netwerk.korte_naam, lid.organisatie.sorteersleutel))
    context = {
        "rijen": [(lid, maak_formuliersleutel(request.user)) for lid in op_organisatie],
        "netwerken": Netwerk.objects.filter(pk__in=netwerken),
    }
    return render(request, "contact/contacten.html", context)
