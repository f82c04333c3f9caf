"""Cards: who made them sees that they are there; who holds one gets in by the card alone, never by an account."""

from django.db.models import QuerySet
from django.utils import timezone

from meldpunt.keuzes.dossier import Trap
from meldpunt.querysets.dossier import EigenQuerySet

# What a young person reads about himself or herself: what was told. Not: how the Meldpunt reaches who referred, who
# called it, what it notes for itself.
OP_HET_BLAD = (Trap.NUL, Trap.A, Trap.B)
_VAN_EEN_ANDER = ("telefoon", "contact", "instemming")


class BladkaartQuerySet(EigenQuerySet):
    """Cards, for the Meldpunt and who referred."""

    def lopend(self) -> "BladkaartQuerySet":
        """Cards that were not closed and whose time is not over, handed over or not."""
        return self.filter(gesloten_op__isnull=True, vervalt_op__gte=timezone.localdate())

    def die_openen(self) -> "BladkaartQuerySet":
        """Cards that open a page today: handed over by a person, not closed, not expired."""
        return self.lopend().filter(gegeven_op__isnull=False)


def delen_op_blad(delen: QuerySet) -> QuerySet:
    """Parts of a file that its young person reads."""
    return delen.filter(trap__in=OP_HET_BLAD).exclude(sectie__in=_VAN_EEN_ANDER)
