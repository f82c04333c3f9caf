"""Verb on a source: how small a count of it may be shown."""

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from monitoring.models import Gegevensbron

HOOGSTE = 100


@dienst
def drempel_bepalen(
    *, bron_id: int, drempel: int, drempel_noemer: int, motivering: str, door: Gebruiker
) -> Gegevensbron:
    """Set the thresholds of a source with a reason. They count from the next release on."""
    weg = "Deze bron bestaat niet meer of is niet van jouw netwerk."
    bron = op_slot(Gegevensbron.objects.te_bepalen_door(door), weg, pk=bron_id)
    for veld, getal in (("drempel", drempel), ("drempel_noemer", drempel_noemer)):
        if not 1 <= getal <= HOOGSTE:
            raise Geweigerd(f"Kies een getal van 1 tot en met {HOOGSTE}.", veld=veld)
    if not motivering.strip():
        raise Geweigerd("Schrijf waarom deze drempel goed is.", veld="motivering")
    verschillen = [
        verschil(veld, veldnaam(Gegevensbron, veld), getattr(bron, veld), nieuw)
        for veld, nieuw in (("drempel", drempel), ("drempel_noemer", drempel_noemer))
        if getattr(bron, veld) != nieuw
    ]
    bron.drempel, bron.drempel_noemer, bron.motivering = drempel, drempel_noemer, motivering.strip()
    bron.save()
    registreer(bron, "drempel bepaald", door, verschillen, reden=motivering.strip())
    return bron
