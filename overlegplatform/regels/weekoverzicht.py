"""What waits for one person this week: own actiepunten, invitations without an answer, meetings of two weeks."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from actieplan.models import Actiepunt
from leerrecht.toegang import Iemand
from overlegplatform.keuzes import KOMEND
from overlegplatform.models import Vergadering
from overlegplatform.querysets import zetels_van
from overlegplatform.regels.wachtend import wat_wacht

VOORUIT = datetime.timedelta(days=14)


@dataclass(frozen=True)
class Weekoverzicht:
    """Numbers and days; no text of an actiepunt or an agenda."""

    actiepunten: int
    te_laat: int
    uitnodigingen: int
    vergaderingen: tuple[Vergadering, ...]

    def __bool__(self) -> bool:
        return bool(self.actiepunten or self.uitnodigingen or self.vergaderingen)


def weekoverzicht(gebruiker: Iemand) -> Weekoverzicht:
    """Return what waits for this person as of now."""
    nu, vandaag = timezone.now(), timezone.localdate()
    dagen = list(Actiepunt.objects.eigen_voor(gebruiker).open().values_list("tegen", flat=True))
    rijen = Vergadering.objects.filter(
        groep__in=zetels_van(gebruiker).groepen, stand__in=KOMEND, begin__range=(nu, nu + VOORUIT)
    )
    return Weekoverzicht(
        actiepunten=len(dagen),
        te_laat=sum(dag is not None and dag < vandaag for dag in dagen),
        uitnodigingen=len(wat_wacht(gebruiker).uitnodigingen),
        vergaderingen=tuple(rijen.select_related("groep").order_by("begin", "pk")),
    )
