"""Verbs on a to-do. The room that agreed on it decides who may make and change it; done is said by who does it."""

import datetime
from typing import Any

from django.utils import timezone

from actieplan.models import Actie, Actiepunt
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


def zet_velden(
    punt: Actiepunt,
    *,
    wat: str,
    organisatie: Organisatie,
    persoon: Gebruiker | None,
    tegen: datetime.date | None,
) -> Actiepunt:
    """Write what, who and by when on a new or locked to-do. Part of a dienst, which also tells it.

    Raises Geweigerd for an organisation outside the network, or a person who does not act for it there.
    """
    if not organisatie.netwerken.filter(pk=punt.netwerk_id).exists():
        raise Geweigerd("Kies een organisatie van dit netwerk.", veld="wie")
    if persoon is not None:
        leden = persoon.lidmaatschappen.actief_op(timezone.localdate())
        if not leden.filter(netwerk=punt.netwerk_id, organisatie=organisatie).exists():
            raise Geweigerd("Deze persoon werkt niet voor die organisatie in dit netwerk.", veld="wie")
    punt.wat, punt.organisatie, punt.persoon, punt.tegen = wat, organisatie, persoon, tegen
    if punt.pk:
        punt.versie += 1
    punt.save()
    return punt


def maak_actiepunt(*, netwerk: Netwerk, actie: Actie | None = None, **velden: Any) -> Actiepunt:
    """Make a to-do, see `zet_velden`. Part of a dienst."""
    return zet_velden(Actiepunt(netwerk=netwerk, actie=actie), **velden)


def mag_afvinken(punt: Actiepunt, gebruiker: Gebruiker) -> bool:
    """Tell whether this person may say that it is done: who must do it, and staf of the network."""
    if toegang_van(gebruiker).mag(Recht.PLAN_BEWERKEN, punt.netwerk):
        return True
    return Actiepunt.objects.eigen_voor(gebruiker).filter(pk=punt.pk).exists()


@dienst
def actiepunt_afvinken(*, actiepunt_id: int, gedaan: bool, door: Gebruiker) -> Actiepunt:
    """Say that a to-do is done, or after all is not. Twice is once."""
    weg = "Dit actiepunt bestaat niet meer, of het is niet voor jou."
    punt = op_slot(Actiepunt.objects.select_related("netwerk", "organisatie"), weg, pk=actiepunt_id)
    if not mag_afvinken(punt, door):
        raise Geweigerd(weg)
    if gedaan == bool(punt.gedaan_op):
        return punt
    punt.gedaan_op = timezone.localdate() if gedaan else None
    punt.gedaan_door = door if gedaan else None
    punt.versie += 1
    punt.save()
    registreer(punt, "actiepunt gedaan" if gedaan else "actiepunt heropend", door)
    return punt
