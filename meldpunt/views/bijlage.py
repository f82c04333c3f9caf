"""One file that was given with a file of a young person: as a download, and the look is written down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from leerrecht.bijlage.versturen import als_download
from leerrecht.toegang import vereist
from meldpunt.models import Bijlage
from meldpunt.regels.bijlage import mag_openen
from meldpunt.regels.gekend import vraagt_reden
from meldpunt.regels.openen import inzage_van
from meldpunt.views.dossiers import WIE
from meldpunt.views.vind import dossier_of_404, na_blik
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

GEOPEND = "bijlage geopend"
_OPSLAG_WEG = "Onze opslag antwoordt nu niet. Probeer over enkele minuten opnieuw."


@vereist(*WIE)
def bijlage(request: HttpRequest, referentie: str, sleutel: str) -> HttpResponse:
    """Give it to who may read it; whatever is not clean, or not this person's to read, does not exist."""
    aanmelding = dossier_of_404(request.user, referentie)
    if vraagt_reden(aanmelding, request.user):
        return redirect("meldpunt:dossier_openen", referentie=referentie)
    rij = get_object_or_404(Bijlage.objects.zichtbaar_voor(request.user), aanmelding=aanmelding, sleutel=sleutel)
    inzage = inzage_van(aanmelding, request.user)
    if not mag_openen(inzage, rij):
        raise Http404
    request.netwerk = aanmelding.netwerk  # type: ignore[attr-defined]
    try:
        antwoord = als_download(rij, f"{aanmelding.referentie.lower()}-{rij.sleutel}")
    except OSError:
        messages.error(request, _OPSLAG_WEG)
        return redirect(Dossieraanzicht.VRAAG.adres(aanmelding))
    return na_blik(request, aanmelding, GEOPEND, antwoord, inzage)
