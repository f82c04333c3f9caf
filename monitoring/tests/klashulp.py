"""A class for tests: a teacher, an open session, sheets."""

import itertools
import re
from typing import Any

from django.test import Client

from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from monitoring.diensten.welbevinden import blad_insturen, sessie_openen
from monitoring.models import Welbevindensessie
from monitoring.regels.vragenlijst import nieuwste

_nummer = itertools.count(1)
ZINNEN = [zin.sleutel for zin in nieuwste().zinnen]


def maak_leerkracht(**velden: Any) -> Gebruiker:
    """Return somebody of a school who may ask a class."""
    velden.setdefault("organisatie", maak_organisatie(f"School {next(_nummer)}", maak_netwerk()))
    return maak_gebruiker(Rol.AANMELDER, **velden)


def open_sessie(door: Gebruiker | None = None, **velden: Any) -> Welbevindensessie:
    """Return an open session of twelve pupils."""
    door = door or maak_leerkracht()
    lid = door.lidmaatschappen.get()
    vast = {"groep": f"klas {next(_nummer)}", "graad": "2", "leerlingen": 12}
    return sessie_openen(netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, door=door, **{**vast, **velden})


def blad(waarde: int = 4, **anders: int | None) -> dict[str, int]:
    """Return a sheet with the same answer everywhere, but for what is named; None leaves a sentence open."""
    return {naam: getal for naam, getal in {**dict.fromkeys(ZINNEN, waarde), **anders}.items() if getal}


def stuur(sessie: Welbevindensessie, *bladen: dict[str, int]) -> Welbevindensessie:
    """Send these sheets; returns the session as it is then."""
    for een in bladen:
        blad_insturen(sessie=sessie.sleutel, kenmerk=f"{next(_nummer):064x}", waarden=een)
    sessie.refresh_from_db()
    return sessie


def klas_van(aantal: int, waarde: int = 4, **velden: Any) -> Welbevindensessie:
    """Return a session that `aantal` pupils filled, closed because all of them did."""
    return stuur(open_sessie(leerlingen=aantal, **velden), *[blad(waarde)] * aantal)


def bewijs_van(client: Client, sessie: Welbevindensessie) -> str:
    """Give in the code and return the proof on the sheet."""
    antwoord = client.post("/klas/", {"code": sessie.code_op_het_bord})
    assert antwoord.status_code == 200
    return re.search(r'name="bewijs" value="([^"]+)"', antwoord.content.decode())[1]
