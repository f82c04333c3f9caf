"""Whom somebody asks for access: the people who keep the accounts of the own networks, as they stand in the data."""

from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import toegang_van


def beheerders_voor(gebruiker: Any) -> list[Gebruiker]:
    """Return who keeps the accounts of the networks of this person today; nobody for who belongs to none."""
    netwerken = {lid.netwerk_id for lid in toegang_van(gebruiker).lidmaatschappen}
    if not netwerken:
        return []
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        rol__in=rollen_met(Recht.ACCOUNTS_BEHEREN), netwerk__in=netwerken
    )
    wie = Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True, soort=Gebruikersoort.ACCOUNT)
    return list(wie.exclude(pk=gebruiker.pk).order_by("naam", "pk"))
