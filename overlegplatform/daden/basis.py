"""The doors of this room: on which meetings somebody may act, as staf, as who leads, as a member."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.raam import Strook
from leerrecht.rechten import Recht
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Agendapunt, Deelname, Groep, Vergadering
from overlegplatform.weergave.kruimels import kruimels
from overlegplatform.weergave.raam import strook_binnen


class Overlegdaad(Daad):
    """An act of this room."""

    ruimte = "overleg"
    recht = Recht.OVERLEG_DEELNEMEN
    sjabloon = "overleg/formulier.html"

    def kruimels(self) -> list[dict[str, str]]:
        """Overleg, and the row with its group."""
        return kruimels(*([self.rij] if self.rij else []))


class OpGroep(Overlegdaad):
    """About a group of the networks in which this person plans."""

    recht = Recht.OVERLEG_PLANNEN
    model, zoek = Groep, {"slug": "slug"}
    rij_als = "groep_id"

    def rijen(self) -> QuerySet[Any]:
        """Groups of the own networks."""
        return Groep.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk", "ouder")

    def geef_inleiding(self) -> str:
        """Which group."""
        return self.rij.naam


class OpVergadering(Overlegdaad):
    """About a meeting; a subclass says of whom."""

    model, rij_als = Vergadering, "vergadering_id"

    def _met(self, rijen: QuerySet[Vergadering]) -> QuerySet[Vergadering]:
        return rijen.select_related("groep__netwerk", "goedgekeurd_verslag")

    def netwerk(self) -> Netwerk:
        """The network of its group."""
        return self.rij.groep.netwerk

    def waarvan(self) -> str:
        """The meeting, with its group: two groups meet on one day."""
        return str(self.rij)

    def strook(self) -> Strook:
        """Which meeting."""
        return strook_binnen(self.rij)


class GeplandDoorMij(OpVergadering):
    """A meeting of the networks in which this person plans."""

    recht = Recht.OVERLEG_PLANNEN

    def rijen(self) -> QuerySet[Vergadering]:
        """Meetings of the own networks."""
        return self._met(Vergadering.objects.bewerkbaar_voor(self.gebruiker))


class GeleidDoorMij(OpVergadering):
    """A meeting this person leads."""

    def rijen(self) -> QuerySet[Vergadering]:
        """Those of voorzitter, secretaris and staf."""
        return self._met(Vergadering.objects.leidbaar_voor(self.gebruiker))


class MetEigenZetel(OpVergadering):
    """A meeting to which a seat of this person is invited."""

    blok = "zetel"

    def rijen(self) -> QuerySet[Vergadering]:
        """Those where an own seat is on the list."""
        eigen = Deelname.objects.eigen_voor(self.gebruiker).values("vergadering")
        return self._met(Vergadering.objects.leesbaar_voor(self.gebruiker).filter(pk__in=eigen))

    def kan(self) -> bool:
        """While it is asked."""
        return self.rij.stand == Vergaderstand.UITGENODIGD and self.rij.einde >= timezone.now()

    @cached_property
    def zetels(self) -> list[Deelname]:
        """The rows of the own seats at this meeting."""
        return list(self.rij.deelnames.eigen_voor(self.gebruiker).select_related("organisatie"))


class BijVergadering(Overlegdaad):
    """About a row of a meeting this person leads."""

    zoek: ClassVar[dict[str, str]] = {"sleutel": "vergadering__sleutel"}

    @property
    def vergadering(self) -> Vergadering:
        """The meeting of the row."""
        return self.rij.vergadering

    def netwerk(self) -> Netwerk:
        """The network of the meeting."""
        return self.vergadering.groep.netwerk

    def agenda(self) -> str:
        """The page on which its agenda is made."""
        return reverse("overleg:agenda", args=[self.vergadering.sleutel])

    def kruimels(self) -> list[dict[str, str]]:
        """The meeting."""
        return kruimels(self.vergadering)

    def strook(self) -> Strook:
        """Which meeting."""
        return strook_binnen(self.vergadering)

    def waarvan(self) -> str:
        """The meeting, with its group."""
        return str(self.vergadering)


class OpPunt(BijVergadering):
    """About an item of a meeting this person leads."""

    model, zoek = Agendapunt, {"punt": "sleutel", **BijVergadering.zoek}
    rij_als = "punt_id"

    def rijen(self) -> QuerySet[Agendapunt]:
        """Items of the own meetings."""
        met = Agendapunt.objects.select_related("actie", "verslag_van", "vervolg", "vergadering__groep__netwerk")
        return met.leidbaar_voor(self.gebruiker)
