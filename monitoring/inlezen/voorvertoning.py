"""What a delivery would change: counts, the first differences, and how much of it would stay hidden."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from monitoring.bescherming.drempels import Drempelboek
from monitoring.bescherming.kubus import families, is_los_percentage, verzamel
from monitoring.bescherming.verbergen import bescherm
from monitoring.inlezen.langformaat import reeksnaam
from monitoring.keuzes import Toestand
from monitoring.models import Aanlevering, Cijfer, Indicator

TOON = 100
# With more rows than this the database compares, and how much stays hidden is worked out when it is published.
VEEL = 50_000
# What makes a figure another one, and what disclosure control reads.
_INHOUD = ("waarde", "toestand", "status")
_VELDEN = (
    "pk",
    "vak",
    *_INHOUD,
    "indicator_id",
    "periode_soort",
    "periode_start",
    "periode_tekst",
    "van",
    "tot",
    "gebied",
    "viewpoint",
    "uitsplitsing",
    "teller",
    "noemer",
    "bron",
    "vintage",
)


def vergelijk_met_nu(aanlevering: Aanlevering) -> dict[str, Any]:
    """Return how many figures are new, changed and equal, with the first of those that are not equal."""
    if aanlevering.cijfers.count() > VEEL:
        return _in_de_databank(aanlevering)
    # One statement for what is in force now, whatever the number of rows, and plain rows: models would cost most of it.
    eigen = aanlevering.cijfers.order_by("rij")
    nu = Cijfer.objects.filter(actief=True, vak__in=aanlevering.cijfers.values("vak")).order_by()
    was_per_vak = {vak: (pk, rest) for vak, pk, *rest in nu.values_list("vak", "pk", *_INHOUD).iterator()}
    indicatoren = Indicator.objects.filter(pk__in=eigen.order_by().values("indicator")).in_bulk()
    nieuw = gewijzigd = gelijk = 0
    toon: list[tuple[int, int | None]] = []
    rijen = list(eigen.values_list(*_VELDEN, named=True).iterator())
    for rij in rijen:
        was = was_per_vak.get(rij.vak)
        if was and was[1] == [getattr(rij, veld) for veld in _INHOUD]:
            gelijk += 1
            continue
        nieuw, gewijzigd = (nieuw, gewijzigd + 1) if was else (nieuw + 1, gewijzigd)
        if len(toon) < TOON:
            toon.append((rij.pk, was[0] if was else None))
    return {
        "nieuw": nieuw,
        "gewijzigd": gewijzigd,
        "gelijk": gelijk,
        "verborgen": _verborgen(aanlevering, rijen, indicatoren),
        "rijen": regels_van_paren(toon),
    }


def _verborgen(aanlevering: Aanlevering, rijen: Sequence[Any], indicatoren: Mapping[int, Indicator]) -> int:
    """Return how many of these figures stay hidden at least."""
    tafels = verzamel(
        ((rij, indicatoren[rij.indicator_id], aanlevering) for rij in rijen),
        families(indicatoren.values()),
        Drempelboek(aanlevering.netwerk) if aanlevering.netwerk else None,
    )
    verborgen = sum(len(bescherm(groep)) for groep in tafels.values())
    # A bare percentage that is not known to everybody: nobody can tell how few are behind it.
    los = {rij.pk for rij in rijen if is_los_percentage(rij, indicatoren[rij.indicator_id])}
    return verborgen + sum(cel.sleutel in los and cel.drempel > 1 for groep in tafels.values() for cel in groep)


def _in_de_databank(aanlevering: Aanlevering) -> dict[str, Any]:
    nu = Cijfer.objects.filter(actief=True, vak=OuterRef("vak"))
    gelijk = nu.filter(
        Q(waarde=OuterRef("waarde")) | Q(waarde__isnull=True, toestand=OuterRef("toestand")), status=OuterRef("status")
    )
    eigen = aanlevering.cijfers.order_by("rij", "pk")
    alles, bekend = eigen.count(), eigen.filter(Exists(nu)).count()
    zelfde = eigen.filter(Exists(gelijk)).count()
    anders = eigen.exclude(Exists(gelijk)).annotate(was=Subquery(nu.values("pk")[:1])).values_list("pk", "was")[:TOON]
    return {
        "nieuw": alles - bekend,
        "gewijzigd": bekend - zelfde,
        "gelijk": zelfde,
        "verborgen": None,
        "rijen": regels_van_paren(list(anders)),
    }


def regels_van_paren(paren: Sequence[tuple[int | None, int | None]]) -> list[dict[str, str]]:
    """Return pairs (key of the figure that comes, key of the one that was) in words; None: there is none."""
    sleutels = [pk for paar in paren for pk in paar if pk]
    cijfers = Cijfer.objects.select_related("indicator").in_bulk(sleutels)
    return [_regel(cijfers.get(was), cijfers.get(wordt)) for wordt, was in paren]


def _regel(was: Cijfer | None, wordt: Cijfer | None) -> dict[str, str]:
    waarover = (
        {
            "indicator": een.indicator.naam,
            "periode": een.periode_tekst,
            "waar": ", ".join(filter(None, (een.gebied, reeksnaam(een.uitsplitsing)))),
        }
        if (een := wordt or was)
        else {}
    )
    return waarover | {
        "was": schrijf(was) if was else "",
        "wordt": schrijf(wordt) if wordt else "",
    }


def schrijf(cijfer: Cijfer) -> str:
    """Return a raw figure as staf reads it."""
    if cijfer.toestand != Toestand.GETAL or cijfer.waarde is None:
        return Toestand(cijfer.toestand).label
    getal = cijfer.waarde.quantize(Decimal(1).scaleb(-cijfer.indicator.decimalen))
    return f"{getal} {cijfer.indicator.eenheid}".replace(".", ",")
