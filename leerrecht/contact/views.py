"""The list of contacts of a network, for its staf."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerrecht.contact import diensten
from leerrecht.contact.forms import ContactForm
from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Lidmaatschap, Netwerk
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van, vereist


def _netwerken(request: HttpRequest) -> set[int]:
    return toegang_van(request.user).netwerken_met(Recht.CONTACTEN_BIJHOUDEN)


@vereist(Recht.CONTACTEN_BIJHOUDEN)
def contacten(request: HttpRequest) -> HttpResponse:
    """Who is reached by mail without an account, by organisation, each with a button to stop."""
    rijen = (
        Lidmaatschap.objects.filter(rol=Rol.CONTACT, netwerk__in=_netwerken(request))
        .actief_op(timezone.localdate())
        .select_related("gebruiker", "organisatie", "netwerk")
        .order_by("netwerk", "organisatie__sorteersleutel", "gebruiker__naam", "pk")
    )
    context = {
        "rijen": [(lid, maak_formuliersleutel(request.user)) for lid in rijen],
        "netwerken": Netwerk.objects.filter(pk__in=_netwerken(request)),
    }
    return render(request, "contact/contacten.html", context)


@vereist(Recht.CONTACTEN_BIJHOUDEN)
def nieuw(request: HttpRequest, netwerk: str) -> HttpResponse:
    """Add a contact."""
    gevonden = get_object_or_404(Netwerk, pk__in=_netwerken(request), slug=netwerk)
    request.netwerk = gevonden

    def doe(form: ContactForm) -> str:
        diensten.contact_maken(netwerk=gevonden, door=request.user, **form.cleaned_data)
        return reverse("contacten")

    return formulierpagina(
        request,
        maak=lambda data: ContactForm(data, netwerk=gevonden, gebruiker=request.user),
        doe=doe,
        gelukt="Het contact staat in de lijst. Er vertrok nog geen mail.",
        context={
            "titel": "Een contact zonder account",
            "inleiding": "Deze persoon of dienst krijgt mail met een persoonlijke link, en logt nooit in.",
            "knop": "Voeg het contact toe",
            "terug": reverse("contacten"),
            "kruimels": [{"naam": "Contacten", "adres": reverse("contacten")}],
        },
    )


@vereist(Recht.CONTACTEN_BIJHOUDEN)
@require_POST
def stoppen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Stop one."""
    lid = get_object_or_404(Lidmaatschap, sleutel=sleutel, rol=Rol.CONTACT, netwerk__in=_netwerken(request))

    def doe() -> None:
        gestopt = diensten.contact_stoppen(lidmaatschap_sleutel=lid.sleutel, door=request.user)
        zin = f"{gestopt.gebruiker.naam} krijgt geen mail meer voor {gestopt.organisatie.naam}."
        messages.success(request, f"{zin} De persoonlijke links voor die organisatie openen niets meer.")

    return knop(request, doe=doe, terug=reverse("contacten"))
