"""What the verbs of this room share: find the row behind a lock, tell what happened."""

from typing import Any

from leerrecht.diensten import Geweigerd
from leerrecht.historiek import registreer_los
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from overlegplatform.models import Groep, Vergadering

VERGADERING, GROEP, SIGNAAL = "vergadering", "groep", "signaal"
PUNT, UITKOMST = "agendapunt", "uitkomst"


def vergadering_op_slot(vergadering_id: int, rijen) -> Vergadering:
    """Return the meeting, locked, out of those this person may act on. Agenda, outcomes and attendance lock it too."""
    vergadering = (
        rijen.select_for_update(of=("self",), no_key=True)
        .select_related("groep__netwerk")
        .filter(pk=vergadering_id)
        .first()
    )
    if vergadering is None:
        raise Geweigerd("Deze vergadering bestaat niet meer, of ze is niet van jouw groep.")
    return vergadering


def geleide_vergadering(vergadering_id: int, door: Gebruiker) -> Vergadering:
    """Return the meeting, locked, when this person leads it."""
    return vergadering_op_slot(vergadering_id, Vergadering.objects.leidbaar_voor(door))


def eis_agenda_open(vergadering: Vergadering) -> None:
    """Refuse to change an agenda after the meeting."""
    if not vergadering.agenda_open:
        raise Geweigerd(
            f"Deze vergadering staat op “{vergadering.get_stand_display()}”: de agenda verandert niet meer."
        )


def eis_uitkomst_open(vergadering: Vergadering) -> None:
    """Refuse to write what came of a meeting that has not begun, or whose minutes are approved."""
    if vergadering.uitkomst_open:
        return
    if vergadering.is_komend:
        raise Geweigerd("De vergadering is nog niet begonnen. Klik eerst op “Start de vergadering”.")
    raise Geweigerd(
        f"Deze vergadering staat op “{vergadering.get_stand_display()}”: aan het verslag verandert niets meer."
    )


def namens(netwerk_id: int, door: Gebruiker) -> str:
    """Return the organisation for which this person acts in this network."""
    toegang = toegang_van(door)
    paren = toegang.organisaties_met(Recht.OVERLEG_DEELNEMEN)
    namen = [
        lid.organisatie.naam
        for lid in toegang.lidmaatschappen
        if lid.netwerk_id == netwerk_id and (lid.netwerk_id, lid.organisatie_id) in paren
    ]
    return namen[0] if namen else ""


def noteer(
    vergadering: Vergadering, wat: str, door: Gebruiker | None, over: tuple[str, str] | None = None, **extra: Any
) -> None:
    """Write the event of one verb on a meeting; `over` names the item or outcome when the event is about one.

    Titles and texts of items stay out: some are confidential.
    """
    soort, sleutel = over or (VERGADERING, vergadering.sleutel)
    registreer_los(
        wat=wat,
        soort=soort,
        sleutel=sleutel,
        naam=str(vergadering),
        door=door,
        netwerk=vergadering.groep.netwerk,
        namens=namens(vergadering.groep.netwerk_id, door) if door else "",
        **extra,
    )


def noteer_groep(groep: Groep, wat: str, door: Gebruiker, **extra: Any) -> None:
    """Write the event of one verb on a group."""
    registreer_los(
        wat=wat, soort=GROEP, sleutel=groep.slug[:40], naam=groep.naam, door=door, netwerk=groep.netwerk, **extra
    )
