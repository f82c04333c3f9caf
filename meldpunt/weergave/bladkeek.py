"""Who looked, in words for who it is about: the service, the day and what for. A name is given on request.

A name in a list of found files is another thing than a file that was opened, and the page says so.
"""

import datetime
from dataclasses import dataclass, field

from django.utils import timezone

from leerrecht.models import Raadpleging
from meldpunt.diensten.bladkaart import EIGEN_BLAD, OUDERBLAD
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.opening import Openingsoort
from meldpunt.models import Aanmelding
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.meldpuntmensen import wie_is_het_meldpunt
from meldpunt.weergave.zoeken import ALS_BEKEND, IN_LIJST, WAT

HOOGSTENS = 200
_IN_EEN_LIJST = frozenset({IN_LIJST, ALS_BEKEND, WAT})
_LIJST = "{wie} zag je naam, je geboortejaar en je school in een lijst. Je dossier ging niet open."
_GEEN_MELDPUNT = ("met een link", "met een persoonlijke link")
# What somebody opened, where that says more than how deep; the words fit a young person and a parent.
_WAARVOOR = {
    "toestemmingen geopend": "{wie} keek wie wat mag lezen.",
    "tijdlijn gelezen": "{wie} las wat er gebeurde.",
    "bijlage geopend": "{wie} opende een bijlage.",
    "oordeel over bekwaamheid nagekeken": "{wie} keek na waarom iemand oordeelde wie mag beslissen.",
    "lijn gelezen door de school": "{wie} las hoever het staat.",
    **{soort.label: "{wie} schreef op waarom dit dossier open moest." for soort in Openingsoort},
}
# That somebody asked for a copy is told to the young person alone: a parent never reads what another person asked, and
# the log does not know whose request it was. For a parent it is a file that was read.
_WAARVOOR_JONGERE = {
    "kopie geopend bij een vraag om een kopie": "{wie} opende een kopie van het dossier, omdat iemand die vroeg.",
    "kopie gemaakt voor wie het vroeg": "{wie} opende een kopie van het dossier, omdat iemand die vroeg.",
    "plek gezocht": "{wie} zocht een plek voor jou.",
    "samen gelezen": "{wie} opende de bladzijde om dit samen met jou te lezen.",
}
_WAARVOOR_OUDER = {
    "plek gezocht": "{wie} zocht een plek voor je kind.",
    "samen gelezen": "{wie} opende de bladzijde om dit samen met je kind te lezen.",
}
# Who it was, where the organisation alone would say it wrong.
_WIE = {
    Hoedanigheid.MELDPUNT: "Het Meldpunt ({naam})",
    Hoedanigheid.LINK: "Iemand met de link van {naam}",
    Hoedanigheid.TAFEL: "Iemand van {naam} aan de rondetafel",
}
_WIE_ZONDER = {
    Hoedanigheid.TAFEL: "Iemand aan de rondetafel",
    Hoedanigheid.TOEZICHT: "De functionaris voor gegevensbescherming",
}
_PER_TRAP = {
    Trap.NUL: "{wie} las de vraag, zonder je naam.",
    Trap.A: "{wie} las wie je bent en op welke school je zit.",
    Trap.B: "{wie} las wie je bent, en ook over thuis, gezondheid en zorg.",
    Trap.EIGEN: "{wie} las je dossier.",
}
_AAN_OUDER = {
    Trap.NUL: "{wie} las de vraag, zonder de naam van je kind.",
    Trap.A: "{wie} las wie je kind is, en op welke school.",
    Trap.B: "{wie} las wie je kind is, en ook over thuis, gezondheid en zorg.",
    Trap.EIGEN: "{wie} las het dossier.",
}
_LIJST_OUDER = "{wie} zag de naam, het geboortejaar en de school van je kind in een lijst. Het dossier ging niet open."
_OUDER = "Een ouder las het blad voor ouders."


@dataclass(frozen=True)
class Gekeken:
    """One line: the day, and what was looked at by which service. Several looks alike on one day are one line."""

    dag: datetime.date
    zin: str
    keer: int


@dataclass(frozen=True)
class Keek:
    """The lines, and of how many looks they tell: `is_deel` when there were more."""

    regels: list[Gekeken] = field(default_factory=list)
    is_deel: bool = False
    hoogstens: int = HOOGSTENS


def wie_keek(aanmelding: Aanmelding, taal: Bladtaal, *, aan_ouder: bool = False) -> Keek:
    """Return who looked, newest first, without the looks of the young person at the own page."""
    meldpunten = {organisatie.naam for organisatie in wie_is_het_meldpunt(aanmelding.netwerk)}
    rijen = list(
        Raadpleging.objects.over(aanmelding.referentie)
        .exclude(wat=EIGEN_BLAD)
        .exclude(als=Hoedanigheid.JONGERE)[: HOOGSTENS + 1]
    )
    geteld: dict[tuple[datetime.date, str], int] = {}
    for rij in rijen[:HOOGSTENS]:
        sleutel = (timezone.localdate(rij.op), _zin(rij, meldpunten, taal, aan_ouder))
        geteld[sleutel] = geteld.get(sleutel, 0) + 1
    return Keek([Gekeken(dag, zin, keer) for (dag, zin), keer in geteld.items()], len(rijen) > HOOGSTENS)


def _zin(rij: Raadpleging, meldpunten: set[str], taal: Bladtaal, aan_ouder: bool) -> str:
    if rij.wat == OUDERBLAD:
        return taal.zin(_OUDER)
    wie = _wie(rij, meldpunten, taal)
    if rij.wat in _IN_EEN_LIJST:
        return taal.zin(_LIJST_OUDER if aan_ouder else _LIJST, wie=wie)
    # A reason to open the file of a colleague stands after the comma, of an opening after the colon.
    waarvoor = rij.wat.partition(",")[0].partition(":")[0]
    eigen = _WAARVOOR_OUDER if aan_ouder else _WAARVOOR_JONGERE
    gekozen = _WAARVOOR.get(waarvoor) or eigen.get(waarvoor) or _hoe_diep(rij, aan_ouder)
    return taal.zin(gekozen, wie=wie)


def _wie(rij: Raadpleging, meldpunten: set[str], taal: Bladtaal) -> str:
    """Return the service that looked, in the quality in which it did."""
    als = rij.als
    if not als and rij.namens in meldpunten and not rij.wat.endswith(_GEEN_MELDPUNT):
        als = Hoedanigheid.MELDPUNT  # as it was told before the portal kept it
    if rij.namens and als in _WIE:
        return taal.zin(_WIE[Hoedanigheid(als)], naam=rij.namens)
    if als in _WIE_ZONDER:
        return taal.zin(_WIE_ZONDER[Hoedanigheid(als)])
    return rij.namens or taal.zin("Iemand van het portaal")


def _hoe_diep(rij: Raadpleging, aan_ouder: bool) -> str:
    trap = Trap(rij.trap) if rij.trap in Trap.values else Trap.EIGEN
    return (_AAN_OUDER if aan_ouder else _PER_TRAP)[trap]
