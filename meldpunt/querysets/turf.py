"""Who reads the phone tally: the people of that Meldpunt."""

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van


class TelefoonturfQuerySet(BewaakteQuerySet):
    """Numbers of calls."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "TelefoonturfQuerySet":
        """Those of the own Meldpunt."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN))
