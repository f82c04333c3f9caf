"""Yearly totals of files: from those that are there and from the rows that erased ones left behind.

The proof that erasing changes none of them. Nobody reads them in the portal yet: monitoring will, and only after it
protected the small numbers.
"""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from meldpunt.models import Aanmelding, Statistiekrij

_VELDEN = ("soort_vraag", "leeftijdsband", "einde")


@dataclass(frozen=True)
class Jaartotaal:
    """How many files of one kind came in during one school year; `einde` is empty while they run."""

    netwerk: str
    schooljaar: int
    soort_vraag: str
    leeftijdsband: str
    einde: str
    aantal: int


def jaartotalen() -> list[Jaartotaal]:
    """Return every count that is not 0, in a fixed order. Erasing a file after its term changes none of them."""
    teller: Counter[tuple] = Counter()
    levend = Aanmelding.objects.order_by().values_list("netwerk__slug", "ingediend_op", *_VELDEN)
    for netwerk, op, *rest in levend.iterator(chunk_size=2000):
        teller[(netwerk, Schooljaar.van_dag(timezone.localdate(op)).start, *rest)] += 1
    gewist = Statistiekrij.objects.order_by().values_list("netwerk__slug", "schooljaar", *_VELDEN)
    teller.update(gewist.iterator(chunk_size=2000))
    return [Jaartotaal(*sleutel, aantal) for sleutel, aantal in sorted(teller.items())]
