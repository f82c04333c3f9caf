"""The way to a page of this room."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from meldpunt.models import Aanmelding, Concept
from meldpunt.weergave.concept import TITELS

Kruimels = list[dict[str, str]]
_LIJSTEN = {"dossiers": "Dossiers", "aanmelden": "Aanmelden", "mijn_aanbod": "Mijn aanbod"}


def _tot(lijst: str) -> Kruimels:
    punten = (("Meldpunt", "meldpunt"), (_LIJSTEN[lijst], lijst))
    return [{"naam": naam, "adres": reverse(f"meldpunt:{adres}")} for naam, adres in punten]


def kruimels(aanmelding: Aanmelding | None = None) -> Kruimels:
    """The way from the Meldpunt to the list of files, or to a page about one."""
    punt = [{"naam": aanmelding.referentie, "adres": aanmelding.get_absolute_url()}] if aanmelding else []
    return _tot("dossiers") + punt


def kruimels_aanmelden(concept: Concept | None = None) -> Kruimels:
    """The way to the page where one begins, or to a page of one concept."""
    punt = [{"naam": TITELS[concept.soort], "adres": concept.get_absolute_url()}] if concept else []
    return _tot("aanmelden") + punt


def waarvan_concept(concept: Concept) -> str:
    """How the title of a page names a concept: it holds no name and has no reference yet, so by when it was begun."""
    return f"begonnen op {date_format(localtime(concept.gemaakt_op), 'j F Y, H.i')} uur"


def kruimels_aanbod() -> Kruimels:
    """The way to the own offers."""
    return _tot("mijn_aanbod")


def kruimels_verontrusting() -> Kruimels:
    """The way to the road without a yes."""
    return [
        {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
        {"naam": "Verontrust", "adres": reverse("meldpunt:verontrusting")},
    ]
