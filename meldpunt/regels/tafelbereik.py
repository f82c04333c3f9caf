"""Who at a round table hears by mail; and where mail to a guest goes."""

from collections.abc import Sequence
from dataclasses import replace

from leerrecht.bereik import GEEN_MAIL, OPSPORING, Plek, plek_van_persoon
from leerrecht.models import Gebruiker
from leerrecht.opsporing import adressen_van_opsporing
from meldpunt.models import Tafelpartij

# Also who was at the table before that was known: nothing is sent, and the link opens nothing (`eigen_van`).
NIET_CONTACTEREN = "mag niet gecontacteerd worden"


def plekken_van_partijen(partijen: Sequence[Tafelpartij]) -> list[Plek]:
    """Return of each whether a mail arrives: at the account, or at the address that was given for this table."""
    opsporing = adressen_van_opsporing(partij.email for partij in partijen)
    return [_plek(partij, partij.email.lower() in opsporing) for partij in partijen]


def _plek(partij: Tafelpartij, opsporing: bool) -> Plek:
    if opsporing:
        return Plek(partij.naam, waarom=OPSPORING, sleutel=partij.sleutel)
    if partij.betrokkene is not None and partij.betrokkene.niet_contacteren:
        return Plek(partij.naam, waarom=NIET_CONTACTEREN, sleutel=partij.sleutel)
    if partij.gebruiker is None or (partij.is_gast and not partij.email):
        return Plek(partij.naam, waarom=GEEN_MAIL, sleutel=partij.sleutel)
    if not partij.is_gast:
        return replace(plek_van_persoon(partij.gebruiker, partij.naam), sleutel=partij.sleutel)
    return Plek(partij.naam, (partij.gebruiker,), sleutel=partij.sleutel)


def adres_van_gast(gebruiker: Gebruiker) -> str:
    """Return the address that was given for a guest of this room; "" for any other."""
    partij = Tafelpartij.objects.filter(gebruiker=gebruiker.pk).only("email").first()
    return partij.email if partij else ""
