"""What stood in a file before it was corrected."""

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.toegang import Iemand
from meldpunt.querysets.gekend import kent


class VerbeteringQuerySet(BewaakteQuerySet):
    """Old values are for the Meldpunt. That a field changed, sees everybody who reads it (`weergave/verbetering`)."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VerbeteringQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "aanmelding__"))
