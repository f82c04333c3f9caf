"""Zoek een plek: what the Meldpunt may propose for a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.forms.zoekwens import ZoekwensForm
from meldpunt.models import Aanmelding
from meldpunt.regels.openen import inzage_van
from meldpunt.views.vind import na_blik
from meldpunt.weergave.dossier_raam import strook_van
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.passen import open_aanbod, pas, talen_in
from meldpunt.weergave.toeleiding import nulbeeld


@vereist(Recht.DOSSIERS_BEHANDELEN)
def plek(request: HttpRequest, referentie: str) -> HttpResponse:
    """Every open offer held against the question, in words. A person chooses."""
    rijen = Aanmelding.objects.gekend_voor(request.user).open().select_related("netwerk", "gebied")
    aanmelding = get_object_or_404(rijen.defer("advies"), referentie=referentie)
    request.netwerk = aanmelding.netwerk
    fiches = open_aanbod(aanmelding.netwerk)
    zoekt = ZoekwensForm(request.GET, talen=talen_in(fiches))
    passend, inzage = pas(aanmelding, zoekt.wens(), fiches), inzage_van(aanmelding, request.user)
    adres = reverse("meldpunt:plek", args=[aanmelding.referentie])
    context = {
        "zoekt": zoekt,
        "adres": adres,
        "gekozen": zoekt.gekozen(adres, request.GET),
        "aanmelding": aanmelding,
        "strook": strook_van(inzage),
        "nul": nulbeeld(aanmelding),
        "passend": passend,
        "stappen": [daad for daad in daden_voor(aanmelding, request.user) if daad.naam in passend.stappen],
        "kruimels": kruimels(aanmelding),
    }
    antwoord = render(request, "meldpunt/toeleiding/plek.html", context)
    return na_blik(request, aanmelding, "plek gezocht", antwoord, inzage)
