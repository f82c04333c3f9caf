"""The page one writes on while meeting: outcomes per item, who is there, and the minutes that follow from it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.views.decorators.http import require_POST

from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.diensten import deelname as deelnamediensten
from overlegplatform.diensten import uitkomst as diensten
from overlegplatform.diensten.verslag import is_bijgewerkt
from overlegplatform.forms.werk import AanwezigheidForm, GastForm, Namen, UitkomstForm, UitkomstWijzigForm
from overlegplatform.keuzes import Stand
from overlegplatform.models import Uitkomst, Vergadering
from overlegplatform.regels.verslagbeeld import naam_van
from overlegplatform.views.agenda import punt_of_404
from overlegplatform.views.vergadering import geleid_of_404, kruimels
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.vergadering import aanwezigen


def _werkadres(vergadering: Vergadering, punt: str = "") -> str:
    """The page itself; with an item, at the field where its next outcome is typed: the browser puts the focus there."""
    adres = reverse("overleg:werk", args=[vergadering.sleutel])
    return f"{adres}?bij={punt}#id_{punt}_tekst" if punt else adres


def _namen(vergadering: Vergadering) -> Namen:
    return Namen(vergadering.groep.netwerk, timezone.localdate())


def _toon(request: HttpRequest, vergadering: Vergadering, gebonden: UitkomstForm | None = None, bij: str = ""):
    namen = gebonden.namen if gebonden else _namen(vergadering)
    regels = []
    for regel in maak_agenda(vergadering, request.user).regels:
        sleutel = regel.punt.sleutel
        form = (
            gebonden if gebonden and sleutel == bij else UitkomstForm(namen=namen, over=sleutel, gebruiker=request.user)
        )
        regels.append((regel, form))
    context = {
        "vergadering": vergadering,
        "regels": regels,
        "bij": bij,
        "form": gebonden,
        "namen": namen.lijst,
        "aanwezigen": aanwezigen(vergadering, request.user),
        "bijgewerkt": vergadering.stand == Stand.GEHOUDEN and is_bijgewerkt(vergadering),
        "kruimels": kruimels(vergadering),
        "knopsleutel": maak_formuliersleutel(request.user),
    }
    return render(request, "overleg/werk.html", context, status=422 if gebonden else 200)


@vereist(Recht.OVERLEG_DEELNEMEN)
def werk(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Per item what came of it, and a short form for the next outcome."""
    vergadering = geleid_of_404(request, sleutel)
    if not vergadering.uitkomst_open:
        return redirect(vergadering.get_absolute_url())
    return _toon(request, vergadering, bij=request.GET.get("bij", ""))


@vereist(Recht.OVERLEG_DEELNEMEN)
def uitkomst_nieuw(request: HttpRequest, sleutel: str, punt: str) -> HttpResponse:
    """Note an outcome; a form that is not right yet comes back in its place. A GET shows what was kept."""
    vergadering = geleid_of_404(request, sleutel)
    rij = punt_of_404(request, vergadering, punt)
    if not vergadering.uitkomst_open:
        return redirect(vergadering.get_absolute_url())
    gegevens = request.POST if request.method == "POST" else teruggevonden(request)
    if gegevens is None:
        return redirect(_werkadres(vergadering, punt))
    form = UitkomstForm(gegevens, namen=_namen(vergadering), over=punt, gebruiker=request.user)

    def noteer() -> str:
        uitkomst = diensten.uitkomst_noteren(
            punt_id=rij.pk, soort=form.cleaned_data["soort"], waarden=form.waarden, door=request.user
        )
        messages.success(request, f"{uitkomst.get_soort_display().capitalize()} genoteerd bij “{rij}”.")
        return _werkadres(vergadering, punt)

    antwoord = handel_af(request, form, noteer) if request.method == "POST" else None
    return antwoord or _toon(request, vergadering, form, punt)


def _uitkomst_of_404(request: HttpRequest, vergadering: Vergadering, sleutel: str) -> Uitkomst:
    rijen = Uitkomst.objects.leidbaar_voor(request.user).filter(agendapunt__vergadering=vergadering)
    met = rijen.select_related("agendapunt", "actiepunt__organisatie", "actiepunt__persoon", "signaal")
    return get_object_or_404(met, sleutel=sleutel)


@vereist(Recht.OVERLEG_DEELNEMEN)
def uitkomst(request: HttpRequest, sleutel: str, uitkomst: str) -> HttpResponse:
    """Correct an outcome, or take it back with its second button."""
    vergadering = geleid_of_404(request, sleutel)
    rij = _uitkomst_of_404(request, vergadering, uitkomst)
    namen, bij = _namen(vergadering), rij.agendapunt.sleutel

    def doe(form: UitkomstWijzigForm) -> str:
        diensten.uitkomst_wijzigen(uitkomst_id=rij.pk, mijn=form.mijn, origineel=form.begin, door=request.user)
        return _werkadres(vergadering, bij)

    return _formulier(
        request,
        vergadering,
        gelukt=f"{rij.get_soort_display().capitalize()} verbeterd.",
        doe=doe,
        maak=lambda data: UitkomstWijzigForm(
            data, uitkomst=rij, huidig=diensten.plat(rij), namen=namen, gebruiker=request.user
        ),
        titel=f"{rij.get_soort_display().capitalize()} verbeteren",
        inleiding=f"Bij “{rij.agendapunt}”.",
        knop="Bewaar",
        namen=namen.lijst,
        terug=_werkadres(vergadering, bij),
        sjabloon="overleg/uitkomst.html",
        weg_adres=reverse("overleg:uitkomst_verwijderen", args=[sleutel, uitkomst]),
    )


def _formulier(
    request: HttpRequest,
    vergadering: Vergadering,
    *,
    maak: Callable,
    doe: Callable,
    gelukt: str,
    sjabloon: str = "overleg/formulier.html",
    **context: Any,
) -> HttpResponse:
    terug = _werkadres(vergadering)
    stap = {"naam": "Uitkomsten", "adres": terug}
    return formulierpagina(
        request,
        maak=maak,
        doe=doe,
        gelukt=gelukt,
        sjabloon=sjabloon,
        context={"kruimels": [*kruimels(vergadering), stap], "vergadering": vergadering, "terug": terug, **context},
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def uitkomst_verwijderen(request: HttpRequest, sleutel: str, uitkomst: str) -> HttpResponse:
    """Take an outcome back."""
    vergadering = geleid_of_404(request, sleutel)
    rij = _uitkomst_of_404(request, vergadering, uitkomst)
    form = KnopFormulier(request.POST, gebruiker=request.user)

    def doe() -> str:
        diensten.uitkomst_verwijderen(uitkomst_id=rij.pk, door=request.user)
        messages.success(request, f"{rij.get_soort_display().capitalize()} weggehaald.")
        return _werkadres(vergadering, rij.agendapunt.sleutel)

    antwoord = handel_af(request, form, doe)
    for zin in form.non_field_errors():
        messages.error(request, zin)
    return antwoord or redirect(reverse("overleg:uitkomst", args=[sleutel, uitkomst]))


def _open_of_404(request: HttpRequest, sleutel: str) -> Vergadering:
    vergadering = geleid_of_404(request, sleutel)
    if vergadering.is_komend or vergadering.stand == Stand.GEANNULEERD:
        # Before the meeting nobody was there.
        raise Http404
    return vergadering


@vereist(Recht.OVERLEG_DEELNEMEN)
def aanwezig(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Who is there, in one form."""
    vergadering = _open_of_404(request, sleutel)
    deelnames = list(vergadering.deelnames.select_related("organisatie"))
    namen = {rij.sleutel: capfirst(naam_van(rij)) for rij in deelnames}

    def doe(form: AanwezigheidForm) -> str:
        deelnamediensten.aanwezigheid_zetten(vergadering_id=vergadering.pk, standen=form.standen(), door=request.user)
        return _werkadres(vergadering)

    return _formulier(
        request,
        vergadering,
        doe=doe,
        gelukt="De aanwezigheid is bewaard.",
        maak=lambda data: AanwezigheidForm(data, deelnames=deelnames, namen=namen, gebruiker=request.user),
        titel="Wie is er?",
        knop="Bewaar de aanwezigheid" if deelnames else "",
        sjabloon="overleg/aanwezig.html",
        inleiding=f"{vergadering.groep.naam}, {vergadering.datum_tekst}.",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
def gast(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Add somebody who came without a seat."""
    vergadering = _open_of_404(request, sleutel)

    def doe(form: GastForm) -> str:
        deelnamediensten.gast_toevoegen(
            vergadering_id=vergadering.pk,
            organisatie_sleutel=form.cleaned_data["organisatie"],
            wie=form.cleaned_data["wie"],
            door=request.user,
        )
        return reverse("overleg:aanwezig", args=[sleutel])

    return _formulier(
        request,
        vergadering,
        doe=doe,
        gelukt="Toegevoegd aan de lijst.",
        maak=lambda data: GastForm(data, netwerk=vergadering.groep.netwerk, gebruiker=request.user),
        titel="Iemand zonder zetel toevoegen",
        knop="Voeg toe",
        terug=reverse("overleg:aanwezig", args=[sleutel]),
    )
