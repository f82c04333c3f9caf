"""The agenda as who leads the meeting makes it: order, add, change, put off, take off."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.diensten import agenda as diensten
from overlegplatform.diensten.volgorde import OMHOOG, OMLAAG, punt_plaatsen, punt_schuiven
from overlegplatform.forms.agenda import NieuwPuntForm, PuntForm
from overlegplatform.keuzes import Voorstelstand
from overlegplatform.models import Agendapunt, Vergadering
from overlegplatform.views.vergadering import geleid_of_404, kruimels
from overlegplatform.weergave.agenda import maak_agenda


def punt_of_404(request: HttpRequest, vergadering: Vergadering, sleutel: str) -> Agendapunt:
    """Return an item of a meeting this person leads."""
    rijen = Agendapunt.objects.leidbaar_voor(request.user).filter(vergadering=vergadering)
    return get_object_or_404(rijen.select_related("actie", "vergadering__groep"), sleutel=sleutel)


def _terug(vergadering: Vergadering, punt: Agendapunt | None = None) -> str:
    anker = f"#p-{punt.sleutel}" if punt else ""
    return reverse("overleg:agenda", args=[vergadering.sleutel]) + anker


@vereist(Recht.OVERLEG_DEELNEMEN)
def agenda(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The items with their hours and buttons."""
    vergadering = geleid_of_404(request, sleutel)
    gemaakt = maak_agenda(vergadering, request.user)
    context = {
        "vergadering": vergadering,
        "agenda": gemaakt,
        # A key per button: two buttons of one page are two acts, also from two tabs.
        "regels": [(regel, maak_formuliersleutel(request.user)) for regel in gemaakt.regels],
        "voorstellen": [
            (rij, maak_formuliersleutel(request.user))
            for rij in vergadering.voorstellen.filter(stand=Voorstelstand.NIEUW).select_related("deelname")
        ],
        "kruimels": kruimels(vergadering),
    }
    return render(request, "overleg/agenda.html", context)


def _context(vergadering: Vergadering, titel: str, knoptekst: str) -> dict[str, Any]:
    stap = {"naam": "Agenda", "adres": _terug(vergadering)}
    return {"titel": titel, "kruimels": [*kruimels(vergadering), stap], "knop": knoptekst, "terug": _terug(vergadering)}


def _plat(schoon: dict[str, Any]) -> dict[str, Any]:
    return schoon | {"toelichting": schoon["toelichting"].replace("\r\n", "\n")}


@vereist(Recht.OVERLEG_DEELNEMEN)
def nieuw(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Add an item."""
    vergadering = geleid_of_404(request, sleutel)

    def doe(form: NieuwPuntForm) -> str:
        waarden = _plat(form.cleaned_data)
        punt = diensten.punt_toevoegen(vergadering_id=vergadering.pk, waarden=waarden, door=request.user)
        return _terug(vergadering, punt)

    return formulierpagina(
        request,
        maak=lambda data: NieuwPuntForm(data, vergadering=vergadering, gebruiker=request.user),
        doe=doe,
        gelukt="Het punt staat op de agenda.",
        context=_context(vergadering, "Een punt toevoegen", "Zet op de agenda"),
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
def bewerken(request: HttpRequest, sleutel: str, punt: str) -> HttpResponse:
    """Change an item."""
    vergadering = geleid_of_404(request, sleutel)
    rij = punt_of_404(request, vergadering, punt)

    def doe(form: PuntForm) -> str:
        diensten.punt_wijzigen(punt_id=rij.pk, mijn=form.mijn, origineel=form.begin, door=request.user)
        return _terug(vergadering, rij)

    return formulierpagina(
        request,
        maak=lambda data: PuntForm(data, punt=rij, huidig=diensten.plat(rij), gebruiker=request.user),
        doe=doe,
        gelukt="Het punt is bewaard.",
        context=_context(vergadering, "Een punt bewerken", "Bewaar"),
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def schuiven(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One place up or down, by a button."""
    vergadering = geleid_of_404(request, sleutel)
    richting = OMHOOG if OMHOOG in request.POST else OMLAAG
    punt = request.POST.get(richting, "")
    try:
        zin = punt_schuiven(vergadering_id=vergadering.pk, sleutel=punt, richting=richting, door=request.user)
        messages.success(request, zin)
    except Geweigerd as geweigerd:
        messages.error(request, geweigerd.zin)
    return redirect(f"{_terug(vergadering)}#p-{punt}")


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def slepen(request: HttpRequest, sleutel: str) -> JsonResponse:
    """A drop: `sleutel` goes before `voor`, or last. Answers with the sentence to say."""
    vergadering = geleid_of_404(request, sleutel)
    try:
        zin = punt_plaatsen(
            vergadering_id=vergadering.pk,
            sleutel=request.POST.get("sleutel", ""),
            voor_sleutel=request.POST.get("voor", ""),
            door=request.user,
        )
    except Geweigerd as geweigerd:
        return JsonResponse({"zin": geweigerd.zin}, status=409)
    return JsonResponse({"zin": zin})


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def uitstellen(request: HttpRequest, sleutel: str, punt: str) -> HttpResponse:
    """Put an item off to the next meeting."""
    vergadering = geleid_of_404(request, sleutel)
    rij = punt_of_404(request, vergadering, punt)

    def doe() -> None:
        nieuw_punt = diensten.punt_uitstellen(punt_id=rij.pk, door=request.user)
        messages.success(request, f"“{rij}” staat nu op de agenda van {nieuw_punt.vergadering.datum_tekst}.")

    return knop(request, doe=doe, terug=_vandaar(request, vergadering, rij))


def _vandaar(request: HttpRequest, vergadering: Vergadering, rij: Agendapunt) -> str:
    """Back to where the button stood: the agenda, or the page one writes on while meeting."""
    waar = "overleg:werk" if request.POST.get("vanaf") == "werk" else "overleg:agenda"
    return reverse(waar, args=[vergadering.sleutel]) + f"#p-{rij.sleutel}"


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def verwijderen(request: HttpRequest, sleutel: str, punt: str) -> HttpResponse:
    """Take an item off the agenda."""
    vergadering = geleid_of_404(request, sleutel)
    rij = punt_of_404(request, vergadering, punt)

    def doe() -> None:
        diensten.punt_verwijderen(punt_id=rij.pk, door=request.user)
        messages.success(request, f"“{rij}” staat niet meer op de agenda.")

    return knop(request, doe=doe, terug=_terug(vergadering))
