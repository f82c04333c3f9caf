"""Retention of people without an account: a year after their last place ended, name and address are gone."""

import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q, QuerySet
from django.utils import timezone

from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.rondgang import Rondgang

TERMIJN = datetime.timedelta(days=365)
GEWIST = "gewist contact"
LABEL = "contacten zonder account"


def vervallen() -> QuerySet[Gebruiker]:
    """Return contacts without a place, now or in the past year."""
    grens = timezone.localdate() - TERMIJN
    plaats = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gte=grens), gebruiker=OuterRef("pk"))
    zonder_account = Gebruiker.objects.exclude(soort=Gebruikersoort.ACCOUNT)
    oud = zonder_account.filter(gemaakt_op__lt=timezone.now() - TERMIJN)
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
