"""Front page for visitors, "mijn werk" for who is signed in. Composition root: asks each room for its block."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan import samenvatting as actieplan
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from leerrecht.voorstel.weergave import aantal_aan_jou
from meldpunt import samenvatting as meldpunt
from monitoring import samenvatting as monitoring
from overlegplatform import samenvatting as overleg


@publiek
@voor_bezoekers
def start(request: HttpRequest) -> HttpResponse:
    """Front page or mijn werk."""
    if not request.user.is_authenticated:
        context = {"plannen": actieplan.plannen_in_het_kort(), "cijfers": monitoring.in_cijfers(request.user)}
        context["kalender"] = overleg.kalender(request.user)
        return render(request, "leerrecht/start.html", context)
    toegang = toegang_van(request.user)
    return render(
        request,
        "leerrecht/mijn_werk.html",
        {
            "mag_beheren": toegang.mag(Recht.ACCOUNTS_BEHEREN),
            "voorstellen": aantal_aan_jou(request.user),
            "actieplan": actieplan.mijn_werk(request.user),
            "meldpunt": meldpunt.mijn_werk(request.user),
            "aanmelden": meldpunt.mijn_aanmeldwerk(request.user),
            "toeleidingen": meldpunt.mijn_toeleidingen(request.user),
            "dossiers": meldpunt.mijn_dossiers(request.user),
            "notas": meldpunt.in_te_lichten(request.user),
            "mag_raadplegen": toegang.mag(Recht.RAADPLEGINGEN_LEZEN),
            "mag_feiten": toegang.mag(Recht.FEITEN_NAKIJKEN),
            "mag_nazien": toegang.mag(Recht.BESCHERMING_NAZIEN),
            "evaluatie": monitoring.mijn_werk(request.user),
            "overleg": overleg.mijn_werk(request.user),
        },
    )
