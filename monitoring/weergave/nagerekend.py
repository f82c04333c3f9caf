"""The audit of a release in short, and its protected table as everybody may attack it."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from monitoring import doorlichting
from monitoring.bescherming.hierarchie import ouders
from monitoring.doorlichting.lezen import lees_dagen, lees_reeks
from monitoring.keuzes import Toestand
from monitoring.models import Cel, Publicatie
from monitoring.weergave.reeksen import WOORDEN

# Larger is not made in a web process: then each figure has its own download.
HOOGSTENS_CELLEN = 50_000
PROGRAMMA = Path(doorlichting.__file__).parent / "val_aan.py"
TABELKOPPEN = (
    "indicator",
    "soort",
    "gebied",
    "ligt in",
    "reeks",
    "opdeling",
    "periode",
    "van",
    "tot",
    "waarde",
    "bron",
    "gepubliceerd door de bron",
    "geteld volgens",
)


def openbare_cellen(publicatie: Publicatie) -> QuerySet[Cel]:
    """The cells of a release that a visitor reads."""
    return Cel.objects.zichtbaar_voor(AnonymousUser()).filter(publicatie=publicatie)


def kort(publicatie: Publicatie) -> dict[str, Any]:
    """The short form: what is hidden in all, and how close the attack came. Never which of them are small."""
    cellen = openbare_cellen(publicatie)
    verslag = publicatie.bescherming.get("doorlichting")
    aantal = cellen.count()
    return {
        "cellen": aantal,
        "verborgen": cellen.filter(toestand=Toestand.ONDERDRUKT).count(),
        "verslag": verslag,
        "te_groot": aantal > HOOGSTENS_CELLEN,
    }


def tabelregels(publicatie: Publicatie) -> Iterator[list[Any]]:
    """Yield the heads and the cells, with beside each what every reader knows about its place."""
    yield list(TABELKOPPEN)
    # By their labels: the order of the file they came in must say nothing about how large they are.
    orde = ("indicator__naam", "gebied", "reeks", "periode_start", "periode_tekst", "bron", "vintage", "viewpoint")
    cellen = openbare_cellen(publicatie).select_related("indicator").order_by(*orde)
    for cel in cellen.iterator(chunk_size=2000):
        boven = next(iter(ouders(cel.gebied.strip().lower())), "")
        dagen = lees_dagen(cel.periode_soort, cel.periode_start, cel.periode_tekst)
        van, tot = (datetime.date.fromordinal(dag).isoformat() for dag in dagen) if dagen else ("", "")
        yield [
            cel.indicator.naam,
            cel.indicator.soort,
            cel.gebied.strip().lower(),
            boven,
            cel.reeks,
            "|".join(f"{naam}={waarde}" for naam, waarde in sorted(lees_reeks(cel.reeks).items())),
            cel.periode_tekst,
            van,
            tot,
            _waarde(cel),
            cel.bron,
            cel.vintage,
            cel.get_viewpoint_display() if cel.viewpoint else "",
        ]


def _waarde(cel: Cel) -> str:
    """A number as a program reads it, rounded as the page rounds it, or why there is none."""
    if cel.waarde is None or cel.toestand != Toestand.GETAL:
        return WOORDEN[Toestand(cel.toestand)]
    return str(round(cel.waarde, cel.indicator.decimalen)).replace(".", ",")
