"""Who sees which offer, and how it is searched. Reaches other models through relations only."""

import datetime
from functools import reduce
from operator import or_

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from leerrecht.zoeken import voorwaarde
from meldpunt.keuzes.aanbod import JONGST_VAN_SOORT, NIVEAUS_VAN_SOORT, PUBLIEKE_STANDEN, ZONDER_SCHOOL, telt_als
from meldpunt.lijstveld import heeft

# A number of free places that is older than this says "bel eerst".
VERS = datetime.timedelta(days=14)


def _eigen(gebruiker: Iemand) -> Q:
    """Offers this person keeps: all of the network for the Meldpunt, those of the own organisation for a provider."""
    toegang = toegang_van(gebruiker)
    eigen = Q(netwerk__in=toegang.netwerken_met(Recht.AANBOD_BEHEREN))
    for netwerk, organisatie in toegang.organisaties_met(Recht.AANBOD_BIJHOUDEN):
        eigen |= Q(netwerk=netwerk, aanbieder=organisatie)
    return eigen


class AanbodficheQuerySet(BewaakteQuerySet):
    """Offers."""

    def openbaar(self) -> "AanbodficheQuerySet":
        """Offers one can go to today: what the directory lists, for everyone alike."""
        return self.filter(stand__in=PUBLIEKE_STANDEN)

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AanbodficheQuerySet":
        """Open offers for everyone; one that is being made, suspended or stopped for who keeps it."""
        return self.filter(Q(stand__in=PUBLIEKE_STANDEN) | _eigen(gebruiker))

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "AanbodficheQuerySet":
        """Offers this person keeps."""
        return self.filter(_eigen(gebruiker))

    def zoek(self, zoekvraag: str) -> "AanbodficheQuerySet":
        """Offers that hold every word typed or a form of it, in their text or the name of the provider."""
        return self.filter(voorwaarde(zoekvraag, "zoektekst", "aanbieder__zoektekst"))

    # What a source does not say is not a no: an offer without an age stays in the list, marked "de bron zegt het niet".

    def voor_leeftijd(self, leeftijd: int) -> "AanbodficheQuerySet":
        """Offers that take this age, or do not say."""
        return self.voor_band(leeftijd, leeftijd)

    def voor_band(self, laag: int, hoog: int) -> "AanbodficheQuerySet":
        """Offers whose ages overlap a band, or that do not say; what its kind says counts for those."""
        te_jong = Q()
        for soort, jongst in JONGST_VAN_SOORT.items():
            if hoog < jongst:
                te_jong |= Q(soort=soort, leeftijd_van__isnull=True)
        rijen = self.exclude(te_jong) if te_jong else self
        return rijen.filter(
            Q(leeftijd_van__isnull=True) | Q(leeftijd_van__lte=hoog),
            Q(leeftijd_tot__isnull=True) | Q(leeftijd_tot__gte=laag),
        )

    def op_niveau(self, niveau: str) -> "AanbodficheQuerySet":
        """Offers for this level, or that do not say. Who is at no school is kept out of none."""
        if niveau in ZONDER_SCHOOL:
            return self
        elders = [soort for soort, niveaus in NIVEAUS_VAN_SOORT.items() if niveau not in niveaus]
        genoemd = reduce(or_, (heeft("niveaus", een) for een in telt_als(niveau)))
        return self.filter((Q(niveaus="") & ~Q(soort__in=elders)) | genoemd)

    def voor_wie(self, wie: str) -> "AanbodficheQuerySet":
        """Offers for these people, or that do not say."""
        return self.filter(Q(voor="") | heeft("voor", wie))

    def langs(self, weg: str) -> "AanbodficheQuerySet":
        """Offers that one reaches this way, or that do not say."""
        return self.filter(Q(weg="") | Q(weg=weg))

    def in_gebied(self, slugs: set[str]) -> "AanbodficheQuerySet":
        """Offers that work in one of these areas, or do not say where."""
        # Subqueries, not a join: an offer with two areas must not come back twice.
        alle = self.model._default_manager
        raak = alle.filter(werkgebieden__slug__in=slugs).values("pk")
        ergens = alle.filter(werkgebieden__isnull=False).values("pk")
        return self.filter(Q(pk__in=raak) | ~Q(pk__in=ergens))

    def met_plaats(self, dag: datetime.date) -> "AanbodficheQuerySet":
        """Offers with a free place, confirmed recently enough to believe."""
        return self.filter(capaciteit__vrij__gt=0, capaciteit__bevestigd_op__gte=dag - VERS)
