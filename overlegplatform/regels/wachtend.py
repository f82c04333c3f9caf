"""What waits for one person in the meetings."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Case, F, Q, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from overlegplatform.keuzes import KOMEND, Vergaderstand
from overlegplatform.models import Deelname, Signaal, Vergadering

HOOGSTENS = 5


@dataclass
class Wachtend:
    """What waits for one person in the meetings."""

    uitnodigingen: list[Deelname] = field(default_factory=list)
    bezig: list[Vergadering] = field(default_factory=list)
    niet_gehouden: list[Vergadering] = field(default_factory=list)
    verslagen: list[Vergadering] = field(default_factory=list)
    # Without an answer, first those of which the day to follow up comes first.
    open_signalen: list[Signaal] = field(default_factory=list)

    @property
    def signalen(self) -> int:
        """How many signals have no answer."""
        return len(self.open_signalen)

    @property
    def signalen_te_laat(self) -> int:
        """Of how many the day to follow up came."""
        vandaag = timezone.localdate()
        return sum(rij.opvolgen_op <= vandaag for rij in self.open_signalen if rij.opvolgen_op)

    def __bool__(self) -> bool:
        return any((self.uitnodigingen, self.bezig, self.niet_gehouden, self.verslagen, self.open_signalen))


def wat_wacht(gebruiker: Iemand) -> Wachtend:
    """Return what waits: an answer to an invitation, a meeting to close, minutes to approve, signals to answer."""
    toegang = toegang_van(gebruiker)
    if not toegang.mag(Recht.OVERLEG_DEELNEMEN):
        return Wachtend()
    nu = timezone.now()
    geleid = _geleid(gebruiker, nu)
    wacht = Wachtend(
        uitnodigingen=_uitnodigingen(gebruiker, nu),
        bezig=[rij for rij in geleid if rij.stand == Vergaderstand.BEZIG],
        niet_gehouden=[rij for rij in geleid if rij.stand in KOMEND],
        verslagen=[rij for rij in geleid if rij.stand == Vergaderstand.GEHOUDEN],
    )
    if toegang.mag(Recht.OVERLEG_PLANNEN):
        wachtend = Signaal.objects.bewerkbaar_voor(gebruiker).wachtend().filter(bundel__isnull=True)
        wacht.open_signalen = list(wachtend.only("sleutel", "titel", "opvolgen_op").order_by("opvolgen_op", "pk"))
    return wacht


def _geleid(gebruiker: Iemand, nu: datetime.datetime) -> list[Vergadering]:
    """Meetings this person leads that ask something, the first few of each kind, in one question to the database."""
    soort = Case(When(stand__in=KOMEND, then=Value("")), default=F("stand"))
    vraagt = Q(stand__in=(Vergaderstand.BEZIG, Vergaderstand.GEHOUDEN)) | Q(stand__in=KOMEND, einde__lt=nu)
    rijen = Vergadering.objects.leidbaar_voor(gebruiker).filter(vraagt).select_related("groep__netwerk")
    zoveelste = Window(RowNumber(), partition_by=[soort], order_by=["begin", "pk"])
    return list(rijen.annotate(zoveelste=zoveelste).filter(zoveelste__lte=HOOGSTENS).order_by("begin", "pk"))


def _uitnodigingen(gebruiker: Iemand, nu: datetime.datetime) -> list[Deelname]:
    """Seats of this person that did not answer yet."""
    return list(
        Deelname.objects.eigen_voor(gebruiker)
        .filter(
            antwoord="",
            vergadering__stand=Vergaderstand.UITGENODIGD,
            vergadering__einde__gte=nu,
        )
        .select_related("vergadering__groep", "organisatie")
        .order_by("vergadering__begin")[:HOOGSTENS]
    )
