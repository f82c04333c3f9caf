"""What a network calls the words that all networks share. The lists themselves stay with who stands above them."""

from collections.abc import Mapping
from typing import Any

from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.eigenwoorden import gevuld, woordsleutel
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from leerrecht.zoeken import zelfde


@dienst
def woorden_noemen(
    *, netwerk_id: int, mijn: Mapping[str, str], origineel: Mapping[str, Any], door: Gebruiker
) -> Netwerk:
    """Save what the network calls each word; "" is the shared word. Raises Botst, or Geweigerd for a word twice.

    Saving without a word of one's own is an answer too: then somebody looked, and the shared words hold.
    """
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.NETWERK_BESCHRIJVEN))
    netwerk = op_slot(rijen, "Je schrijft niet voor dit netwerk.", pk=netwerk_id)
    stond = netwerk.eigen_woorden or {}
    was = {sleutel: stond.get(sleutel, "") for sleutel in mijn}
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    _weiger_dubbel({**stond, **bewaren}, bewaren)
    if bewaren or netwerk.eigen_woorden is None:
        # Only words that are there: what a list lost does not come back under its old slug.
        netwerk.eigen_woorden = gevuld({**was, **bewaren})
        netwerk.save()
        verschillen = verschillen_van(_namen(), was, bewaren)
        registreer(netwerk, "eigen woorden bewaard", door, verschillen, netwerk=netwerk)
    return netwerk


def _namen() -> dict[str, str]:
    """Every shared word by its key, as the history calls it."""
    return {
        woordsleutel(woord): f"{lijst.enkelvoud} {woord}"
        for lijst in WOORDENLIJSTEN.values()
        for woord in lijst.model._default_manager.all()
    }


def _weiger_dubbel(eigen: Mapping[str, str], bewaren: Mapping[str, str]) -> None:
    """Two choices of one list that read the same tell nobody apart."""
    for lijst in WOORDENLIJSTEN.values():
        namen = [
            (woordsleutel(woord), eigen.get(woordsleutel(woord)) or str(woord))
            for woord in lijst.model._default_manager.all()
        ]
        for sleutel, naam in namen:
            ander = next((een for een, zo in namen if een != sleutel and zelfde(zo, naam)), None)
            if ander and bewaren.get(sleutel):
                raise Geweigerd(f"Bij {lijst.titel.lower()} staat “{naam}” al. Kies een ander woord.", veld=sleutel)
