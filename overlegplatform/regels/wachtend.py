"""What waits for one person in the meetings."""

import datetime
from dataclasses import dataclass, field

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
    signalen: int = 0
    signalen_te_laat: int = 0

    def __bool__(self) -> bool:
        lijsten = (self.uitnodigingen, self.bezig, self.niet_gehouden, self.verslagen)
        return any(lijsten) or self.signalen > 0


def wat_wacht(gebruiker: Iemand) -> Wachtend:
    """Return what waits: an answer to an invitation, a meeting to close, minutes to approve, signals to answer."""
    toegang = toegang_van(gebruiker)
    if not toegang.mag(Recht.OVERLEG_DEELNEMEN):
        return Wachtend()
    nu = timezone.now()
    geleid = Vergadering.objects.leidbaar_voor(gebruiker).select_related("groep__netwerk")
    wacht = Wachtend(
        uitnodigingen=_uitnodigingen(gebruiker, nu),
        bezig=list(geleid.filter(stand=Vergaderstand.BEZIG)[:HOOGSTENS]),
        niet_gehouden=list(geleid.filter(stand__in=KOMEND, einde__lt=nu)[:HOOGSTENS]),
        verslagen=list(geleid.filter(stand=Vergaderstand.GEHOUDEN).order_by("begin")[:HOOGSTENS]),
    )
    if toegang.mag(Recht.OVERLEG_PLANNEN):
        open_signalen = Signaal.objects.bewerkbaar_voor(gebruiker).wachtend().filter(bundel__isnull=True)
        dagen = list(open_signalen.values_list("opvolgen_op", flat=True))
        wacht.signalen = len(dagen)
        wacht.signalen_te_laat = sum(dag <= timezone.localdate() for dag in dagen)
    return wacht


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
