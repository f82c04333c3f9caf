"""Notes on a file: who reads one was chosen when it was written."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.toegang import Iemand
from meldpunt.keuzes.dossier import Publiek
from meldpunt.querysets.dossier import diende_in
from meldpunt.querysets.gekend import kent


class NotitieQuerySet(BewaakteQuerySet):
    """Notes: each has its audience, fixed when it was written."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "NotitieQuerySet":
        """All notes for the Meldpunt; those written for the aanmelder also for that person."""
        return self.filter(
            kent(gebruiker, "aanmelding__") | (Q(publiek=Publiek.AANMELDER) & diende_in(gebruiker, "aanmelding__"))
        )
