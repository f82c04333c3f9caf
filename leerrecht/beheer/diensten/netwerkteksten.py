"""Saving what a network says of itself. Its address stays: bookmarks and mails rely on it."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from leerrecht.zoeken import zelfde

VELDEN = ("naam", "korte_naam", "gebied", "missie", "over")
LABELS = {veld: veldnaam(Netwerk, veld) for veld in VELDEN}


@dienst
def netwerk_beschrijven(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Netwerk:
    """Save name and texts; raise Botst when somebody changed the same field, Geweigerd for a name that another has."""
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.NETWERK_BESCHRIJVEN))
    netwerk = op_slot(rijen, "Je schrijft niet voor dit netwerk.", pk=netwerk_id)
    was = waarden_van(netwerk, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld in ("naam", "korte_naam"):
        if veld in bewaren:
            _weiger_dubbel(netwerk, veld, bewaren[veld])
    for veld, waarde in bewaren.items():
        setattr(netwerk, veld, waarde)
    netwerk.save()
    if bewaren:
        registreer(netwerk, "netwerk beschreven", door, verschillen_van(LABELS, was, bewaren), netwerk=netwerk)
    return netwerk


def _weiger_dubbel(netwerk: Netwerk, veld: str, waarde: str) -> None:
    for ander in Netwerk.objects.exclude(pk=netwerk.pk):
        if zelfde(getattr(ander, veld), waarde):
            raise Geweigerd(f"Zo heet {ander.naam} al. Kies een andere.", veld=veld)
