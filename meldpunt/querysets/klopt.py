"""Who answers for a provider whether its places are right."""

import datetime

from django.db.models import Q
from django.utils import timezone

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van

# An older question is not answered any more: there is a newer one.
KLOPT_GELDIG = datetime.timedelta(days=28)


class KloptvraagQuerySet(BewaakteQuerySet):
    """Weekly questions."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "KloptvraagQuerySet":
        """Those to the provider this person answers for, by an account or by the link of an address."""
        bij = Q(pk__in=())
        for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN):
            bij |= Q(netwerk=netwerk, aanbieder=organisatie)
        return self.filter(bij)

    def beantwoordbaar_voor(self, gebruiker: Iemand) -> "KloptvraagQuerySet":
        """Of those the ones of the last weeks, answered or not: who was wrong says it again."""
        return self.zichtbaar_voor(gebruiker).filter(gevraagd_op__gte=timezone.now() - KLOPT_GELDIG)
