"""Noting who answers for the files of a network. The functionaris advises and never decides (AVG art. 38 and 39)."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import als_dag, te_bewaren, waarden_van
from meldpunt.models import Verantwoording
from meldpunt.regels.verantwoording import LABELS, VELDEN, verantwoording_van


def mag_noteren(door: Gebruiker, netwerk: Netwerk) -> bool:
    """Whether this person notes it: beheer, and never who advises on it, whatever other role that person has."""
    toegang = toegang_van(door)
    return toegang.mag(Recht.VERANTWOORDING_NOTEREN, netwerk) and not toegang.mag(Recht.RAADPLEGINGEN_LEZEN, netwerk)


@dienst
def verantwoording_bewaren(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Verantwoording:
    """Save what the controller says; raise Botst when somebody changed the same field, Geweigerd for who may not."""
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.VERANTWOORDING_NOTEREN))
    netwerk = op_slot(rijen, "Je noteert dit niet voor dit netwerk.", no_key=True, pk=netwerk_id)
    if not mag_noteren(door, netwerk):
        raise Geweigerd("De functionaris geeft advies en beslist niet. Vraag een andere beheerder om dit te noteren.")
    rij = verantwoording_van(netwerk)
    was = waarden_van(rij, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(rij, veld, als_dag(waarde) if veld == "regeling_op" else waarde)
    rij.save()
    registreer(rij, "verantwoording bijgewerkt", door, verschillen_van(LABELS, was, bewaren))
    return rij
