"""Who sees a schooltraject: its school, its provider, and who keeps the aanbod or the plan of the network."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van


class SchooltrajectQuerySet(BewaakteQuerySet):
    """There is no pupil in one, so who takes part reads all of it."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "SchooltrajectQuerySet":
        """Those of the own school, of the own offers, or of the network."""
        toegang = toegang_van(gebruiker)
        netwerken = toegang.netwerken_met(Recht.AANBOD_BEHEREN) | toegang.netwerken_met(Recht.PLAN_BEWERKEN)
        mag = Q(netwerk__in=netwerken)
        for netwerk, organisatie in toegang.organisaties_met(Recht.AANMELDEN):
            mag |= Q(netwerk=netwerk, school=organisatie)
        for netwerk, organisatie in toegang.organisaties_met(Recht.AANBOD_BIJHOUDEN):
            mag |= Q(netwerk=netwerk, fiche__aanbieder=organisatie)
        return self.filter(mag)

    def met_link_voor(self, lezer: Iemand) -> "SchooltrajectQuerySet":
        """What a personal link may open for this person: of the offers it answers for, or of the school it is of."""
        mag = Q(pk__in=())
        for netwerk, organisatie in toegang_van(lezer).organisaties_met(Recht.AANMELDEN):
            mag |= Q(netwerk=netwerk, school=organisatie)
        for netwerk, organisatie in toegang_van(lezer).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN):
            mag |= Q(netwerk=netwerk, fiche__aanbieder=organisatie)
        return self.filter(mag)
