"""Yearly totals of files, trait by trait: of those that are there, and of what erased ones left behind.

The proof that erasing changes none of them, trait by trait. In the portal only how many files they were is read.
"""

from collections import Counter

from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from meldpunt.models import Aanmelding, Jaartelling

# Written down here by hand: what is counted must not be asked of the code that counts.
_KOLOMMEN = ("kanaal", "soort_vraag", "leeftijdsband", "niveau", "einde")


def jaartotalen() -> Counter[tuple]:
    """Return every count that is not 0, per (network, school year, trait, value)."""
    teller: Counter[tuple] = Counter()
    for rij in Aanmelding.objects.select_related("netwerk", "gebied"):
        plek = (rij.netwerk.slug, Schooljaar.van_dag(timezone.localdate(rij.ingediend_op)).start)
        teller[*plek, "dossiers", ""] += 1
        teller[*plek, "gebied", rij.gebied.slug if rij.gebied else ""] += 1
        for wat in _KOLOMMEN:
            teller[*plek, wat, getattr(rij, wat)] += 1
        for reden in rij.redenen:
            teller[*plek, "reden", reden] += 1
    geteld = {"dossiers", "gebied", "reden", *_KOLOMMEN}
    for rij in Jaartelling.objects.filter(wat__in=geteld).select_related("netwerk"):
        teller[rij.netwerk.slug, rij.schooljaar, rij.wat, rij.waarde] += rij.aantal
    return teller
