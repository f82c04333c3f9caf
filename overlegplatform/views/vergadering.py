"""One meeting: what the reader may see of it, and the acts of who plans and leads it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, vereist
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.forms.vergadering import NieuweVergaderingForm, naar_tekst
from overlegplatform.keuzes import Vergaderstand
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
@voor_bezoekers(van_een_netwerk=True)
def vergadering(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Date, place and theme for all; agenda, outcomes and attendance for members; approved decisions for all."""
    gevonden = vergadering_of_404(request, sleutel, Vergadering.objects.zichtbaar_voor(request.user))
    is_lid = Vergadering.objects.leesbaar_voor(request.user).filter(pk=gevonden.pk).exists()
    context: dict[str, Any] = {
        "vergadering": gevonden,
        "groep": gevonden.groep,
        "stappen": stappen(gevonden),
        "is_lid": is_lid,
        "annulering": gevonden.zetten.filter(naar=Vergaderstand.GEANNULEERD).first(),
    }
    if is_lid:
        context |= _voor_leden(request, gevonden)
    else:
        context["besluiten"] = besluiten(request.user, agendapunt__vergadering=gevonden)
    return render(request, "overleg/vergadering.html", context)


def _voor_leden(request: HttpRequest, gevonden: Vergadering) -> dict[str, Any]:
    deelnames = mijn_deelnames(request, gevonden) if gevonden.stand == Vergaderstand.UITGENODIGD else []
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
