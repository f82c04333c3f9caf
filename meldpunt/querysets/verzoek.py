"""Who sees which request: the Meldpunt that prepares it, the functionaris who advises, and who notes the decision."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.querysets.gekend import kent

RECHTEN = (Recht.DOSSIERS_BEHANDELEN, Recht.VERZOEKEN_ADVISEREN, Recht.VERZOEKEN_BESLISSEN)


class VerzoekQuerySet(BewaakteQuerySet):
    """Requests of the networks in which one has a part in them."""

    def in_handen_voor(self, gebruiker: Iemand, *rechten: Recht) -> "VerzoekQuerySet":
        """Requests of the networks in which `gebruiker` holds one of these rights."""
        toegang = toegang_van(gebruiker)
        netten = {net for recht in rechten for net in toegang.netwerken_met(recht)}
        return self.filter(netwerk__in=netten)

    def gekend_voor(self, gebruiker: Iemand) -> "VerzoekQuerySet":
        """Those of which this person of the Meldpunt may read who asks and about whom: what the file itself opens.

        Of a request without a file nothing is left to read but that it was answered.
        """
        zonder_dossier = self.in_handen_voor(gebruiker, Recht.DOSSIERS_BEHANDELEN).filter(aanmelding__isnull=True)
        met = self.filter(kent(gebruiker, "aanmelding__"), aanmelding__isnull=False)
        return self.filter(Q(pk__in=zonder_dossier.values("pk")) | Q(pk__in=met.values("pk")))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VerzoekQuerySet":
        """That there is a request, its kind and its clock: for the three who have a part in it."""
        return self.in_handen_voor(gebruiker, *RECHTEN)


class VerzoekZetQuerySet(BewaakteQuerySet):
    """Moves, as visible as the request; their reasons are for the Meldpunt."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VerzoekZetQuerySet":
        """Moves of the requests this person sees."""
        toegang = toegang_van(gebruiker)
        return self.filter(Q(verzoek__netwerk__in={net for recht in RECHTEN for net in toegang.netwerken_met(recht)}))
