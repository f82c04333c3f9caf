"""In example mode a selectieregel is noted, so that one sees how files end. All of it is invented, and says so."""

from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten.termijnbesluit import termijnen_bepalen, termijnen_van
from meldpunt.models import Dienstpunt, Termijnbesluit

REGEL = "Voorbeeld: selectielijst lokale besturen, reeks leerlingenbegeleiding"


def laad() -> dict[str, int]:
    """Note one decision for each network that has an example beheerder and no decision yet."""
    vandaag, nieuw = timezone.localdate(), 0
    beheerders = list(Gebruiker.objects.filter(email__in=[rij.email for rij in ACCOUNTS], is_active=True))
    for punt in Dienstpunt.objects.select_related("netwerk"):
        door = next((wie for wie in beheerders if toegang_van(wie).mag(Recht.TERMIJNEN_BEPALEN, punt.netwerk)), None)
        if door is None or Termijnbesluit.objects.filter(netwerk=punt.netwerk).exists():
            continue
        nu = termijnen_van(punt.netwerk)
        termijnen_bepalen(
            netwerk_id=punt.netwerk_id,
            mijn={**nu, "selectieregel": REGEL, "selectieregel_op": vandaag.isoformat()},
            origineel=nu,
            besluit={
                "beslist_door": "Voorbeeldbestuur",
                "besloten_op": vandaag,
                "reden": "Verzonnen besluit, om te tonen hoe het werkt.",
                "advies": "Verzonnen advies: houd niets langer dan nodig.",
                "advies_op": vandaag,
                "gevolgd": True,
                "waarom_niet": "",
            },
            door=door,
        )
        nieuw += 1
    return {"voorbeeldtermijnen": nieuw}
