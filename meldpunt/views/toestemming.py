"""Who said yes to what in a file: for the Meldpunt and who referred."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.daden.toestemming import ToestemmingVragen
from meldpunt.models import Aanmelding
from meldpunt.views.vind import na_blik
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.toestemming import toestemmingen_van


@vereist(Recht.TOESTEMMING_NOTEREN)
def toestemmingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Who said yes to what, and what each provider sees now."""
    rijen = Aanmelding.objects.deelbaar_voor(request.user).select_related("netwerk", "jongere")
    aanmelding = get_object_or_404(rijen.defer("vraag", "advies"), referentie=referentie)
    request.netwerk = aanmelding.netwerk
    context = {
        "aanmelding": aanmelding,
        "blok": toestemmingen_van(aanmelding, request.user),
        "vragen": next(iter(daden_voor(aanmelding, request.user, [ToestemmingVragen])), None),
        "kruimels": kruimels(aanmelding),
    }
    antwoord = render(request, "meldpunt/toeleiding/toestemmingen.html", context)
    return na_blik(request, aanmelding, "toestemmingen geopend", antwoord)
