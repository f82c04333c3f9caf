"""Who stays with a young person now, and for which files a school may know it."""

from collections.abc import Collection

from leerrecht.leesrichting import apart
from meldpunt.models import Aanmelding, Trajectbegeleider


def begeleider_van(aanmelding: Aanmelding) -> Trajectbegeleider | None:
    """Return who it is now. Who may read it is for the caller."""
    return Trajectbegeleider.objects.filter(aanmelding=aanmelding, tot__isnull=True).first()


def begeleiders_voor_school(aanmeldingen: Collection[int | None]) -> dict[int, str]:
    """Return for files whose line is open who it is, where the young person said that the school may know."""
    rijen = Trajectbegeleider.objects.filter(aanmelding__in=aanmeldingen, tot__isnull=True, school_mag=True)
    return {rij.aanmelding_id: in_woorden(rij) for rij in rijen}


def in_woorden(rij: Trajectbegeleider) -> str:
    """Return the name, the service and the telephone."""
    return ", ".join(filter(None, (apart(rij.naam), rij.dienst, rij.telefoon)))
