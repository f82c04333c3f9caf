"""The views of one file, and who looked at it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.bladzijden import bladzijde
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.bladkaart import EIGEN_BLAD
from meldpunt.regels.gekend import vraagt_reden
from meldpunt.regels.openen import inzage_van
from meldpunt.regels.rechten_van_ouders import wie_mag_vragen
from meldpunt.views.dossiers import WIE
from meldpunt.views.vind import dossier_of_404, na_blik
from meldpunt.weergave.dossier import dossier_openen
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht
from meldpunt.weergave.dossier_inhoud import inhoud_van
from meldpunt.weergave.dossier_raam import strook_binnen
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.verbetering import verbeteringen_van

_LEEST_ALLES = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)
_SJABLOON = {
    Dossieraanzicht.NU: "meldpunt/dossier/nu.html",
    Dossieraanzicht.VRAAG: "meldpunt/dossier/vraag.html",
    Dossieraanzicht.TOELEIDINGEN: "meldpunt/dossier/toeleidingen.html",
    Dossieraanzicht.TOESTEMMINGEN: "meldpunt/dossier/toestemmingen.html",
    Dossieraanzicht.TIJDLIJN: "meldpunt/dossier/tijdlijn.html",
}
_KLOPT_NIET = "Klopt er iets niet? Meld het aan de functionaris voor gegevensbescherming."


@vereist(*WIE)
def dossier(request: HttpRequest, referentie: str) -> HttpResponse:
    """What happens now in one file, as far as this person may read it."""
    return _aanzicht(request, referentie, Dossieraanzicht.NU)


@vereist(*WIE)
def jongere(request: HttpRequest, referentie: str) -> HttpResponse:
    """The question and the young person."""
    return _aanzicht(request, referentie, Dossieraanzicht.VRAAG)


@vereist(*_LEEST_ALLES)
def toeleidingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Which offers were asked, and what came of it."""
    return _aanzicht(request, referentie, Dossieraanzicht.TOELEIDINGEN)


@vereist(*_LEEST_ALLES)
def toestemmingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Who decides, who said yes to what, and who reads it."""
    return _aanzicht(request, referentie, Dossieraanzicht.TOESTEMMINGEN)


@vereist(*_LEEST_ALLES)
def tijdlijn(request: HttpRequest, referentie: str) -> HttpResponse:
    """What happened, and the notes."""
    return _aanzicht(request, referentie, Dossieraanzicht.TIJDLIJN)


def _aanzicht(request: HttpRequest, referentie: str, hier: Dossieraanzicht) -> HttpResponse:
    """Show one view in the frame of the file."""
    aanmelding = dossier_of_404(request.user, referentie)
    if vraagt_reden(aanmelding, request.user):
        return redirect("meldpunt:dossier_openen", referentie=referentie)
    pagina = dossier_openen(request.user, aanmelding, hier)
    if pagina is None:
        raise Http404
    request.netwerk = pagina.aanmelding.netwerk
    return render(request, _SJABLOON[hier], inhoud_van(pagina, hier, request.user))


@vereist(Recht.DOSSIERS_BEHANDELEN)
def verbeteringen(request: HttpRequest, referentie: str) -> HttpResponse:
    """What stood in this file before it was corrected: for the Meldpunt, and the look is written down."""
    aanmelding = dossier_of_404(request.user, referentie)
    if not inzage_van(aanmelding, request.user).behandelt:
        raise Http404
    request.netwerk = aanmelding.netwerk
    context = {
        "aanmelding": aanmelding,
        "strook": strook_binnen(aanmelding, request.user),
        "regels": verbeteringen_van(aanmelding, request.user),
        "kruimels": kruimels(aanmelding),
    }
    antwoord = render(request, "meldpunt/dossier/verbeteringen.html", context)
    return na_blik(request, aanmelding, "verbeteringen gelezen", antwoord)


@vereist(Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)
def raadplegingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Who looked at this file: for the Meldpunt and who referred. It shows nothing about the young person.

    Nor when the young person looked at the own page: that is nobody's to follow.
    """
    aanmelding = dossier_of_404(request.user, referentie)
    if not inzage_van(aanmelding, request.user).leest_alles:
        raise Http404
    request.netwerk = aanmelding.netwerk
    pagina = bladzijde(request, Raadpleging.objects.over(aanmelding.referentie).exclude(wat=EIGEN_BLAD))
    noot = f"{wie_mag_vragen(aanmelding, weet_van_oordeel=True)} {_KLOPT_NIET}".strip()
    context = {"aanmelding": aanmelding, "pagina": pagina, "noot": noot, "kruimels": kruimels(aanmelding)}
    context["strook"] = strook_binnen(aanmelding, request.user)
    return render(request, "meldpunt/dossier/raadplegingen.html", context)
