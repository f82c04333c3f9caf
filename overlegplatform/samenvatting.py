"""What other pages may know of this room: what waits, the block in "mijn werk", the paneel at an action."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from actieplan.models import Actie, Actiepunt
from leerrecht.panelen import Paneel
from overlegplatform.keuzes import VASTGELEGD, Signaalstand, Vergaderstand
from overlegplatform.models import Agendapunt, Signaal, Uitkomst, Vergadering
from overlegplatform.querysets import zetels_van
from overlegplatform.regels.wachtend import HOOGSTENS, Wachtend, wat_wacht

_BIJ_ACTIE = 10
# An answer stays in "mijn werk" for this long.
NIEUWS = datetime.timedelta(days=60)


@dataclass(frozen=True)
class MijnOverlegwerk:
    """The block of this room in mijn werk."""

    wacht: Wachtend
    komend: list[Vergadering]
    actiepunten: list[Actiepunt]
    aantal_actiepunten: int
    beantwoord: list[Signaal]

    def __bool__(self) -> bool:
        return bool(self.wacht) or any((self.komend, self.actiepunten, self.beantwoord))


def mijn_werk(gebruiker) -> MijnOverlegwerk | None:
    """Return what this person has to do with meetings; None for who has nothing there."""
    vandaag = timezone.localdate()
    actiepunten = list(
        Actiepunt.objects.eigen_voor(gebruiker).open().select_related("organisatie", "persoon", "actie__plan")
    )
    komend = Vergadering.objects.filter(groep__in=zetels_van(gebruiker).groepen).komend(timezone.now())
    beantwoord = Signaal.objects.zichtbaar_voor(gebruiker).filter(
        stand=Signaalstand.BEANTWOORD, beantwoord_op__gte=vandaag - NIEUWS, door=gebruiker.pk
    )
    werk = MijnOverlegwerk(
        wacht=wat_wacht(gebruiker),
        komend=list(komend.select_related("groep").order_by("begin", "pk")[:HOOGSTENS]),
        actiepunten=actiepunten[:HOOGSTENS],
        aantal_actiepunten=len(actiepunten),
        beantwoord=list(beantwoord.order_by("-beantwoord_op")[:HOOGSTENS]),
    )
    return werk if werk else None


def bij_actie(gebruiker, actie: Actie) -> Paneel | None:
    """Return the paneel at an action: its agenda items and what came of them, as far as this reader may know."""
    punten = (
        Agendapunt.objects.zichtbaar_voor(gebruiker)
        .filter(actie=actie)
        .exclude(vergadering__stand=Vergaderstand.GEANNULEERD)
        .select_related("vergadering__groep")
        .order_by("-vergadering__begin", "volgorde")[:_BIJ_ACTIE]
    )
    uitkomsten = (
        Uitkomst.objects.zichtbaar_voor(gebruiker)
        .filter(agendapunt__actie=actie, agendapunt__vergadering__stand__in=VASTGELEGD)
        .select_related("agendapunt__vergadering__groep", "actiepunt__organisatie", "actiepunt__persoon")
        .order_by("-agendapunt__vergadering__begin", "agendapunt__volgorde", "pk")[:_BIJ_ACTIE]
    )
    inhoud = {"punten": list(punten), "uitkomsten": list(uitkomsten)}
    return Paneel("overleg/_paneel_actie.html", inhoud) if any(inhoud.values()) else None


def kalender(gebruiker) -> list[Vergadering]:
    """Return the next meetings, for the front page."""
    rijen = Vergadering.objects.zichtbaar_voor(gebruiker).komend(timezone.now()).select_related("groep")
    return list(rijen.order_by("begin", "pk")[:3])
