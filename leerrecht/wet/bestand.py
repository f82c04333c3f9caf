"""Reads `leerrecht/inhoud/wet.yaml` once, and refuses a file that breaks its own rules.

A fact without a source, a term or the word whether somebody verified it never reaches a page: `manage.py check` stops.
"""

import datetime
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerrecht.inhoud import lees_yaml
from leerrecht.wet.feit import Bron, Feit, Ongeldig
from leerrecht.wet.lijn import DAGEN, Blok, Hulplijn, Uren

BESTAND = Path(__file__).parent.parent / "inhoud" / "wet.yaml"
_NAGEKEKEN = {"ja": True, "niet nagekeken": False}
_GROND = {"bron", "gecontroleerd_op", "vervalt_op", "nagekeken", "noot"}
_FEIT = _GROND | {"sleutel", "wat", "waarde"}
_LIJN = _GROND | {"sleutel", "naam", "nummer", "website", "waarvoor", "niet", "voor", "uren"}
_UREN = _GROND | {"altijd", "bellen", "behalve"}
# Where a line is shown; the file says what each word means.
VOOR = frozenset({"nood", "luisteren", "zwaar", "jongere", "ouder", "professional", "klacht", "verbergen"})


@dataclass(frozen=True)
class Wet:
    """All facts by key, and the help lines in the order of the file."""

    feiten: dict[str, Feit]
    lijnen: tuple[Hulplijn, ...]


@functools.cache
def lees_wet() -> Wet:
    """Return what the file says.

    Raises:
        Ongeldig: The file breaks a rule; the sentence says where.
    """
    return maak_wet(lees_yaml(BESTAND))


def maak_wet(gegevens: dict[str, Any]) -> Wet:
    """Return facts and lines from the raw content; see `lees_wet`."""
    bronnen = {naam: Bron(rij["titel"], rij["url"]) for naam, rij in gegevens["bronnen"].items()}
    feiten = [_feit(rij, bronnen) for rij in gegevens["feiten"]]
    lijnen = tuple(_lijn(rij, bronnen) for rij in gegevens["lijnen"])
    alle = [*feiten, *(feit for lijn in lijnen for feit in lijn.feiten)]
    _geen_dubbel(feit.sleutel for feit in alle)
    return Wet({feit.sleutel: feit for feit in alle}, lijnen)


def _feit(rij: dict[str, Any], bronnen: dict[str, Bron]) -> Feit:
    _ken(rij, _FEIT)
    _eis(rij, ("sleutel", "wat", "waarde"))
    return _maak(rij, bronnen, sleutel=rij["sleutel"], wat=rij["wat"], waarde=rij["waarde"])


def _lijn(rij: dict[str, Any], bronnen: dict[str, Bron]) -> Hulplijn:
    _ken(rij, _LIJN)
    _eis(rij, ("sleutel", "naam", "waarvoor", "voor"))
    if onbekend := set(rij["voor"]) - VOOR:
        raise Ongeldig(f"{rij['sleutel']}: voor kent geen {', '.join(sorted(onbekend))}.")
    sleutel, naam = f"lijn.{rij['sleutel']}", rij["naam"]
    waarde = rij.get("nummer") or rij.get("website") or "vraag het op school"
    feit = _maak(rij, bronnen, sleutel=sleutel, wat=f"hoe je {naam} bereikt", waarde=waarde, altijd=True)
    return Hulplijn(
        sleutel=rij["sleutel"],
        naam=naam,
        waarvoor=rij["waarvoor"],
        feit=feit,
        voor=frozenset(rij["voor"]),
        nummer=rij.get("nummer") or "",
        website=rij.get("website") or "",
        niet=rij.get("niet") or "",
        uren=_uren(rij["uren"], sleutel, naam, bronnen) if rij.get("uren") else None,
    )


def _uren(rij: dict[str, Any], sleutel: str, naam: str, bronnen: dict[str, Bron]) -> Uren:
    _ken(rij, _UREN)
    altijd, blokken = rij.get("altijd") == "ja", tuple(_blok(blok, sleutel) for blok in rij.get("bellen") or ())
    if altijd == bool(blokken):
        raise Ongeldig(f"{sleutel}: zeg altijd: ja, of geef uren, niet allebei.")
    waarde = "dag en nacht" if altijd else "; ".join(blok.woorden for blok in blokken)
    feit = _maak(rij, bronnen, sleutel=f"{sleutel}.uren", wat=f"wanneer je {naam} bereikt", waarde=waarde)
    return Uren(feit, altijd, blokken, rij.get("behalve") or "")


def _blok(rij: dict[str, Any], sleutel: str) -> Blok:
    try:
        dagen = tuple(sorted(DAGEN.index(dag) for dag in rij["dagen"]))
        blok = Blok(dagen, datetime.time.fromisoformat(rij["van"]), datetime.time.fromisoformat(rij["tot"]))
    except (KeyError, ValueError, TypeError) as fout:
        raise Ongeldig(f"{sleutel}: deze uren zijn niet te lezen ({fout}).") from fout
    if not dagen or blok.van >= blok.tot:
        raise Ongeldig(f"{sleutel}: uren hebben dagen, en een einde na het begin.")
    return blok


def _maak(rij: dict[str, Any], bronnen: dict[str, Bron], *, sleutel: str, wat: str, waarde, altijd=False) -> Feit:
    _eis(rij, ("bron", "vervalt_op", "nagekeken"), sleutel)
    bron, nagekeken, gezien = bronnen.get(rij["bron"]), _NAGEKEKEN.get(rij["nagekeken"]), rij.get("gecontroleerd_op")
    if bron is None:
        raise Ongeldig(f"{sleutel}: de bron {rij['bron']} staat niet in de lijst.")
    if nagekeken is None:
        raise Ongeldig(f"{sleutel}: nagekeken is ja of niet nagekeken.")
    if not isinstance(rij["vervalt_op"], datetime.date) or not isinstance(gezien, datetime.date | None):
        raise Ongeldig(f"{sleutel}: schrijf een dag als 2026-11-28.")
    if nagekeken != (gezien is not None):
        raise Ongeldig(f"{sleutel}: wat nagekeken is, heeft een dag; wat dat niet is, heeft er geen.")
    if not nagekeken and not rij.get("noot"):
        raise Ongeldig(f"{sleutel}: zeg in de noot wat er nog na te kijken is.")
    if gezien and gezien >= rij["vervalt_op"]:
        raise Ongeldig(f"{sleutel}: het vervalt voor het gecontroleerd is.")
    return Feit(sleutel, wat, waarde, bron, gezien, rij["vervalt_op"], nagekeken, rij.get("noot") or "", altijd)


def _ken(rij: dict[str, Any], namen: set[str]) -> None:
    if onbekend := set(rij) - namen:
        raise Ongeldig(f"{rij.get('sleutel', 'uren')}: dit woord bestaat niet: {', '.join(sorted(onbekend))}.")


def _eis(rij: dict[str, Any], namen: Iterable[str], sleutel: str = "") -> None:
    if mist := [naam for naam in namen if rij.get(naam) in (None, "", [])]:
        raise Ongeldig(f"{sleutel or rij.get('sleutel', '?')}: dit ontbreekt: {', '.join(mist)}.")


def _geen_dubbel(sleutels: Iterable[str]) -> None:
    gezien: set[str] = set()
    for sleutel in sleutels:
        if sleutel in gezien:
            raise Ongeldig(f"{sleutel} staat er twee keer.")
        gezien.add(sleutel)


def feit(sleutel: str) -> Feit:
    """Return one fact by its key.

    Raises:
        KeyError: There is no such fact.
    """
    return lees_wet().feiten[sleutel]


def alle_feiten() -> list[Feit]:
    """Return every fact, help lines included, in the order of the file."""
    return list(lees_wet().feiten.values())


def lijn(sleutel: str) -> Hulplijn:
    """Return one help line by its key.

    Raises:
        KeyError: There is no such line.
    """
    gevonden = {een.sleutel: een for een in lees_wet().lijnen}
    return gevonden[sleutel]


def lijnen_voor(*voor: str) -> list[Hulplijn]:
    """Return the help lines for these readers, in the order of the file."""
    return [lijn for lijn in lees_wet().lijnen if lijn.voor & set(voor)]
