"""The timeline of a file: moves and events from the history, which holds no value of a personal field."""

from collections.abc import Iterable
from typing import Any

from leerrecht.leesrichting import apart
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import SleutelModel
from leerrecht.templatetags.portaal import moment
from meldpunt.regels.openen import Inzage

_SOORTEN = ("aanmelding", "toeleiding", "toestemming", "traject")
# Work of the Meldpunt itself. A note for colleagues, or that a young person was known already, is nobody else's news.
ALLEEN_MELDPUNT = frozenset(
    {"notitie voor het Meldpunt geschreven", "dossier samengevoegd", "dubbel dossier gekoppeld"}
)


def tijdlijn_van(inzage: Inzage, *delen: Iterable[SleutelModel]) -> list[dict[str, Any]]:
    """Return the moments of a file, newest first, for the Meldpunt and who referred; nothing for anybody else.

    `delen`: rows of the file that have a history of their own, as far as this person may see them.
    """
    if not inzage.leest_alles:
        return []
    sleutels = [inzage.aanmelding.referentie, *(rij.sleutel for groep in delen for rij in groep)]
    rijen = Gebeurtenis.objects.filter(object_soort__in=_SOORTEN, object_sleutel__in=sleutels).order_by("-op", "-pk")
    if not inzage.behandelt:
        rijen = rijen.exclude(wat__in=ALLEEN_MELDPUNT)
    return [_moment(rij, eerste=nummer == 0) for nummer, rij in enumerate(rijen)]


def _moment(rij: Gebeurtenis, *, eerste: bool) -> dict[str, Any]:
    wie = f"{apart(rij.door_naam)}, {rij.namens}" if rij.namens else rij.door_naam
    return {"wanneer": moment(rij.op), "wie": wie, "titel": f"{rij.wat[:1].upper()}{rij.wat[1:]}.", "nu": eerste}
