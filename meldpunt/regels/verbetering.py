"""Who may correct what in a file, and what a corrected value must still be."""

import datetime
from collections.abc import Mapping
from typing import Any

from leerrecht.dagen import leeftijd_op
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.antwoorden.verbetervelden import DOSSIER, MENSEN, PERSOON, VOORSTEL
from meldpunt.models import Aanmelding
from meldpunt.regels.leeftijd import JONGST, OUDST

# Written by the Meldpunt, so corrected by the Meldpunt alone.
VAN_HET_MELDPUNT = frozenset({VOORSTEL})


def mag_verbeteren(aanmelding: Aanmelding, plek: str, door: Gebruiker) -> bool:
    """Tell whether this person, who may act on the file, may correct what stands at this place."""
    behandelt = toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk)
    return behandelt or plek not in VAN_HET_MELDPUNT


def bewaak_waarden(plek: str, waarden: Mapping[str, Any], *, rij: str = "") -> None:
    """Raise Geweigerd when a place would no longer hold what a file needs."""
    if plek == DOSSIER and not str(waarden["vraag"]).strip():
        raise Geweigerd("Een dossier heeft een vraag. Schrijf ze in een paar zinnen, zonder naam.", veld="vraag")
    if plek == PERSOON:
        _bewaak_persoon(waarden)
    if plek == MENSEN and rij:
        if not str(waarden.get("naam", "")).strip():
            raise Geweigerd("Vul de naam in.", veld="naam")
        if not waarden.get("relatie"):
            raise Geweigerd("Kies wie dit is.", veld="relatie")
    if plek == VOORSTEL and not str(waarden["uitleg"]).strip():
        raise Geweigerd("Schrijf in een paar zinnen wat je vraagt, zonder naam.", veld="uitleg")


def _bewaak_persoon(waarden: Mapping[str, Any]) -> None:
    if not (waarden["voornaam"] or waarden["naam"]):
        raise Geweigerd("Een van de twee namen moet er staan.", veld="voornaam")
    if not waarden["geboren"]:
        return
    leeftijd = leeftijd_op(datetime.date.fromisoformat(waarden["geboren"]))
    if not JONGST <= leeftijd <= OUDST:
        raise Geweigerd(f"Dat is een leeftijd van {leeftijd} jaar. Kijk het jaar na.", veld="geboren")
