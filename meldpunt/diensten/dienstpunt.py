"""How a Meldpunt is called and reached. It stands on public pages, and beside every form."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from meldpunt.models import Dienstpunt
from meldpunt.regels.termijnen import dienstpunt_van

VELDEN = ("naam", "telefoon", "uren", "website", "regio", "wat")
LABELS = {veld: veldnaam(Dienstpunt, veld) for veld in VELDEN}


@dienst
def dienstpunt_bewaren(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Dienstpunt:
    """Save name, telephone and website; raise Botst when somebody changed the same field meanwhile."""
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN))
    netwerk = op_slot(rijen, "Je beheert dit netwerk niet.", no_key=True, pk=netwerk_id)
    punt = dienstpunt_van(netwerk)
    was = waarden_van(punt, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(punt, veld, waarde)
    if not punt.naam.strip():
        raise Geweigerd("Schrijf hoe het Meldpunt heet.", veld="naam")
    punt.save()
    if bewaren:
        registreer(punt, "gegevens van het Meldpunt gewijzigd", door, verschillen_van(LABELS, was, bewaren))
    return punt
