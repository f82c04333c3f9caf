"""The one way to write history."""

from typing import Any

from django.utils import timezone

from leerrecht.models import Gebeurtenis, Netwerk

# One changed field: its name, its label for people, what it was and what it is.
Verschil = dict[str, Any]


def verschil(veld: str, label: str, was: Any, wordt: Any) -> Verschil:
    """Return the difference of one ordinary field."""
    return {"veld": veld, "label": label, "was": was, "wordt": wordt}


def persoonsverschil(veld: str, label: str) -> Verschil:
    """Return the difference of a personal field: that it changed, never a value."""
    return {"veld": veld, "label": label}


def registreer(
    *,
    wat: str,
    soort: str,
    sleutel: str,
    naam: str = "",
    door=None,
    netwerk: Netwerk | None = None,
    namens: str = "",
    verschillen: list[Verschil] | None = None,
    reden: str = "",
) -> Gebeurtenis:
    """Write one Gebeurtenis. Call it inside the dienst that does what it tells.

    `wat` is a Dutch past participle with its object ("actie gewijzigd"); `soort` and `sleutel` name the object.
    """
    return Gebeurtenis.objects.create(
        op=timezone.now(),
        wat=wat,
        object_soort=soort,
        object_sleutel=sleutel,
        object_naam=naam[:200],
        netwerk_slug=netwerk.slug if netwerk else "",
        door_sleutel=door.sleutel if door else "",
        door_naam=door.naam if door else "het portaal",
        namens=namens,
        verschil=verschillen or [],
        reden=reden,
    )
