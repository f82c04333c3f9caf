"""The one way to write history."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebeurtenis, Netwerk
from leerrecht.models.basis import Gevolgd
from leerrecht.paginateller import noem_netwerk

# One changed field: its name, its label for people, what it was and what it is.
Verschil = dict[str, Any]


def verschil(veld: str, label: str, was: Any, wordt: Any) -> Verschil:
    """Return the difference of one ordinary field."""
    return {"veld": veld, "label": label, "was": was, "wordt": wordt}


def persoonsverschil(veld: str, label: str) -> Verschil:
    """Return the difference of a personal field: that it changed, never a value."""
    return {"veld": veld, "label": label}


def verschillen_van(
    labels: Mapping[str, str],
    was: Mapping[str, Any],
    wordt: Mapping[str, Any],
    leesbaar: Callable[[str, Any], Any] = lambda veld, waarde: waarde,
) -> list[Verschil]:
    """Return the differences of the fields in `wordt`, in the words of `leesbaar`."""
    return [verschil(v, labels[v], leesbaar(v, was[v]), leesbaar(v, waarde)) for v, waarde in wordt.items()]


def registreer(
    rij: Any,
    wat: str,
    door=None,
    verschillen: list[Verschil] | None = None,
    *,
    reden: str = "",
    namens: str = "",
    naam: str = "",
    netwerk: Netwerk | None = None,
) -> Gebeurtenis:
    """Write the Gebeurtenis of one verb on `rij`. Call it inside the dienst that does what it tells.

    `wat` is a Dutch past participle with its object ("actie gewijzigd"). What the row is called its model says
    (`gevolgd`); `naam` and `netwerk` replace that where the event is about a part of it.
    """
    hoe: Gevolgd = rij.gevolgd
    return registreer_los(
        wat=wat,
        soort=hoe.soort or rij._meta.model_name,
        sleutel=_volg(rij, hoe.sleutel),
        naam=naam or str(_volg(rij, hoe.naam) or ""),
        door=door,
        netwerk=netwerk or _volg(rij, hoe.netwerk),
        namens=namens or _volg(rij, hoe.namens) or "",
        verschillen=verschillen,
        reden=reden,
    )


def vergeet(sleutels: Collection[str]) -> int:
    """Delete what the history tells of objects that are erased; return how many events went. Call it in that dienst."""
    return Gebeurtenis.objects.all().van(sleutels).vergeet()


def _volg(rij: Any, pad: str) -> Any:
    """Follow an attribute path; None where it is empty or ends early. What can be called is called."""
    waarde: Any = rij if pad else None
    for deel in filter(None, pad.split(".")):
        waarde = getattr(waarde, deel, None)
    return waarde() if callable(waarde) else waarde


def registreer_los(
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
    """Write one Gebeurtenis about what is no row, or has a name of its own: `soort` and `sleutel` name it."""
    if netwerk:
        noem_netwerk(netwerk.slug)
    return Gebeurtenis.objects.create(
        op=timezone.now(),
        wat=wat,
        object_soort=soort,
        object_sleutel=sleutel[:40],
        object_naam=naam[:200],
        netwerk_slug=netwerk.slug if netwerk else "",
        door_sleutel=door.sleutel if door else "",
        door_naam=door.naam if door else "het portaal",
        namens=namens,
        verschil=verschillen or [],
        reden=reden,
    )
