"""The closing talks of a file, for who reads all of it."""

from typing import Any

from meldpunt.models import Uitstroomgesprek
from meldpunt.regels.openen import Inzage


def uitstroom_van(inzage: Inzage) -> list[Any]:
    """Return the talks, the last first, each with the roads that were spoken of in words."""
    if not inzage.leest_alles or inzage.aanmelding.jongere_id is None:
        return []
    rijen: list[Any] = list(Uitstroomgesprek.objects.filter(aanmelding=inzage.aanmelding))
    wegen: Any = Uitstroomgesprek._meta.get_field("wegen")
    for rij in rijen:
        rij.besproken = ", ".join(wegen.woorden(rij.wegen))
    return rijen
