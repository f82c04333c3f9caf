"""Files that somebody gave with a file of a young person: who may know of one, who gives one, who takes one away."""

from django.db.models import Q

from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.toegang import Iemand
from meldpunt.keuzes.dossier import Toeleidingstand, Trap
from meldpunt.querysets.dossier import AanmeldingQuerySet, diende_in, mag_delen_met
from meldpunt.querysets.gekend import kent


class BijlageQuerySet(BewaakteQuerySet):
    """What stands in one is read by who reads tier B, as far as the words of a yes say (`regels.bijlage`)."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "BijlageQuerySet":
        """Those of files of which this person reads tier B; who gave one sees that it is there, while A is open."""
        dossiers = verwant(self.model, "aanmelding")._default_manager.all()
        eigen = Q(door=getattr(gebruiker, "pk", None))
        return self.filter(
            Q(aanmelding__in=dossiers.met_trap(gebruiker, Trap.B).values("pk"))
            | (eigen & Q(aanmelding__in=dossiers.met_trap(gebruiker, Trap.A).values("pk")))
        )

    def beheerbaar_voor(self, gebruiker: Iemand) -> "BijlageQuerySet":
        """Those that this person may take away: the Meldpunt any, who gave one that one."""
        eigen = Q(door=getattr(gebruiker, "pk", None))
        return self.zichtbaar_voor(gebruiker).filter(kent(gebruiker, "aanmelding__") | eigen)

    def dossiers_voor(self, gebruiker: Iemand) -> AanmeldingQuerySet:
        """The files with which this person may give one.

        Of the Meldpunt and of who referred; and of a provider that accepted, with a yes to know who it is about.
        """
        dossiers = verwant(self.model, "aanmelding")._default_manager.all()
        aanvaard = mag_delen_met(gebruiker, dossiers, Trap.A, (Toeleidingstand.AANVAARD,))
        return dossiers.filter(kent(gebruiker) | diende_in(gebruiker) | Q(pk__in=aanvaard))
