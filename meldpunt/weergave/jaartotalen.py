"""What a network keeps of erased files, per school year: proof that erasing changes no yearly total.

Only how many files: how many of them have a trait stays unread, for a count of 1 is one young person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import TruncMonth

from leerrecht.schooljaar import Schooljaar
from meldpunt.models import Aanmelding, Jaartelling

# Of each of these a file has one value: their counts add up to how many files were erased.
EENMAAL_PER_DOSSIER = {
    "kanaal": "kanaal",
    "soort_vraag": "soort vraag",
    "leeftijdsband": "leeftijd",
    "niveau": "niveau",
    "einde": "einde",
    "gebied": "regio",
}


@dataclass(frozen=True)
class Jaartotaal:
    """One school year: the files that are there, those that were erased, and the traits that do not add up."""

    jaar: str
    hier: int
    gewist: int
    mis: tuple[str, ...]

    @property
    def samen(self) -> int:
        """What the year counts, whatever was erased of it."""
        return self.hier + self.gewist


def jaartotalen_van(netwerken: Iterable[int]) -> dict[int, list[Jaartotaal]]:
    """Return per network its school years, the latest first, in two queries; who may read them is for the caller."""
    netwerken = set(netwerken)
    hier: dict[int, Counter[int]] = defaultdict(Counter)
    # A school year begins on the first of a month.
    per_maand = Aanmelding.objects.filter(netwerk__in=netwerken).annotate(maand=TruncMonth("ingediend_op"))
    for netwerk, maand, aantal in per_maand.order_by().values_list("netwerk", "maand").annotate(telt=Count("pk")):
        hier[netwerk][Schooljaar.van_dag(maand.date()).start] += aantal
    weg: dict[int, dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    geteld = Jaartelling.objects.filter(netwerk__in=netwerken, wat__in=["dossiers", *EENMAAL_PER_DOSSIER])
    for rij in geteld:
        weg[rij.netwerk_id][rij.schooljaar][rij.wat] += rij.aantal
    return {pk: _jaren(hier[pk], weg[pk]) for pk in netwerken}


def _jaren(hier: Counter[int], weg: dict[int, Counter[str]]) -> list[Jaartotaal]:
    return [_jaar(jaar, hier[jaar], weg[jaar]) for jaar in sorted({*hier, *weg}, reverse=True)]


def _jaar(jaar: int, hier: int, geteld: Counter[str]) -> Jaartotaal:
    gewist = geteld["dossiers"]
    mis = tuple(woord for wat, woord in EENMAAL_PER_DOSSIER.items() if geteld[wat] != gewist)
    return Jaartotaal(str(Schooljaar(jaar)), hier, gewist, mis)
