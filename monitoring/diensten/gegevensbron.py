"""Verb on a source: how small a count of it may be shown."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from leerrecht.versies import te_bewaren, waarden_van
from monitoring.models import Gegevensbron

# 1 hides nothing: that is decided for one delivery at a time (diensten/drempels.py).
LAAGSTE, HOOGSTE = 2, 100


@dienst
def drempel_bepalen(
    *,
    bron_id: int,
    drempel: int,
    drempel_noemer: int,
    motivering: str,
    door: Gebruiker,
    origineel: Mapping[str, Any] | None = None,
) -> Gegevensbron:
    """Set the thresholds of a source with a reason. They count from the next release on.

    `origineel` is what the form started from: raises Botst when somebody else set one of them otherwise meanwhile.
    """
    weg = "Deze bron bestaat niet meer of is niet van jouw netwerk."
    bron = op_slot(Gegevensbron.objects.te_bepalen_door(door), weg, pk=bron_id)
    for veld, getal in (("drempel", drempel), ("drempel_noemer", drempel_noemer)):
        if not LAAGSTE <= getal <= HOOGSTE:
            raise Geweigerd(f"Kies een getal van {LAAGSTE} tot en met {HOOGSTE}.", veld=veld)
    if not motivering.strip():
        raise Geweigerd("Schrijf wie deze drempel besliste, wanneer en waarom.", veld="motivering")
    mijn = {"drempel": drempel, "drempel_noemer": drempel_noemer, "motivering": motivering.strip()}
    huidig = waarden_van(bron, mijn)
    bewaren = te_bewaren(origineel=huidig if origineel is None else origineel, huidig=huidig, mijn=mijn)
    verschillen = [
        verschil(veld, veldnaam(Gegevensbron, veld), huidig[veld], bewaren[veld])
        for veld in ("drempel", "drempel_noemer")
        if veld in bewaren
    ]
    for veld, waarde in bewaren.items():
        setattr(bron, veld, waarde)
    bron.save()
    registreer(bron, "drempel bepaald", door, verschillen, reden=motivering.strip())
    return bron
