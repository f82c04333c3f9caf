"""The phone tally per quarter, read by the Meldpunt: how many calls, of whom, about what, and what was done."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices

from leerrecht.models import Gebruiker
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Telefoonturf
from meldpunt.regels.turf import in_woorden, kwartaal_van

# This quarter and the same one a year ago.
HOEVEEL = 5
_SOORTEN: tuple[tuple[str, str, type[TextChoices]], ...] = (
    ("beller", "Wie belde", Beller),
    ("onderwerp", "Waarover", Belonderwerp),
    ("gevolg", "Wat gedaan is", Belgevolg),
)


@dataclass(frozen=True)
class Turfblok:
    """One question as a table: a row for each answer, a number for each quarter."""

    sleutel: str
    naam: str
    koppen: list[dict[str, Any]]
    rijen: list[list[Any]]


def maak_turfbeeld(gebruiker: Gebruiker, vandaag: datetime.date) -> list[Turfblok]:
    """Add up what this person may read: this quarter first, back to the same one a year ago."""
    kwartalen = [kwartaal_van(vandaag)]
    while len(kwartalen) < HOEVEEL:
        kwartalen.append(kwartaal_van(kwartalen[-1] - datetime.timedelta(days=1)))
    velden = [veld for veld, _, _ in _SOORTEN]
    rijen = Telefoonturf.objects.zichtbaar_voor(gebruiker).filter(kwartaal__in=kwartalen, aantal__gt=0)
    telling: Counter[tuple[str, str, datetime.date]] = Counter()
    for rij in rijen.order_by().values("kwartaal", "aantal", *velden):
        telling["", "", rij["kwartaal"]] += rij["aantal"]
        for veld in velden:
            telling[veld, rij[veld], rij["kwartaal"]] += rij["aantal"]
    return [
        Turfblok(veld, naam, _koppen(naam, kwartalen), list(_rijen(veld, keuzes, kwartalen, telling)))
        for veld, naam, keuzes in _SOORTEN
    ]


def _koppen(naam: str, kwartalen: list[datetime.date]) -> list[dict[str, Any]]:
    return [{"naam": naam}, *({"naam": in_woorden(dag), "num": True} for dag in kwartalen)]


def _rijen(
    veld: str,
    keuzes: type[TextChoices],
    kwartalen: list[datetime.date],
    telling: Counter[tuple[str, str, datetime.date]],
) -> Iterable[list[Any]]:
    samen = ("", "", "alle oproepen")
    for van, waarde, woord in (*((veld, waarde, woord) for waarde, woord in keuzes.choices), samen):
        cellen = ({"tekst": str(telling[van, waarde, dag]), "num": True, "kop": in_woorden(dag)} for dag in kwartalen)
        yield [{"tekst": woord}, *cellen]
