"""Opaque keys in addresses for rows that have none of their own."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Model
from django.http import Http404
from django.utils.crypto import constant_time_compare, salted_hmac

Rij = TypeVar("Rij", bound=Model)


def adressleutel(rij: Model) -> str:
    """Return a key that stays the same for this row, counts nothing and cannot be guessed from another."""
    return salted_hmac(f"leerrecht.beheer.{rij._meta.label_lower}", str(rij.pk)).hexdigest()[:12]


def zoek_of_404(rijen: Iterable[Rij], sleutel: str) -> Rij:
    """Return the row with this key. For short lists only: it looks at each."""
    for rij in rijen:
        if constant_time_compare(adressleutel(rij), sleutel):
            return rij
    raise Http404
