"""How the answers of a section read: label and words, for the check before sending and for the page of the file."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import formats

from meldpunt.antwoorden.keuzes import OUDE_BANDEN
from meldpunt.antwoorden.vragen import Veld, Vorm, velden_van, waarde


@dataclass(frozen=True)
class Antwoordregel:
    """One answer: the name of its field, the question, the words."""

    veld: str
    label: str
    tekst: str
    lang: bool = False


def regels(sectie: str, inhoud: Mapping[str, Any], namen: Mapping[str, str] | None = None) -> list[Antwoordregel]:
    """Return the answers that say something, in the order they are asked.

    `namen` gives the words of choices that are rows (schools, areas, providers) by their key.
    """
    uit = []
    for naam, veld in velden_van(sectie).items():
        tekst = leesbaar(veld, waarde(dict(inhoud), naam), namen or {})
        if tekst:
            uit.append(Antwoordregel(naam, veld.label, tekst, veld.vorm == Vorm.LANG))
    return uit


def leesbaar(veld: Veld, gegeven: Any, namen: Mapping[str, str]) -> str:
    """Return one answer as people read it."""
    if not gegeven:
        return ""
    woorden = {**namen, **dict(veld.keuzes)} if not veld.keuzes else dict(veld.keuzes)
    if veld.naam == "band":
        woorden = {**OUDE_BANDEN, **woorden}
    if veld.vorm == Vorm.LIJST:
        return ", ".join(str(woorden.get(woord, woord)) for woord in gegeven)
    if veld.vorm == Vorm.DATUM:
        return formats.date_format(datetime.date.fromisoformat(gegeven), "j F Y")
    if veld.vorm == Vorm.VINK:
        return "ja"
    return str(woorden.get(gegeven, gegeven)) if veld.vorm in (Vorm.KEUZE, Vorm.RADIO) else str(gegeven)
