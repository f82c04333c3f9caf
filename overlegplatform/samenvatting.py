"""What other pages may know of this room: its rows in "mijn werk", the paneel at an action, the calendar."""

from django.utils import timezone

from actieplan.models import Actie
from leerrecht.mijnwerk import Bijdrage
from leerrecht.models import Netwerk
from leerrecht.panelen import Paneel
from overlegplatform.keuzes import VASTGELEGD, Vergaderstand
from overlegplatform.models import Agendapunt, Uitkomst, Vergadering
from overlegplatform.weergave.werkrijen import werkrijen

_BIJ_ACTIE = 10


def mijn_werk(gebruiker) -> Bijdrage:
    """Return what meetings, signals and to-dos ask of this person."""
    return Bijdrage(werkrijen(gebruiker))


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


def kalender(gebruiker, netwerk: Netwerk | None = None, aantal: int = 3) -> list[Vergadering]:
    """Return the next meetings that this reader may know of (of one network), for the front page."""
    rijen = Vergadering.objects.zichtbaar_voor(gebruiker).komend(timezone.now()).select_related("groep")
    if netwerk is not None:
        rijen = rijen.filter(groep__netwerk=netwerk)
    return list(rijen.order_by("begin", "pk")[:aantal])
