"""The day on which a provider expects a place changes, while the young person goes on waiting. The stand stays.

One verb for every road, as for the answer itself: an account, a personal link, or the telephone. The reason stands on
a row among the moves, so that whoever reads the stand reads it; the history says which day it was and is.
"""

import datetime

from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from meldpunt.berichten import toeleiding as mail
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.toeleiding import op_slot, wekdag
from meldpunt.diensten.toeleidingantwoord import meld_antwoord, meld_telefoon, op_slot_aanbieder
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.gezegd import Gezegde, erbij, velden_van
from meldpunt.regels.namen import bewaak
from meldpunt.regels.toeleidingantwoord import bewaak_dag
from meldpunt.regels.wachtdag import wachtdagstempel

WACHT_NIET = "Deze jongere staat niet meer op de wachtlijst. Kijk op de pagina hoe het staat."
_INTUSSEN = "Iemand wijzigde de dag intussen. Open deze bladzijde opnieuw en kijk wat er nu staat."


@dienst
def wachtdag_wijzigen(
    *,
    toeleiding_id: int,
    verwacht_op: datetime.date | None,
    reden: str,
    gezien: str,
    door: Gebruiker,
    gezegd: Gezegde | None = None,
    geen_naam: bool = False,
) -> Toeleiding:
    """Promise another day, or none any more, with a reason; the place in the order stays.

    `gezien`: the stamp of what stood on the page, so that nobody writes over a day that was not read. Raises
    NaamGevonden while a reason that the Meldpunt notes tells who it is: the provider reads it back.
    """
    telefoon = gezegd is not None and gezegd.telefoon
    aanmelding, rij = op_slot(toeleiding_id, door) if telefoon else op_slot_aanbieder(toeleiding_id, door)
    if rij.stand != Toeleidingstand.WACHTLIJST:
        raise Geweigerd(WACHT_NIET)
    if wachtdagstempel(rij) != gezien:
        raise Geweigerd(_INTUSSEN)
    _bewaak(rij, verwacht_op, reden)
    if telefoon:
        noteer_geen_naam(aanmelding, bewaak(bekend_van(aanmelding), {"reden": reden}, geen_naam=geen_naam), door)
    anders = verschil("verwacht_op", "Plaats verwacht op", _woorden(rij.verwacht_op), _woorden(verwacht_op))
    rij.verwacht_op, rij.wek_op = verwacht_op, verwacht_op or wekdag(aanmelding)
    rij.beantwoord_op = timezone.now()
    rij.save()
    rij.zetten.create(van=rij.stand, naar=rij.stand, reden=reden.strip(), door=door, **velden_van(gezegd))
    noteer(aanmelding, erbij("verwachte dag gewijzigd", gezegd), door, over=rij, verschillen=[anders])
    rij.gehoord = (meld_telefoon if telefoon else meld_antwoord)(aanmelding, rij, door, soort=mail.WachtdagGewijzigd)
    return rij


def _bewaak(rij: Toeleiding, verwacht_op: datetime.date | None, reden: str) -> None:
    bewaak_dag(verwacht_op, "verwacht_op")
    if verwacht_op == rij.verwacht_op:
        raise Geweigerd("Die dag staat er al. Kies een andere, of maak het vak leeg.", veld="verwacht_op")
    if not reden.strip():
        raise Geweigerd("Schrijf in een zin waarom de dag verandert.", veld="reden")


def _woorden(dag: datetime.date | None) -> str:
    return dag_in_woorden(dag) if dag else "niet bekend"
