"""Retention of people without an account: a year after their last place ended, name and address are gone."""

import datetime
from collections.abc import Callable

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q, QuerySet
from django.utils import timezone

from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.rondgang import Rondgang

TERMIJN = datetime.timedelta(days=365)
GEWIST = "gewist contact"
LABEL = "contacten zonder account"


# What keeps a person here beside a place: a room names, as a query of one column, who still gets its links.
Bezet = Callable[[], QuerySet]
_bezet: list[Bezet] = []


def registreer_bezet(nog: Bezet) -> None:
    """Let a room keep people without a place as long as it still mails them."""
    if nog not in _bezet:
        _bezet.append(nog)


def vervallen() -> QuerySet[Gebruiker]:
    """Return contacts without a place, now or in the past year, whom no room still mails."""
    grens = timezone.localdate() - TERMIJN
    plaats = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gte=grens), gebruiker=OuterRef("pk"))
    # A guest goes with the file of the young person, and holds no name or address.
    zonder_account = Gebruiker.objects.exclude(soort__in=(Gebruikersoort.ACCOUNT, Gebruikersoort.GAST))
    oud = zonder_account.filter(gemaakt_op__lt=timezone.now() - TERMIJN)
    for nog in _bezet:
        oud = oud.exclude(pk__in=nog())
    return oud.exclude(naam=GEWIST).filter(~Exists(plaats))


def ruim_contacten_op(ronde: Rondgang) -> None:
    """Delete them one by one; of who answered something, the row stays without name or address."""
    rijen = list(vervallen())
    ronde.tel(LABEL, len(rijen) if ronde.proef else 0)
    for persoon in () if ronde.proef else rijen:
        with ronde.stap(LABEL, persoon.pk):
            _wis(persoon)
            ronde.tel(LABEL)


def _wis(persoon: Gebruiker) -> None:
    try:
        with transaction.atomic():
            persoon.delete()
    except ProtectedError:
        persoon.naam, persoon.functie, persoon.is_active = GEWIST, "", False
        persoon.email = f"{persoon.sleutel}@gewist.invalid"
        persoon.save()
