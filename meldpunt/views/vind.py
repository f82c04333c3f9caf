"""What a page is about, or a 404: nobody reaches a row that is not theirs. And that somebody looked."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from meldpunt.models import Aanmelding
from meldpunt.regels.openen import Inzage, inzage_van, noteer_inzage


def dossier_of_404(gebruiker, referentie: str) -> Aanmelding:
    """Return a file this person may know of; any other does not exist. Its story stays closed until it is opened."""
    rijen = Aanmelding.objects.zichtbaar_voor(gebruiker).defer("vraag", "advies")
    return get_object_or_404(
        rijen.select_related("netwerk", "gebied", "organisatie", "behandelaar", "ingediend_door"),
        referentie=referentie,
    )


def na_blik(
    request: HttpRequest, aanmelding: Aanmelding, wat: str, antwoord: HttpResponse, inzage: Inzage | None = None
) -> HttpResponse:
    """Write down the look that `antwoord` gives at the file, before it leaves; a redirect shows nothing.

    `inzage`: what was asked already to make the page.
    """
    if antwoord.status_code < 300 or antwoord.status_code >= 400:
        with transaction.atomic():
            noteer_inzage(inzage or inzage_van(aanmelding, request.user), wat)
    return antwoord
