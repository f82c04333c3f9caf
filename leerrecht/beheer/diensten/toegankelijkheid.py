"""Saving what a network says of itself in the accessibility statement."""

from collections.abc import Mapping
from typing import Any

from leerrecht.beheer import bereik
from leerrecht.diensten import dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Toegankelijkheid
from leerrecht.rechten import Recht
from leerrecht.toegankelijkheid.verklaring import LABELS, VELDEN, toegankelijkheid_van
from leerrecht.versies import als_dag, te_bewaren, waarden_van


@dienst
def toegankelijkheid_bewaren(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Toegankelijkheid:
    """Save it; raise Botst when somebody changed the same field, Geweigerd for who does not administer the network."""
    rijen = bereik.netwerken(door, Recht.ORGANISATIES_BEHEREN)
    netwerk = op_slot(rijen, "Je beheert dit netwerk niet.", no_key=True, pk=netwerk_id)
    rij = toegankelijkheid_van(netwerk)
    was = waarden_van(rij, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(rij, veld, _waarde(veld, waarde))
    rij.save()
    registreer(rij, "toegankelijkheid bijgewerkt", door, verschillen_van(LABELS, was, bewaren))
    return rij


def _waarde(veld: str, waarde: Any) -> Any:
    if veld == "nagekeken_op":
        return als_dag(waarde)
    return (int(waarde) if waarde else None) if veld == "termijn_dagen" else waarde
