"""Who sees a traject, its goals and what is said of them.

The provider sees its own, exactly as long as its toeleiding runs: the end of a traject ends that toeleiding in the same
transaction, so nothing here closes a door of its own.
"""

from django.db.models import Exists, Model, OuterRef, Q
from django.utils import timezone

from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.toegang import Iemand
from meldpunt.keuzes.dossier import OPEN_STANDEN, Trap
from meldpunt.keuzes.traject import LOPEND_TRAJECT, MET_NAVRAAG, NOTEERTIJD, Oordeelaar, Zegsman
from meldpunt.querysets.dossier import EigenQuerySet, VanTrapQuerySet
from meldpunt.querysets.gekend import kent


class TrajectQuerySet(BewaakteQuerySet):
    """Trajecten."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "TrajectQuerySet":
        """All for the Meldpunt and who referred; for a provider its own, until its end."""
        toeleidingen = verwant(self.model, "toeleiding")._default_manager.zichtbaar_voor(gebruiker)
        return self.filter(toeleiding__in=toeleidingen.values("pk"))

    def behandelbaar_voor(self, gebruiker: Iemand) -> "TrajectQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "toeleiding__aanmelding__"))

    def eigen_van(self, gebruiker: Iemand) -> "TrajectQuerySet":
        """Those at the provider this person answers for, until their end."""
        toeleidingen = verwant(self.model, "toeleiding")._default_manager.beantwoordbaar_voor(gebruiker)
        return self.filter(toeleiding__in=toeleidingen.values("pk"))

    def bijhoudbaar_voor(self, gebruiker: Iemand) -> "TrajectQuerySet":
        """Those of which this person notes how it goes: for the Meldpunt, or for the provider until its end."""
        toeleidingen = verwant(self.model, "toeleiding")._default_manager.beantwoordbaar_voor(gebruiker)
        return self.filter(kent(gebruiker, "toeleiding__aanmelding__") | Q(toeleiding__in=toeleidingen.values("pk")))

    def weken_voor(self, gebruiker: Iemand) -> "TrajectQuerySet":
        """Those of which this person notes who was there: running ones, and a while after an end.

        Not when the file or the yes was taken back: then nothing more is noted of the young person.
        """
        bij = verwant(self.model, "toeleiding")._default_manager.met_link_voor(gebruiker)
        mijn = kent(gebruiker, "toeleiding__aanmelding__") | Q(toeleiding__in=bij.values("pk"))
        return self.filter(mijn).filter(Q(stand__in=LOPEND_TRAJECT) | self._pas_voorbij())

    def _pas_voorbij(self) -> Q:
        """Ended by a person a short while ago, in a file that is still open."""
        zetten = verwant(self.model, "zetten")._default_manager.filter(
            traject=OuterRef("pk"), naar__in=MET_NAVRAAG, op__gte=timezone.now() - NOTEERTIJD
        )
        door_iemand = Exists(zetten.exclude(zegsman=Zegsman.PORTAAL))
        return Q(door_iemand, stand__in=MET_NAVRAAG, toeleiding__aanmelding__stand__in=OPEN_STANDEN)

    def was_ooit_voor(self, gebruiker: Iemand, sleutel: str) -> bool:
        """Whether this key was ever for the provider this person answers for. It reads nothing of the file."""
        toeleiding = self.filter(sleutel=sleutel).values_list("toeleiding__sleutel", flat=True).first()
        toeleidingen = verwant(self.model, "toeleiding")._default_manager.all()
        return toeleiding is not None and toeleidingen.was_ooit_voor(gebruiker, toeleiding)

    def lopend(self) -> "TrajectQuerySet":
        """Those that have not ended."""
        return self.filter(stand__in=LOPEND_TRAJECT)


class DoelQuerySet(VanTrapQuerySet):
    """Goals: a young person's own words, so of tier B; whether a yes named them is asked of the table of fields."""

    trap = Trap.B

    def beoordeelbaar_voor(self, gebruiker: Iemand) -> "DoelQuerySet":
        """Those of files that this person reads in full."""
        dossiers = verwant(self.model, "aanmelding")._default_manager.met_trap(gebruiker, Trap.EIGEN)
        return self.filter(aanmelding__in=dossiers.values("pk"))


class DoeloordeelQuerySet(BewaakteQuerySet):
    """What is said of goals."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "DoeloordeelQuerySet":
        """All for the Meldpunt and who referred; for a provider what was said for it, of goals that it reads."""
        doel = verwant(self.model, "doel")
        aanmelding = verwant(doel, "aanmelding")._default_manager.all()
        alles = Q(doel__aanmelding__in=aanmelding.met_trap(gebruiker, Trap.EIGEN).values("pk"))
        eigen = verwant(self.model, "traject")._default_manager.eigen_van(gebruiker)
        doelen = doel._default_manager.zichtbaar_voor(gebruiker)
        van_mij = Q(wie=Oordeelaar.AANBIEDER, traject__in=eigen.values("pk"), doel__in=doelen.values("pk"))
        return self.filter(alles | van_mij)


class NavraagQuerySet(EigenQuerySet):
    """Questions some months after a traject."""

    def behandelbaar_voor(self, gebruiker: Iemand) -> "NavraagQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "aanmelding__"))


class TrajectbegeleiderQuerySet(EigenQuerySet):
    """Who stays with a young person, and who it was."""

    def eigen_van(self, persoon: Model) -> "TrajectbegeleiderQuerySet":
        """Where this person is it now, in a file that runs: what a personal link opens."""
        return self.filter(persoon=persoon.pk, tot__isnull=True, aanmelding__stand__in=OPEN_STANDEN)
