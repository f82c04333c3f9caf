"""One meeting: what the reader may see of it, and the acts of who plans and leads it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from leerrecht.daden import daden_voor, per_blok
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from overlegplatform.daden.deelname import Aanwezig
from overlegplatform.daden.puntvoorstel import VoorstelDoen
from overlegplatform.daden.uitnodigen import VergaderingUitnodigen
from overlegplatform.daden.vergadering import Antwoorden, VergaderingAnnuleren, VergaderingWijzigen
from overlegplatform.daden.verloop import VergaderingHeropenen, VergaderingStarten
from overlegplatform.daden.verslag import VerslagVastleggen
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.vergadering import aanwezigen, besluiten, stappen

# As they stand beside each other.
_VERLOOP = (
    VergaderingStarten,
    VergaderingUitnodigen,
    VergaderingWijzigen,
    VergaderingAnnuleren,
    Aanwezig,
    VerslagVastleggen,
    VergaderingHeropenen,
)


def vergadering_of_404(request: HttpRequest, sleutel: str, rijen) -> Vergadering:
    """Return a meeting out of those this person may see or act on."""
    gevonden = get_object_or_404(rijen.select_related("groep__netwerk", "goedgekeurd_verslag"), sleutel=sleutel)
    request.netwerk = gevonden.groep.netwerk
    return gevonden


def geleid_of_404(request: HttpRequest, sleutel: str) -> Vergadering:
    """Return a meeting this person leads."""
    return vergadering_of_404(request, sleutel, Vergadering.objects.leidbaar_voor(request.user))


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
    knoppen = per_blok(daden_voor(gevonden, request.user, (*_VERLOOP, Antwoorden, VoorstelDoen)))
    verloop, zetel = knoppen.get(VergaderingStarten.blok, []), knoppen.get(Antwoorden.blok, [])
    # The act of this moment looks like one; a meeting that goes on or was held has its page to write on.
    eerst = bool(verloop) and (gevonden.stand == Vergaderstand.GEPLAND or verloop[0].naam == VergaderingStarten.naam)
    return {
        "agenda": maak_agenda(gevonden, request.user),
        "aanwezigen": aanwezigen(gevonden, request.user),
        "verslagen": list(gevonden.verslagen.zichtbaar_voor(request.user).select_related("door")),
        "deelnames": list(gevonden.deelnames.eigen_voor(request.user)) if zetel else [],
        "zetelknoppen": zetel,
        "eerste": verloop[:1] if eerst else [],
        "verloop": verloop[1:] if eerst else verloop,
        "mag_leiden": bool(verloop) or Vergadering.objects.leidbaar_voor(request.user).filter(pk=gevonden.pk).exists(),
        "vandaag_of_voorbij": gevonden.datum <= timezone.localdate(),
    }
