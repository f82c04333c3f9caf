"""Who sees which figure. Pages select from published cells; raw figures are for the staf of the network."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.keuzes import Voor


def _mag_lezen(gebruiker) -> Q:
    """Public cells for everyone, cells for partners inside the networks where this person may read them."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_PARTNER_LEZEN)
    return Q(voor=Voor.PUBLIEK) | Q(voor=Voor.PARTNER, publicatie__netwerk__in=netwerken)


class IndicatorQuerySet(BewaakteQuerySet):
    """Indicators."""

    def voor_netwerk(self, netwerk) -> "IndicatorQuerySet":
        """Indicators of this network and those for all of Flanders."""
        return self.filter(Q(netwerk=netwerk) | Q(netwerk__isnull=True))

    def zichtbaar_voor(self, gebruiker) -> "IndicatorQuerySet":
        """Indicators with a cell, in the release in force, that this person may read."""
        # Reached through the relation, as querysets import no models.
        cellen = self.model._meta.get_field("cellen").related_model.objects.zichtbaar_voor(gebruiker).van_kracht()
        return self.filter(pk__in=cellen.values("indicator"))


class AanleveringQuerySet(BewaakteQuerySet):
    """Deliveries."""

    def bewerkbaar_voor(self, gebruiker) -> "AanleveringQuerySet":
        """Deliveries of the networks in which this person handles figures."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))

    def zichtbaar_voor(self, gebruiker) -> "AanleveringQuerySet":
        """The same: nobody else has business with a raw file."""
        return self.bewerkbaar_voor(gebruiker)


class CijferQuerySet(BewaakteQuerySet):
    """Raw figures: unprotected, so never on a page for others than staf."""

    def zichtbaar_voor(self, gebruiker) -> "CijferQuerySet":
        """Figures delivered to the networks of this staf, and those for all of Flanders."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        if not netwerken:
            return self.none()
        return self.filter(Q(aanlevering__netwerk__in=netwerken) | Q(aanlevering__netwerk__isnull=True))

    def te_publiceren(self, netwerk) -> "CijferQuerySet":
        """Figures in force that belong in a release of `netwerk`."""
        van_hier = Q(aanlevering__netwerk=netwerk) | Q(aanlevering__netwerk__isnull=True)
        return self.filter(van_hier, actief=True)


class PublicatieQuerySet(BewaakteQuerySet):
    """Releases."""

    def zichtbaar_voor(self, gebruiker) -> "PublicatieQuerySet":
        """Releases that were not withdrawn for everyone; withdrawn ones for the staf of the network."""
        eigen = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        return self.filter(Q(ingetrokken_op__isnull=True) | Q(netwerk__in=eigen))

    def van_kracht(self) -> "PublicatieQuerySet":
        """The release in force of each network."""
        return self.filter(van_kracht=True)


class CelQuerySet(BewaakteQuerySet):
    """Published cells: the only figures that a page, picture, table or download may show."""

    def zichtbaar_voor(self, gebruiker) -> "CelQuerySet":
        """Cells of releases that were not withdrawn, public or for the partners of the network."""
        return self.filter(_mag_lezen(gebruiker), publicatie__ingetrokken_op__isnull=True)

    def van_kracht(self) -> "CelQuerySet":
        """Cells of the releases in force."""
        return self.filter(publicatie__van_kracht=True)
