"""When a file may go to another CLB: who decides was told and said yes, or ten days passed without an objection.

Source: besluit operationalisering leerlingenbegeleiding (Vlaamse Regering, 2018), as CLB's tell it to pupils
(iclb.gent.be, "het dossier volgt de leerling"; scholierenkoepel.be): whoever is able to judge, presumed from 12, and
else the parents, may object in the ten days after they were told; they may also waive those days.
"""

import datetime
from collections.abc import Iterable

from django.utils import timezone

from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Wie
from meldpunt.keuzes.wissel import Wisselantwoord, Wisselstand
from meldpunt.models import Aanmelding, Betrokkene, Clbwissel, Wisselwoord
from meldpunt.regels.beslissers import beslist
from meldpunt.regels.ouderblad import ouderrecht

TIEN_DAGEN = datetime.timedelta(days=10)
Persoon = tuple[str, Betrokkene | None]


def lopende_wissel(aanmelding: Aanmelding) -> Clbwissel | None:
    """Return the change that waits."""
    return aanmelding.wissels.filter(stand=Wisselstand.WACHT).select_related("clb", "volger").first()


def op_te_nemen(aanmelding: Aanmelding) -> Clbwissel | None:
    """Return the last change when the new CLB did not say yet that it took the file up."""
    rij = aanmelding.wissels.filter(stand=Wisselstand.DOORGEGEVEN).select_related("clb", "volger").first()
    return rij if rij is not None and rij.opgenomen_op is None else None


def te_vertellen(aanmelding: Aanmelding) -> list[Persoon]:
    """Return who is told: the young person, and who reads or decides for him or her today.

    The parents of who decides alone hear it when the young person lets them read; who may not be contacted, never.
    """
    ouders = [mens for mens in aanmelding.betrokkenen if ouderrecht(aanmelding, mens) != Ouderrecht.NIETS]
    return [(Wie.JONGERE.value, None), *((Wie.OUDER.value, mens) for mens in ouders)]


def woorden_van(wissel: Clbwissel) -> list[Wisselwoord]:
    """Return all that was said, oldest first."""
    return list(wissel.woorden.select_related("betrokkene", "genoteerd_door").order_by("pk"))


def _laatste(woorden: Iterable[Wisselwoord]) -> dict[tuple[str, int | None], Wisselwoord]:
    return {(woord.wie, woord.betrokkene_id): woord for woord in woorden}


def _van_beslissers(wissel: Clbwissel, woorden: list[Wisselwoord]) -> list[Wisselwoord]:
    return [woord for woord in woorden if beslist(wissel.aanmelding, woord.wie, woord.betrokkene)]


def bezwaar_tot(wissel: Clbwissel, woorden: list[Wisselwoord]) -> datetime.date | None:
    """Return the last day on which who decides may object; None while nobody who decides was told.

    Each person has ten days from the first time he or she was told; of several, those of the last.
    """
    eerst: dict[tuple[str, int | None], datetime.date] = {}
    for woord in _van_beslissers(wissel, woorden):
        eerst.setdefault((woord.wie, woord.betrokkene_id), woord.op)
    return max(eerst.values()) + TIEN_DAGEN if eerst else None


def heeft_bezwaar(woorden: Iterable[Wisselwoord]) -> bool:
    """Tell whether somebody's last word is an objection, whoever it is."""
    return any(woord.antwoord == Wisselantwoord.BEZWAAR for woord in _laatste(woorden).values())


def mag_door(wissel: Clbwissel, woorden: list[Wisselwoord], vandaag: datetime.date | None = None) -> bool:
    """Tell whether it goes on by itself: nobody objects, and who decides said yes or let ten days pass.

    Never while the file is held still: it waits where it is.
    """
    if wissel.aanmelding.beperkt:
        return False
    tot = bezwaar_tot(wissel, woorden)
    if tot is None or heeft_bezwaar(woorden):
        return False
    goed = all(woord.antwoord == Wisselantwoord.GOED for woord in _laatste(_van_beslissers(wissel, woorden)).values())
    return goed or (vandaag or timezone.localdate()) > tot


def mag_met_reden(wissel: Clbwissel, vandaag: datetime.date | None = None) -> bool:
    """Tell whether a person of the Meldpunt may pass it on with a reason: ten days after the change was noted."""
    return (vandaag or timezone.localdate()) > timezone.localdate(wissel.gemeld_op) + TIEN_DAGEN
