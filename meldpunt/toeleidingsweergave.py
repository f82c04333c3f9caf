"""What the pages around a toeleiding show: the question without a name, and that somebody looked."""

from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.openen import inzage_van, noteer_inzage


class Voorbij(Exception):
    """A toeleiding to the own offer ended between opening the page and the answer."""


@dataclass(frozen=True)
class Nulbeeld:
    """Tier 0 in words: enough to look for a place."""

    feiten: list[tuple[str, str]]
    vraag: str


def nulbeeld(aanmelding: Aanmelding) -> Nulbeeld:
    """Return what everybody who is asked may read."""
    velden = Aanmelding._meta.get_field
    paren = [
        ("Soort vraag", aanmelding.get_soort_vraag_display()),
        ("Leeftijd", aanmelding.get_leeftijdsband_display()),
        ("Niveau", aanmelding.get_niveau_display()),
        ("Regio", aanmelding.gebied.naam if aanmelding.gebied else ""),
        ("Waarover het gaat", ", ".join(velden("redenen").woorden(aanmelding.redenen))),
        ("Gewenst aanbod", ", ".join(velden("gewenst").woorden(aanmelding.gewenst))),
    ]
    return Nulbeeld([(naam, waarde) for naam, waarde in paren if waarde], aanmelding.vraag)


def kruimels(aanmelding: Aanmelding) -> list[dict[str, str]]:
    """The way from the Meldpunt to a page about this file."""
    punten = [
        ("Meldpunt", reverse("meldpunt:meldpunt")),
        ("Dossiers", reverse("meldpunt:dossiers")),
        (aanmelding.referentie, aanmelding.get_absolute_url()),
    ]
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


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
    if request.method == "POST" and not rijen.filter(sleutel=sleutel).exists() and _was_van(request.user, sleutel):
        raise Voorbij
    gevonden = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = gevonden.aanmelding.netwerk
    return gevonden


def _was_van(gebruiker, sleutel: str) -> bool:
    """Tell whether this key was ever for the provider this person answers for. It reads nothing of the file."""
    paar = Toeleiding.objects.filter(sleutel=sleutel).values_list("aanmelding__netwerk", "fiche__aanbieder").first()
    return paar in toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN)
