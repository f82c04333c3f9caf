"""One meeting: what the reader may see of it, and the acts of who plans and leads it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor, per_blok
from leerrecht.paginacache import voor_bezoekers
from leerrecht.raam import Raam
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, vereist
from overlegplatform.daden.deelname import Aanwezig
from overlegplatform.daden.puntvoorstel import VoorstelDoen
from overlegplatform.daden.uitnodigen import VergaderingUitnodigen
from overlegplatform.daden.vergadering import Antwoorden, VergaderingAnnuleren, VergaderingWijzigen
from overlegplatform.daden.verloop import VergaderingHeropenen, VergaderingStarten
from overlegplatform.daden.verslag import VerslagVastleggen
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.kruimels import kruimels
from overlegplatform.weergave.raam import (
    AGENDA,
    BESLUITEN,
    VERSLAG,
    WIE,
    aantal_punten,
    aanzicht_voor_iedereen,
    aanzichten,
    strook,
    weetjes,
)
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
    annulering = gevonden.zetten.filter(naar=Vergaderstand.GEANNULEERD).first()
    if Vergadering.objects.leesbaar_voor(request.user).filter(pk=gevonden.pk).exists():
        context = _agenda_voor_leden(request, gevonden)
    else:
        genomen = besluiten(request.user, agendapunt__vergadering=gevonden)
        raam = Raam(
            "deze vergadering",
            strook(gevonden),
            aanzicht_voor_iedereen(gevonden, len(genomen)),
            BESLUITEN,
            weetjes(gevonden),
        )
        context = {"raam": raam, "besluiten": genomen}
    context |= {"stappen": stappen(gevonden), "annulering": annulering}
    return render(request, "overleg/vergadering.html", context | _kop(gevonden))


@vereist(Recht.OVERLEG_DEELNEMEN)
def wie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Who comes, or who was there."""
    gevonden = _gelezen(request, sleutel)
    mensen = aanwezigen(gevonden, request.user)
    aantallen = {
        "punten": aantal_punten(gevonden, request.user),
        "wie": len(mensen.rijen),
        "versies": gevonden.verslagen.zichtbaar_voor(request.user).count(),
    }
    context = {"aanwezigen": mensen, "raam": _raam_voor_leden(request, gevonden, WIE, aantallen)}
    return render(request, "overleg/vergadering_wie.html", context | _kop(gevonden))


@vereist(Recht.OVERLEG_DEELNEMEN)
def verslagen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The minutes, version by version."""
    gevonden = _gelezen(request, sleutel)
    versies = list(gevonden.verslagen.zichtbaar_voor(request.user).select_related("door"))
    aantallen = {
        "punten": aantal_punten(gevonden, request.user),
        "wie": gevonden.deelnames.zichtbaar_voor(request.user).count(),
        "versies": len(versies),
    }
    context = {"verslagen": versies, "raam": _raam_voor_leden(request, gevonden, VERSLAG, aantallen)}
    return render(request, "overleg/vergadering_verslagen.html", context | _kop(gevonden))


def _begint_later(gevonden: Vergadering) -> bool:
    return gevonden.is_komend and gevonden.datum > timezone.localdate()


def _gelezen(request: HttpRequest, sleutel: str) -> Vergadering:
    return vergadering_of_404(request, sleutel, Vergadering.objects.leesbaar_voor(request.user))


def _kop(gevonden: Vergadering) -> dict[str, Any]:
    """What every view of a meeting has above it."""
    return {"vergadering": gevonden, "kruimels": kruimels(gevonden.groep), "hier": gevonden.datum_tekst}


def _agenda_voor_leden(request: HttpRequest, gevonden: Vergadering) -> dict[str, Any]:
    gemaakt = maak_agenda(gevonden, request.user)
    aantallen = {
        "punten": len(gemaakt.regels),
        "wie": gevonden.deelnames.zichtbaar_voor(request.user).count(),
        "versies": gevonden.verslagen.zichtbaar_voor(request.user).count(),
    }
    raam = _raam_voor_leden(request, gevonden, AGENDA, aantallen)
    leidt = any(een.blok == WERKBLAD for een in raam.daden)
    gevraagd = any(een.blok == Antwoorden.blok for een in raam.daden)
    return {
        "is_lid": True,
        "raam": raam,
        "agenda": gemaakt,
        "deelnames": list(gevonden.deelnames.eigen_voor(request.user)) if gevraagd else [],
        "leidt": leidt,
        "start_later": leidt and _begint_later(gevonden),
    }


def _raam_voor_leden(request: HttpRequest, gevonden: Vergadering, hier: str, aantallen: dict[str, int]) -> Raam:
    """The frame with what this member can do now: the act of this moment first, and the page one works on."""
    knoppen = per_blok(daden_voor(gevonden, request.user, (*_VERLOOP, Antwoorden, VoorstelDoen)))
    verloop, zetel = knoppen.get(VergaderingStarten.blok, []), knoppen.get(Antwoorden.blok, [])
    leidt = bool(verloop) or Vergadering.objects.leidbaar_voor(request.user).filter(pk=gevonden.pk).exists()
    # The act of this moment looks like one; a meeting that goes on or was held has its page to write on.
    start = bool(verloop) and (gevonden.stand == Vergaderstand.GEPLAND or verloop[0].naam == VergaderingStarten.naam)
    werk = _werkbladen(gevonden, aantallen["punten"]) if leidt else []
    eerst = start or any(een.naam == WERK_KNOP for een in werk)
    daden = [*verloop[:1], *werk, *verloop[1:]] if start else [*werk, *verloop]
    return Raam(
        "deze vergadering",
        strook(gevonden),
        aanzichten(gevonden, **aantallen),
        hier,
        weetjes(gevonden),
        # What ends something stays last.
        sorted([*(daden if eerst else [*zetel, *daden]), *(zetel if eerst else [])], key=lambda een: een.einde),
        eerst=eerst or bool(zetel),
    )


AGENDA_KNOP, WERK_KNOP, WERKBLAD = "agenda", "werk", "werkblad"


def _werkbladen(gevonden: Vergadering, punten: int) -> list[Knop]:
    """The pages on which who leads it makes the agenda and writes what came of it."""
    if gevonden.is_komend:
        bladen = [(AGENDA_KNOP, "Stel de agenda op")]
    elif gevonden.stand == Vergaderstand.BEZIG:
        bladen = [(WERK_KNOP, "Noteer uitkomsten")]
    elif gevonden.stand == Vergaderstand.GEHOUDEN:
        bladen = [(WERK_KNOP, "Verbeter het verslag")]
    elif gevonden.stand == Vergaderstand.GEANNULEERD and punten:
        bladen = [(AGENDA_KNOP, "Zet punten op de volgende agenda")]
    else:
        bladen = []
    adressen = ((naam, tekst, reverse(f"overleg:{naam}", args=[gevonden.sleutel])) for naam, tekst in bladen)
    return [Knop(naam, tekst, adres, "", einde=False, blok=WERKBLAD) for naam, tekst, adres in adressen]
