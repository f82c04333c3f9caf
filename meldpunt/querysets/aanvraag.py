"""Who sees a question of a school straight to a provider: who asked it, and who answers it."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van

_NIETS = Q(pk__in=[])


def _bij(gebruiker: Iemand, recht: Recht, pad: str) -> Q:
    mag = _NIETS
    for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(recht):
        mag |= Q(**{"netwerk": netwerk, pad: organisatie})
    return mag


class AanvraagQuerySet(BewaakteQuerySet):
    """Questions without a name."""

    def eigen_van(self, gebruiker: Iemand) -> "AanvraagQuerySet":
        """Those of the school or CLB for which this person acts."""
        return self.filter(_bij(gebruiker, Recht.AANMELDEN, "organisatie"))

    def beantwoordbaar_voor(self, gebruiker: Iemand) -> "AanvraagQuerySet":
        """Those to the provider for which this person answers."""
        return self.filter(_bij(gebruiker, Recht.TOELEIDING_BEANTWOORDEN, "fiche__aanbieder"))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AanvraagQuerySet":
        """Both; nobody else: the Meldpunt and the network read numbers."""
        return self.eigen_van(gebruiker) | self.beantwoordbaar_voor(gebruiker)
