"""What a delivery would change: counts, the first differences, and how much of it would stay hidden."""

from decimal import Decimal
from typing import Any

from monitoring.bescherming import bescherm
from monitoring.keuzes import Toestand
from monitoring.kubus import telcellen
from monitoring.langformaat import reeksnaam
from monitoring.models import Aanlevering, Cijfer

TOON = 100


def vergelijk_met_nu(aanlevering: Aanlevering) -> dict[str, Any]:
    """Return how many figures are new, changed and equal, with the first of those that are not equal."""
    # One statement for what is in force now, whatever the number of rows.
    nu = {cijfer.vak: cijfer for cijfer in Cijfer.objects.filter(
        actief=True, vak__in=aanlevering.cijfers.values("vak")).iterator()}  # fmt: skip
    rijen = list(aanlevering.cijfers.select_related("indicator", "aanlevering__gegevensbron"))
    nieuw = gewijzigd = gelijk = 0
    toon: list[dict[str, str]] = []
    for rij in rijen:
        was = nu.get(rij.vak)
        if was is None:
            nieuw += 1
        elif (was.waarde, was.toestand, was.status) == (rij.waarde, rij.toestand, rij.status):
            gelijk += 1
            continue
        else:
            gewijzigd += 1
        if len(toon) < TOON:
            toon.append(_regel(was, rij))
    verborgen = sum(len(bescherm(groep)) for groep in telcellen(rijen).values())
    return {"nieuw": nieuw, "gewijzigd": gewijzigd, "gelijk": gelijk, "verborgen": verborgen, "rijen": toon}


def _regel(was: Cijfer | None, wordt: Cijfer) -> dict[str, str]:
    return {
        "indicator": wordt.indicator.naam,
        "periode": wordt.periode_tekst,
        "waar": ", ".join(filter(None, (wordt.gebied, reeksnaam(wordt.uitsplitsing)))),
        "was": schrijf(was) if was else "",
        "wordt": schrijf(wordt),
    }


def schrijf(cijfer: Cijfer) -> str:
    """Return a raw figure as staf reads it."""
    if cijfer.toestand != Toestand.GETAL or cijfer.waarde is None:
        return Toestand(cijfer.toestand).label
    getal = cijfer.waarde.quantize(Decimal(1).scaleb(-cijfer.indicator.decimalen))
    return f"{getal} {cijfer.indicator.eenheid}".replace(".", ",")
