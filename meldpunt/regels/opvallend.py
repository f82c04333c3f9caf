"""Looks that stand out in a week of the log: a reason to ask, never a verdict. No file is read.

What counts as odd follows what misuse of files looks like elsewhere: somebody reads what is not his or her work, walks
a list of names, reads very many files, reads at night, or one file draws a crowd.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.models import Gebeurtenis, Netwerk, Raadpleging
from meldpunt.models import Aanmelding

# From how many on it stands in the list: of one person in one week, unless it says otherwise.
NIET_EIGEN, NAMEN, OP_EEN_DAG, IN_DE_NACHT, LEZERS = 3, 20, 25, 5, 8
NACHT_VAN, NACHT_TOT = 22, 6
_GEZOCHT = "gezocht"


@dataclass(frozen=True)
class Opvallend:
    """One thing to ask about: of whom (or of which file), in words, and which rows of the log show it."""

    wie: str
    namens: str
    zin: str
    persoon: str = ""
    referentie: str = ""


@dataclass(frozen=True)
class Logweek:
    """Seven days from a Monday on."""

    maandag: datetime.date

    @property
    def zondag(self) -> datetime.date:
        """The last day."""
        return self.maandag + datetime.timedelta(days=6)

    def op(self, weken: int) -> "Logweek":
        """The week so many later."""
        return Logweek(self.maandag + datetime.timedelta(weeks=weken))


def week_van(dag: datetime.date) -> Logweek:
    """Return the week in which a day falls."""
    return Logweek(dag - datetime.timedelta(days=dag.weekday()))


def vorige_week() -> Logweek:
    """Return the last week that is over."""
    return week_van(timezone.localdate()).op(-1)


def opvallend(netwerk: Netwerk, week: Logweek) -> list[Opvallend]:
    """Return what stands out in the log of one network in one week, by name of who looked."""
    rijen = Raadpleging.objects.filter(netwerk_slug=netwerk.slug, op__date__gte=week.maandag, op__date__lte=week.zondag)
    per: dict[str, list[Raadpleging]] = defaultdict(list)
    for rij in rijen.order_by("op"):
        per[rij.door_sleutel].append(rij)
    werkt = _werkt_aan({rij.referentie for een in per.values() for rij in een if rij.referentie})
    uit = [een for sleutel, blikken in per.items() for een in _van_een(blikken, werkt[sleutel])]
    return sorted(uit, key=lambda een: (een.wie.casefold(), een.zin)) + _drukte(per)


def _werkt_aan(referenties: set[str]) -> dict[str, set[str]]:
    """Per key of a person the files that are his or her work: has it, referred it, or ever did something in it."""
    uit: dict[str, set[str]] = defaultdict(set)
    daden = Gebeurtenis.objects.filter(object_naam__in=referenties).exclude(door_sleutel="").order_by()
    for sleutel, referentie in daden.values_list("door_sleutel", "object_naam").distinct():
        uit[sleutel].add(referentie)
    dossiers = Aanmelding.objects.filter(referentie__in=referenties).order_by()
    for veld in ("behandelaar__sleutel", "ingediend_door__sleutel"):
        for sleutel, referentie in dossiers.exclude(**{veld: None}).values_list(veld, "referentie"):
            uit[sleutel].add(referentie)
    return uit


def _van_een(blikken: list[Raadpleging], werkt_aan: set[str]) -> list[Opvallend]:
    geopend = [rij for rij in blikken if rij.referentie and not rij.wat.startswith(_GEZOCHT)]
    per_dag: dict[datetime.date, set[str]] = defaultdict(set)
    for rij in geopend:
        per_dag[timezone.localdate(rij.op)].add(rij.referentie)
    vreemd = {rij.referentie for rij in geopend} - werkt_aan
    namen = sum(rij.wat.startswith(_GEZOCHT) for rij in blikken)
    nacht = sum(_is_nacht(rij.op) for rij in blikken)
    zinnen = [
        (len(vreemd) >= NIET_EIGEN, f"las {len(vreemd)} dossiers waarin die zelf nooit iets deed"),
        (namen >= NAMEN, f"zocht of zag {namen} keer een naam in een zoeklijst"),
        *(
            (len(dossiers) >= OP_EEN_DAG, f"las {len(dossiers)} dossiers op {dag:%d/%m/%Y}")
            for dag, dossiers in sorted(per_dag.items())
        ),
        (nacht >= IN_DE_NACHT, f"keek {nacht} keer tussen {NACHT_VAN} en {NACHT_TOT} uur"),
    ]
    laatste = blikken[-1]
    return [
        Opvallend(laatste.door_naam, laatste.namens, zin, persoon=laatste.door_naam) for raak, zin in zinnen if raak
    ]


def _is_nacht(op: datetime.datetime) -> bool:
    uur = timezone.localtime(op).hour
    return uur >= NACHT_VAN or uur < NACHT_TOT


def _drukte(per: dict[str, list[Raadpleging]]) -> list[Opvallend]:
    lezers: dict[str, set[str]] = defaultdict(set)
    for sleutel, blikken in per.items():
        for rij in blikken:
            if rij.referentie and not rij.wat.startswith(_GEZOCHT):
                lezers[rij.referentie].add(sleutel)
    druk = [(referentie, len(wie)) for referentie, wie in lezers.items() if len(wie) >= LEZERS]
    return [
        Opvallend("", "", f"{referentie} werd door {aantal} mensen gelezen", referentie=referentie)
        for referentie, aantal in sorted(druk, key=lambda paar: (-paar[1], paar[0]))
    ]
