"""What is said while reading together: yes or no per reader, each through the ledger of toestemmingen."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Organisatie
from meldpunt.diensten.mijnblad import zeg_over_ouder
from meldpunt.diensten.toestemming import (
    noteer_antwoord,
    om_te_delen_op_slot,
    ontvanger_of_weiger,
    trek_in,
    vraag_een_trap,
)
from meldpunt.keuzes.dossier import Hoe, Toestemmingstand, Trap, Wie
from meldpunt.models import Aanmelding, Betrokkene, Ouderja, Toestemming
from meldpunt.models.toestemming import DEELBAAR, LOPEND
from meldpunt.regels.beslissers import kan_beslissen


@dataclass(frozen=True)
class Gezegd:
    """What was said about one reader: the tiers that it may read by this answer, and those that it may not."""

    ontvanger: Organisatie
    ja: tuple[Trap, ...]
    nee: tuple[Trap, ...]


@dataclass(frozen=True)
class _Gesprek:
    """Who says it to whom, in which language, until when a yes holds."""

    aanmelding: Aanmelding
    mens: Betrokkene | None
    taal: str
    geldig_tot: datetime.date | None
    door: Gebruiker
    op: datetime.date
    hoe: str


@dienst
def samen_zeggen(
    *,
    aanmelding_id: int,
    betrokkene: str,
    soort: str,
    ontvanger_id: int,
    antwoorden: Mapping[str, bool],
    taal: str,
    geldig_tot: datetime.date | None,
    door: Gebruiker,
    op: datetime.date | None = None,
    hoe: str = Hoe.GESPREK,
) -> Gezegd:
    """Note what somebody (`betrokkene`: a key; empty: the young person) says about one reader, tier by tier.

    Asked and answered at once: today in a conversation, unless `op` and `hoe` say otherwise.
    """
    _bewaak(antwoorden, op, hoe)
    aanmelding = om_te_delen_op_slot(aanmelding_id, door)
    mens = next((rij for rij in kan_beslissen(aanmelding) if rij.sleutel == betrokkene), None)
    if betrokkene and mens is None:
        raise Geweigerd("Kies de jongere, of iemand die gezag heeft en die je mag contacteren.", veld="betrokkene")
    ontvanger = ontvanger_of_weiger(aanmelding, soort, ontvanger_id)
    gesprek = _Gesprek(aanmelding, mens, taal, geldig_tot, door, op or timezone.localdate(), hoe)
    gegeven = [trap for trap in DEELBAAR if trap in antwoorden]
    for trap in gegeven:
        _zeg(gesprek, (soort, ontvanger), trap, ja=antwoorden[trap])
    return Gezegd(
        ontvanger,
        tuple(Trap(trap) for trap in gegeven if antwoorden[trap]),
        tuple(Trap(trap) for trap in gegeven if not antwoorden[trap]),
    )


def _bewaak(antwoorden: Mapping[str, bool], op: datetime.date | None, hoe: str) -> None:
    if antwoorden.get(Trap.B) and not antwoorden.get(Trap.A):
        raise Geweigerd("Wie niet mag weten wie het is, leest ook de rest niet. Zeg bij de rest nee.", veld="B")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het antwoord gegeven werd.", veld="hoe")
    if op is not None and op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Kies vandaag of een dag die voorbij is.", veld="op")


def _zeg(gesprek: _Gesprek, naar: tuple[str, Organisatie], trap: str, *, ja: bool) -> None:
    """One tier: what runs with the same answer stays; a yes becomes a no by taking it back."""
    aanmelding, door = gesprek.aanmelding, gesprek.door
    wie = Wie.OUDER if gesprek.mens else Wie.JONGERE
    eigen = Toestemming.objects.gezegd_door(aanmelding.pk, wie, gesprek.mens)
    waar = {"ontvangersoort": naar[0], "ontvanger": naar[1], "trap": trap}
    rijen = eigen.filter(stand__in=LOPEND, **waar).select_related("ontvanger", "betrokkene")
    lopend = rijen.select_for_update(of=("self",)).first()
    if lopend is not None and lopend.stand == Toestemmingstand.GEGEVEN:
        if not ja:
            trek_in(aanmelding, lopend, door)
            return
        # A sentence of before that names less, or whose time is over, makes place for the one that was read now.
        lopend = vraag_een_trap(aanmelding, gesprek.mens, naar, trap, door)
        if lopend is None:
            return
    if lopend is None and not ja and eigen.filter(**waar, stand=Toestemmingstand.INGETROKKEN).exists():
        # A no stands there already: the yes that was taken back, just now or before.
        return
    rij = lopend or vraag_een_trap(aanmelding, gesprek.mens, naar, trap, door)
    if rij is None:
        raise Geweigerd("Dit is intussen gevraagd of gegeven. Bekijk de bladzijde opnieuw.")
    noteer_antwoord(
        aanmelding,
        rij,
        stand=Toestemmingstand.GEGEVEN if ja else Toestemmingstand.GEWEIGERD,
        op=gesprek.op,
        hoe=gesprek.hoe,
        taal=gesprek.taal,
        geldig_tot=gesprek.geldig_tot if ja else None,
        door=door,
    )


@dienst
def samen_over_ouder(*, aanmelding_id: int, betrokkene: str, ja: bool, door: Gebruiker) -> Ouderja:
    """Note what a young person who decides says about a parent reading along."""
    return zeg_over_ouder(om_te_delen_op_slot(aanmelding_id, door), betrokkene, ja=ja, door=door)
