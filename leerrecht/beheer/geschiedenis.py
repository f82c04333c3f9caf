"""What happened to an object, as moments for the timeline."""

from typing import Any

from django.db.models import Q, QuerySet

from leerrecht.beheer import bereik
from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.templatetags.portaal import moment

HOOGSTENS = 20


def _leesbaar(verschil: dict[str, Any]) -> str:
    label = str(verschil.get("label", ""))
    if "wordt" not in verschil:
        return label
    was, wordt = verschil.get("was"), verschil["wordt"]
    if not was:
        return f"{label}: {wordt}"
    return f"{label}: {was} werd {wordt}" if wordt else f"{label}: {was} viel weg"


def _tekst(rij: Gebeurtenis) -> str:
    # On a person the name is left out of the history; what stands there is the role that was given or ended.
    rol = [rij.object_naam] if rij.object_soort == "gebruiker" and rij.object_naam else []
    return "; ".join([*rol, *map(_leesbaar, rij.verschil)])


def momenten(rijen: QuerySet[Gebeurtenis]) -> list[dict[str, Any]]:
    """Turn acts into moments, newest first."""
    return [
        {
            "wanneer": moment(rij.op),
            "wie": rij.door_naam,
            "titel": f"{rij.wat[:1].upper()}{rij.wat[1:]}.",
            "tekst": _tekst(rij),
            "reden": rij.reden,
        }
        for rij in rijen[:HOOGSTENS]
    ]


def van(soort: str, sleutel: str) -> list[dict[str, Any]]:
    """Moments of one object."""
    return momenten(Gebeurtenis.objects.over(soort, sleutel))


def van_gebruiker(door, gebruiker: Gebruiker) -> list[dict[str, Any]]:
    """Moments of an account and of its memberships in our networks; what happened in another network stays there."""
    eigen = list(bereik.netwerken(door).values_list("slug", flat=True))
    rijen = Gebeurtenis.objects.over("gebruiker", gebruiker.sleutel)
    return momenten(rijen.filter(Q(netwerk_slug="") | Q(netwerk_slug__in=eigen)))
