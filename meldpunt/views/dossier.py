"""The page of one file, and who looked at it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor, daden_voor_lijst, per_blok
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.regels.gekend import vraagt_reden
from meldpunt.regels.openen import inzage_van
from meldpunt.regels.rechten_van_ouders import wie_mag_vragen
from meldpunt.views.dossiers import WIE
from meldpunt.views.vind import dossier_of_404, na_blik
from meldpunt.weergave.dossier import dossier_openen
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.toeleiding import toeleidingen_van
from meldpunt.weergave.toestemming import toestemmingen_van
from meldpunt.weergave.verbetering import aan_te_vullen, verbeteringen_van, wijzigingen_van
from meldpunt.weergave.verontrusting import notas_van
from meldpunt.weergave.voorbeeld import naam_in_de_vraag
from meldpunt.weergave.zonder_school import is_zonder_school

_KLOPT_NIET = "Klopt er iets niet? Meld het aan de functionaris voor gegevensbescherming."


@vereist(*WIE)
def dossier(request: HttpRequest, referentie: str) -> HttpResponse:
    """One file, as far as this person may read it."""
    aanmelding = dossier_of_404(request.user, referentie)
    if vraagt_reden(aanmelding, request.user):
        return redirect("meldpunt:dossier_openen", referentie=referentie)
    pagina = dossier_openen(request.user, aanmelding)
    request.netwerk = pagina.aanmelding.netwerk
    meelezers = daden_voor_lijst(pagina.overdrachten, request.user)
    context = {
        "pagina": pagina,
        "knoppen": per_blok(daden_voor(pagina.aanmelding, request.user)),
        "meelezers": [(rij, meelezers[rij.pk]) for rij in pagina.overdrachten],
        "kruimels": kruimels(),
        "zonder_school": is_zonder_school(pagina.inzage, pagina.jongere, pagina.delen),
        "notas": notas_van(request.user, pagina.aanmelding),
        "naam_in_de_vraag": naam_in_de_vraag(pagina.inzage),
        "wijzigingen": wijzigingen_van(pagina.inzage),
        "aan_te_vullen": aan_te_vullen(pagina.inzage, pagina.delen),
        "toeleidingsblok": toeleidingen_van(pagina.aanmelding, request.user, pagina.toeleidingen),
        "toestemmingsblok": toestemmingen_van(pagina.aanmelding, request.user, pagina.toestemmingen),
    }
    return render(request, "meldpunt/dossier/dossier.html", context)


@vereist(Recht.DOSSIERS_BEHANDELEN)
def verbeteringen(request: HttpRequest, referentie: str) -> HttpResponse:
    """What stood in this file before it was corrected: for the Meldpunt, and the look is written down."""
    aanmelding = dossier_of_404(request.user, referentie)
    if not inzage_van(aanmelding, request.user).behandelt:
        raise Http404
    request.netwerk = aanmelding.netwerk
    context = {
        "aanmelding": aanmelding,
        "regels": verbeteringen_van(aanmelding, request.user),
        "kruimels": kruimels(aanmelding),
    }
    antwoord = render(request, "meldpunt/dossier/verbeteringen.html", context)
    return na_blik(request, aanmelding, "verbeteringen gelezen", antwoord)


@vereist(Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)
def raadplegingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Who looked at this file: for the Meldpunt and who referred. It shows nothing about the young person."""
    aanmelding = dossier_of_404(request.user, referentie)
    if not inzage_van(aanmelding, request.user).leest_alles:
        raise Http404
    request.netwerk = aanmelding.netwerk
    pagina = bladzijde(request, Raadpleging.objects.over(aanmelding.referentie))
    noot = f"{wie_mag_vragen(aanmelding, weet_van_oordeel=True)} {_KLOPT_NIET}".strip()
    context = {"aanmelding": aanmelding, "pagina": pagina, "noot": noot, "kruimels": kruimels(aanmelding)}
    return render(request, "meldpunt/dossier/raadplegingen.html", context)
