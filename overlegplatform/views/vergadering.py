"""One meeting: what the reader may see of it, and the acts of who plans and leads it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, vereist
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.forms.vergadering import NieuweVergaderingForm, naar_tekst
from overlegplatform.keuzes import Stand
from overlegplatform.models import Deelname, Groep, Vergadering
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.vergadering import aanwezigen, besluiten, stappen


def vergadering_of_404(request: HttpRequest, sleutel: str, rijen) -> Vergadering:
    """Return a meeting out of those this person may see or act on."""
    gevonden = get_object_or_404(rijen.select_related("groep__netwerk", "goedgekeurd_verslag"), sleutel=sleutel)
    request.netwerk = gevonden.groep.netwerk
    return gevonden


def geleid_of_404(request: HttpRequest, sleutel: str) -> Vergadering:
    """Return a meeting this person leads."""
    return vergadering_of_404(request, sleutel, Vergadering.objects.leidbaar_voor(request.user))


def _gepland_of_404(request: HttpRequest, sleutel: str) -> Vergadering:
    return vergadering_of_404(request, sleutel, Vergadering.objects.bewerkbaar_voor(request.user))


def kruimels(vergadering: Vergadering | None = None, groep: Groep | None = None) -> list[dict[str, str]]:
    """The way from Overleg to a page of this meeting or group."""
    groep = vergadering.groep if vergadering else groep
    punten = [("Overleg", reverse("overleg:overleg")), (groep.naam, groep.get_absolute_url())]
    if vergadering:
        punten.append((vergadering.datum_tekst, vergadering.get_absolute_url()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


def mijn_deelnames(request: HttpRequest, vergadering: Vergadering) -> list[Deelname]:
    """Return the invitations of this person's own seats."""
    return list(vergadering.deelnames.eigen_voor(request.user).select_related("organisatie"))


@publiek
@voor_bezoekers
def vergadering(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Date, place and theme for all; agenda, outcomes and attendance for members; approved decisions for all."""
    gevonden = vergadering_of_404(request, sleutel, Vergadering.objects.zichtbaar_voor(request.user))
    is_lid = Vergadering.objects.leesbaar_voor(request.user).filter(pk=gevonden.pk).exists()
    context: dict[str, Any] = {
        "vergadering": gevonden,
        "groep": gevonden.groep,
        "stappen": stappen(gevonden),
        "is_lid": is_lid,
        "annulering": gevonden.zetten.filter(naar=Stand.GEANNULEERD).first(),
    }
    if is_lid:
        context |= _voor_leden(request, gevonden)
    else:
        context["besluiten"] = besluiten(request.user, agendapunt__vergadering=gevonden)
    return render(request, "overleg/vergadering.html", context)


def _voor_leden(request: HttpRequest, gevonden: Vergadering) -> dict[str, Any]:
    deelnames = mijn_deelnames(request, gevonden) if gevonden.stand == Stand.UITGENODIGD else []
    return {
        "agenda": maak_agenda(gevonden, request.user),
        "aanwezigen": aanwezigen(gevonden, request.user),
        "verslagen": list(gevonden.verslagen.zichtbaar_voor(request.user).select_related("door")),
        "deelnames": deelnames if gevonden.einde >= timezone.now() else [],
        "mag_leiden": Vergadering.objects.leidbaar_voor(request.user).filter(pk=gevonden.pk).exists(),
        "mag_plannen": Vergadering.objects.bewerkbaar_voor(request.user).filter(pk=gevonden.pk).exists(),
        "vandaag_of_voorbij": gevonden.datum <= timezone.localdate(),
        "formuliersleutel": maak_formuliersleutel(request.user),
    }


@vereist(Recht.OVERLEG_PLANNEN)
def nieuw(request: HttpRequest, slug: str) -> HttpResponse:
    """Plan a meeting of a group."""
    rijen = Groep.objects.bewerkbaar_voor(request.user).select_related("netwerk")
    groep = get_object_or_404(rijen, slug=slug)
    request.netwerk = groep.netwerk

    def doe(form) -> str:
        gepland = diensten.vergadering_plannen(
            groep_id=groep.pk, waarden=naar_tekst(form.cleaned_data), door=request.user
        )
        return reverse("overleg:agenda", args=[gepland.sleutel])

    return formulierpagina(
        request,
        maak=lambda data: NieuweVergaderingForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="De vergadering staat op de kalender. Zet nu de punten op de agenda.",
        context={
            "titel": "Een vergadering plannen",
            "inleiding": groep.naam,
            "kruimels": kruimels(groep=groep),
            "knop": "Plan de vergadering",
            "terug": groep.get_absolute_url(),
        },
        sjabloon="overleg/formulier.html",
    )


def _context(gevonden: Vergadering, titel: str, knoptekst: str) -> dict[str, Any]:
    return {
        "titel": titel,
        "inleiding": f"{gevonden.groep.naam}, {gevonden.datum_tekst}, {gevonden.uren_tekst}.",
        "kruimels": kruimels(gevonden),
        "knop": knoptekst,
        "terug": gevonden.get_absolute_url(),
    }


def _met_reden(request: HttpRequest, gevonden: Vergadering, dienst: Callable, gelukt: str, **context: Any):
    """Ask why, then run a dienst that wants a reason."""

    def doe(form) -> str:
        dienst(vergadering_id=gevonden.pk, reden=form.cleaned_data["reden"], door=request.user)
        return gevonden.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: RedenFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt=gelukt,
        context=context,
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
def heropenen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Ask why, then take the start or the end back."""
    gevonden = geleid_of_404(request, sleutel)
    return _met_reden(
        request,
        gevonden,
        diensten.vergadering_heropenen,
        "De vergadering is weer open.",
        **_context(gevonden, "De vergadering weer openen", "Open weer"),
    )


def _knop(request: HttpRequest, gevonden: Vergadering, dienst: Callable, zin: str, terug: str = "") -> HttpResponse:
    def doe() -> None:
        dienst(vergadering_id=gevonden.pk, door=request.user)
        messages.success(request, zin)

    return knop(request, doe=doe, terug=terug or gevonden.get_absolute_url())


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def starten(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Begin the meeting."""
    gevonden = geleid_of_404(request, sleutel)
    zin = "De vergadering is begonnen. Noteer wie er is en wat er uit elk punt komt."
    return _knop(request, gevonden, diensten.vergadering_starten, zin, reverse("overleg:werk", args=[sleutel]))


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def sluiten(request: HttpRequest, sleutel: str) -> HttpResponse:
    """End the meeting."""
    zin = "De vergadering is afgesloten. Het verslag ligt vast als versie en de leden kunnen het nalezen."
    return _knop(request, geleid_of_404(request, sleutel), diensten.vergadering_sluiten, zin)
