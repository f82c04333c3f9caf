"""What a page is about, or a 404: nobody reaches a row that is not theirs. And that somebody looked."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.openen import inzage_van, noteer_inzage


class Voorbij(Exception):
    """A toeleiding to the own offer ended between opening the page and the answer."""


def dossier_of_404(gebruiker, referentie: str) -> Aanmelding:
    """Return a file this person may know of; any other does not exist. Its story stays closed until it is opened."""
    rijen = Aanmelding.objects.zichtbaar_voor(gebruiker).defer("vraag", "advies")
    return get_object_or_404(
        rijen.select_related("netwerk", "gebied", "organisatie", "behandelaar", "ingediend_door"),
        referentie=referentie,
    )


def na_blik(request: HttpRequest, aanmelding: Aanmelding, wat: str, antwoord: HttpResponse) -> HttpResponse:
    """Write down the look that `antwoord` gives at the file, before it leaves; a redirect shows nothing."""
    if antwoord.status_code < 300 or antwoord.status_code >= 400:
        with transaction.atomic():
            noteer_inzage(inzage_van(aanmelding, request.user), wat)
    return antwoord


def dossier_voor_plek(request: HttpRequest, referentie: str) -> Aanmelding:
    """Return an open file of the own Meldpunt."""
    rijen = Aanmelding.objects.behandelbaar_voor(request.user).open().select_related("netwerk", "gebied")
    aanmelding = get_object_or_404(rijen.defer("advies"), referentie=referentie)
    request.netwerk = aanmelding.netwerk
    return aanmelding


def toeleiding_voor_aanbieder(request: HttpRequest, sleutel: str) -> Toeleiding:
    """Return a toeleiding that runs to the own offer.

    Raises Voorbij on a post when it ran to the own offer and ended meanwhile; anything else that is not there is a 404.
    """
    rijen = Toeleiding.objects.beantwoordbaar_voor(request.user).defer("aanmelding__advies")
    rijen = rijen.select_related("aanmelding__netwerk", "aanmelding__gebied", "fiche__aanbieder")
    was_ooit = Toeleiding.objects.was_ooit_voor
    if request.method == "POST" and not rijen.filter(sleutel=sleutel).exists() and was_ooit(request.user, sleutel):
        raise Voorbij
    gevonden = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = gevonden.aanmelding.netwerk
    return gevonden
