"""What could stand on the agenda: the questions that are open, and the own words of the young person.

Nothing is copied by itself: a question to who referred, or what a young person says of home, is read by fewer
people than sit at the table. A person puts it on the agenda, and chooses who reads it.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.toegang import Iemand
from meldpunt import secties
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.rondetafel import Herkomst
from meldpunt.models import Aanmelding, Dossierdeel, Rondetafel, Toeleiding, Vraag

_WOORDEN = ("wil", "zegt", "wil_niet")
_LANGST = 4000


@dataclass(frozen=True)
class Suggestie:
    """One text that somebody may put on the agenda."""

    sleutel: str
    tekst: str
    herkomst: str
    van: str
    sinds: datetime.date | None = None


def suggesties_van(tafel: Rondetafel, gebruiker: Iemand) -> list[Suggestie]:
    """Return what is open in the file, as far as this person reads it, and not on the agenda yet."""
    staat = {punt.tekst for punt in tafel.punten.all()}
    return [een for een in _alle(tafel.aanmelding, gebruiker) if een.tekst not in staat]


def suggestie_van(tafel: Rondetafel, gebruiker: Iemand, sleutel: str) -> Suggestie | None:
    """Return the one with this key."""
    alle = _alle(tafel.aanmelding, gebruiker) if sleutel else ()
    return next((een for een in alle if een.sleutel == sleutel), None)


def _alle(aanmelding: Aanmelding, gebruiker: Iemand) -> Iterator[Suggestie]:
    delen = Dossierdeel.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding, sectie=secties.ZIEN.slug)
    inhoud = {naam: waarde for deel in delen for naam, waarde in deel.inhoud.items()}
    for veld in _WOORDEN:
        if tekst := str(inhoud.get(veld, "")).strip()[:_LANGST]:
            yield Suggestie(f"woord-{veld}", tekst, Herkomst.JONGERE, "woorden van de jongere in het dossier")
    for vraag in Vraag.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding, beantwoord_op__isnull=True):
        sinds = timezone.localdate(vraag.gesteld_op)
        yield Suggestie(f"vraag-{vraag.sleutel}", vraag.tekst, Herkomst.VRAAG, "vraag van het Meldpunt", sinds)
    gevraagd = Toeleiding.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding, stand=Toeleidingstand.VRAAG)
    for rij in gevraagd.select_related("fiche__aanbieder"):
        van = f"vraag van {rij.fiche.aanbieder.naam}"
        yield Suggestie(f"toeleiding-{rij.sleutel}", rij.vraag, Herkomst.VRAAG, van)
