"""Over which networks somebody watches as functionaris voor gegevensbescherming."""

from django.db.models import QuerySet

from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van


def toezicht_op(gebruiker: Iemand) -> set[int]:
    """Return the keys of those networks."""
    return toegang_van(gebruiker).netwerken_met(Recht.RAADPLEGINGEN_LEZEN)


def netwerken_onder_toezicht(gebruiker: Iemand) -> QuerySet[Netwerk]:
    """Return those networks."""
    return Netwerk.objects.filter(pk__in=toezicht_op(gebruiker))
