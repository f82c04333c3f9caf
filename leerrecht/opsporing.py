"""Who works for police or justice, asked of a person or of an address: nobody of them reads about a young person.

An account has it from its memberships (`leerrecht.toegang`). Whoever comes in by a link has no rights of an account, so
there it is asked here: at the link itself, and wherever an address may be given a name.
"""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.models.organisatie import LEEST_NOOIT

NOOIT = "Wie voor politie of justitie werkt, leest hier niets over een jongere. Geef een ander adres."


def _leden() -> QuerySet[Lidmaatschap]:
    return Lidmaatschap.objects.actief_op(timezone.localdate()).filter(organisatie__soort__in=LEEST_NOOIT)


def mensen_van_opsporing() -> QuerySet:
    """Return the keys of who works for police or justice today, whatever else they do."""
    return _leden().values("gebruiker")


def is_van_opsporing(persoon: Gebruiker) -> bool:
    """Whether this person works for police or justice today."""
    return _leden().filter(gebruiker=persoon.pk).exists()


def adressen_van_opsporing(adressen: Iterable[str]) -> set[str]:
    """Return those of these addresses that are of somebody who works for police or justice today; one query."""
    klein = {adres.strip().lower() for adres in adressen if adres.strip()}
    if not klein:
        return set()
    return set(_leden().filter(gebruiker__email__in=klein).values_list("gebruiker__email", flat=True))
