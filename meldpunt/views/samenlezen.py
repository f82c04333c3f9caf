"""Reading together: the page on which all readers stand, for who notes what the young person says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.models import Aanmelding
from meldpunt.views.vind import na_blik
from meldpunt.weergave.samenlezen import samenlezen_van


@vereist(Recht.TOESTEMMING_NOTEREN)
def samen_lezen(request: HttpRequest, referentie: str) -> HttpResponse:
    """What would go to whom; the look is written down, as of any page that shows a file."""
    rijen = Aanmelding.objects.deelbaar_voor(request.user).select_related("netwerk", "jongere", "organisatie")
    aanmelding = get_object_or_404(rijen, referentie=referentie)
    request.netwerk = aanmelding.netwerk  # type: ignore[attr-defined]
    context = {"samen": samenlezen_van(aanmelding, request.user), "waarvan": aanmelding.referentie}
    return na_blik(request, aanmelding, "samen gelezen", render(request, "blad/samen.html", context))
