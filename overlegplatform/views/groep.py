"""Pages of who keeps the groups: add, change, themes and seats."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from overlegplatform.diensten import groep as diensten
from overlegplatform.forms.groep import GroepForm, NieuweGroepForm, ThemaForm, ZetelForm, naar_tekst
from overlegplatform.models import Groep
from overlegplatform.views.vergadering import kruimels


def _groep_of_404(request: HttpRequest, slug: str) -> Groep:
    groep = get_object_or_404(Groep.objects.bewerkbaar_voor(request.user).select_related("netwerk", "ouder"), slug=slug)
    request.netwerk = groep.netwerk
    return groep


@vereist(Recht.OVERLEG_PLANNEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add a group to an own network."""
    eigen = toegang_van(request.user).netwerken_met(Recht.OVERLEG_PLANNEN)
    netwerken = list(Netwerk.objects.filter(pk__in=eigen))

    def doe(form: NieuweGroepForm) -> str:
        netwerk = next(rij for rij in netwerken if rij.slug == form.cleaned_data["netwerk"])
        groep = diensten.groep_toevoegen(netwerk=netwerk, waarden=naar_tekst(form.cleaned_data), door=request.user)
        return groep.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: NieuweGroepForm(data, netwerken=netwerken, gebruiker=request.user),
        doe=doe,
        gelukt="De groep staat erbij. Geef nu zetels aan de organisaties die erin zitten.",
        context={
            "titel": "Een groep toevoegen",
            "knop": "Voeg de groep toe",
            "terug": reverse("overleg:overleg"),
            "kruimels": [{"naam": "Overleg", "adres": reverse("overleg:overleg")}],
        },
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_PLANNEN)
def bewerken(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a group."""
    groep = _groep_of_404(request, slug)

    def doe(form: GroepForm) -> str:
        diensten.groep_wijzigen(groep_id=groep.pk, mijn=form.mijn, origineel=form.begin, door=request.user)
        return groep.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: GroepForm(data, groep=groep, huidig=diensten.plat(groep), gebruiker=request.user),
        doe=doe,
        gelukt="De groep is bewaard.",
        context={
            "titel": "De groep bewerken",
            "inleiding": groep.naam,
            "knop": "Bewaar",
            "kruimels": kruimels(groep=groep),
            "terug": groep.get_absolute_url(),
        },
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_PLANNEN)
def zetels(request: HttpRequest, slug: str) -> HttpResponse:
    """The seats of a group, each with a button to end it."""
    groep = _groep_of_404(request, slug)
    rijen = groep.zetels.actief_op(timezone.localdate()).select_related(
        "organisatie", "eenheid", "persoon", "plaatsvervanger"
    )
    context = {
        "groep": groep,
        "rijen": [(zetel, maak_formuliersleutel(request.user)) for zetel in rijen],
        "themas": list(groep.themas.all()),
        "kruimels": kruimels(groep=groep),
    }
    return render(request, "overleg/zetels.html", context)


def _terug(groep: Groep) -> str:
    return reverse("overleg:zetels", args=[groep.slug])


@vereist(Recht.OVERLEG_PLANNEN)
def zetel_nieuw(request: HttpRequest, slug: str) -> HttpResponse:
    """Give an organisation a seat."""
    groep = _groep_of_404(request, slug)

    def doe(form: ZetelForm) -> str:
        schoon = form.cleaned_data
        diensten.zetel_toevoegen(
            groep_id=groep.pk,
            organisatie_sleutel=schoon["organisatie"],
            persoon_sleutel=schoon["persoon"],
            plaatsvervanger_sleutel=schoon["plaatsvervanger"],
            functie=schoon["functie"],
            van=schoon["van"],
            door=request.user,
        )
        return _terug(groep)

    return formulierpagina(
        request,
        maak=lambda data: ZetelForm(data, netwerk=groep.netwerk, gebruiker=request.user),
        doe=doe,
        gelukt="De zetel is gegeven.",
        context={
            "titel": "Een zetel geven",
            "inleiding": groep.naam,
            "knop": "Geef de zetel",
            "kruimels": kruimels(groep=groep),
            "terug": _terug(groep),
        },
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_PLANNEN)
@require_POST
def zetel_beeindigen(request: HttpRequest, slug: str, zetel: str) -> HttpResponse:
    """End a seat."""
    groep = _groep_of_404(request, slug)
    rij = get_object_or_404(groep.zetels.bewerkbaar_voor(request.user), sleutel=zetel)

    def doe() -> None:
        diensten.zetel_beeindigen(zetel_id=rij.pk, door=request.user)
        messages.success(request, "De zetel is beëindigd. In oude verslagen blijft ze staan.")

    return knop(request, doe=doe, terug=_terug(groep))


@vereist(Recht.OVERLEG_PLANNEN)
def thema_nieuw(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what the group puts forward in a year."""
    groep = _groep_of_404(request, slug)

    def doe(form: ThemaForm) -> str:
        diensten.thema_toevoegen(groep_id=groep.pk, door=request.user, **form.cleaned_data)
        return _terug(groep)

    return formulierpagina(
        request,
        maak=lambda data: ThemaForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het thema staat erbij.",
        context={
            "titel": "Een thema toevoegen",
            "inleiding": groep.naam,
            "knop": "Voeg toe",
            "kruimels": kruimels(groep=groep),
            "terug": _terug(groep),
        },
        sjabloon="overleg/formulier.html",
    )
