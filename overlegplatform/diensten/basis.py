"""What the verbs of this room share: find the row behind a lock, tell what happened."""

from django.db.models import QuerySet

from leerrecht.diensten import Geweigerd, op_slot
from leerrecht.historiek import Verschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from overlegplatform.models import Agendapunt, Uitkomst, Vergadering


def vergadering_op_slot(vergadering_id: int, rijen: QuerySet[Vergadering]) -> Vergadering:
    """Return the meeting, locked, out of those this person may act on. Agenda, outcomes and attendance lock it too."""
    weg = "Deze vergadering bestaat niet meer, of ze is niet van jouw groep."
    return op_slot(rijen.select_related("groep__netwerk"), weg, no_key=True, pk=vergadering_id)


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
    vergadering: Vergadering,
    wat: str,
    door: Gebruiker | None,
    verschillen: list[Verschil] | None = None,
    *,
    over: Agendapunt | Uitkomst | None = None,
    reden: str = "",
) -> None:
    """Write the event of one verb on a meeting; `over` is the item or outcome when the event is about one.

    Titles and texts of items stay out: some are confidential.
    """
    wie = namens(vergadering.groep.netwerk_id, door) if door else ""
    registreer(over or vergadering, wat, door, verschillen, reden=reden, namens=wie)
