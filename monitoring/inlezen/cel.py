"""One row of a delivered table by column name: a cell as text or number, or the fault with its remedy."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from leerrecht.tabelbestand import Procent
from leerrecht.tabeltekst import Formule

_GETAL = re.compile(r"[0-9]{1,10}(,[0-9]{1,4})?")
_PROCENTTEKEN = re.compile(r"([0-9]{1,3}(,[0-9]{1,4})?)\s*%")
_RUIS = {"-", ".", "*", "x", "c", "z", "n.v.t.", "nvt", "nb", "?", "geen"}
# What sources write where they hide a small number themselves.
VERSTOPT = re.compile(r"<\s*[0-9]{1,3}|[0-9]{1,2}\s*[-–]\s*[0-9]{1,2}|minder dan [0-9]{1,3}|\*+|x|c|z", re.IGNORECASE)


class Fout(Exception):
    """What is wrong with one cell, and what to do."""

    def __init__(self, kolom: str, fout: str, oplossing: str) -> None:
        super().__init__(fout)
        self.kolom, self.fout, self.oplossing = kolom, fout, oplossing
        # What else is wrong in the same part of the row.
        self.ook: list[Fout] = []


class Verzamelaar:
    """Tries one cell after the other, so that all that is wrong is told at once."""

    def __init__(self) -> None:
        self.fouten: list[Fout] = []

    def __call__(self, lees: Callable[..., Any], *waarmee: Any) -> Any:
        """Return what `lees` returns; None when that is a fault, which is kept."""
        try:
            return lees(*waarmee)
        except Fout as fout:
            self.fouten.append(fout)
            return None

    def sluit(self) -> None:
        """Raise the first fault, with the others in its train."""
        if self.fouten:
            eerste, *rest = self.fouten
            eerste.ook = rest
            raise eerste


@dataclass
class Bestandsregel:
    """One row by column name; reading a cell may raise Fout.

    `eigen`: what the person's own table calls a column, where a mapping gave it another name.
    """

    nummer: int
    cellen: dict[str, Any]
    eigen: dict[str, str] = field(default_factory=dict)

    def tekst(self, kolom: str, hoogstens: int = 250) -> str:
        """Return the text of a cell without white space around; a formula or a formula in disguise is a fault."""
        waarde = self.cellen.get(kolom)
        if waarde is None:
            return ""
        if isinstance(waarde, Formule):
            raise Fout(kolom, "Hier staat een formule.", "Plak alleen de waarde, zonder formule.")
        if isinstance(waarde, bool):
            raise Fout(kolom, "Hier staat waar of onwaar.", "Schrijf een tekst of een getal.")
        if isinstance(waarde, datetime.datetime | datetime.date):
            return f"{waarde:%Y-%m-%d}"
        if isinstance(waarde, float) and waarde.is_integer():
            waarde = int(waarde)
        schoon = " ".join(str(waarde).replace("\u00a0", " ").split())
        # Our own downloads put a quote before what a spreadsheet would run; without it the text is what it was.
        if re.match(r"'[-=+@]", schoon):
            schoon = schoon[1:]
        elif schoon.startswith(("=", "+", "@")):
            raise Fout(kolom, "Een cel mag niet met =, + of @ beginnen.", "Schrijf gewone tekst.")
        if len(schoon) > hoogstens:
            raise Fout(kolom, f"De tekst is langer dan {hoogstens} tekens.", "Maak de tekst korter.")
        return schoon

    def getal(self, kolom: str, *, procent: bool = False) -> Decimal | None:
        """Return the number in a cell; None when empty. Text needs a decimal comma and nothing else.

        `procent`: a percentage stands here; one that Excel or a sign shows as such is read as it is shown.
        """
        waarde = self.cellen.get(kolom)
        if isinstance(waarde, Procent) and not procent:
            raise Fout(kolom, "Deze cel toont een percentage.", "Schrijf hier een aantal, of kies een percentage.")
        if isinstance(waarde, int | float) and not isinstance(waarde, bool):
            return _excelgetal(kolom, waarde)
        if isinstance(waarde, datetime.datetime | datetime.date | datetime.time):
            raise Fout(kolom, "Hier staat een datum.", "Zet de kolom in Excel op getal en typ het getal opnieuw.")
        tekst = self.tekst(kolom)
        if not tekst:
            return None
        if procent and (gevonden := _PROCENTTEKEN.fullmatch(tekst)):
            tekst = gevonden.group(1)
        if _GETAL.fullmatch(tekst):
            return Decimal(tekst.replace(",", "."))
        raise _geen_getal(kolom, tekst)


def _excelgetal(kolom: str, waarde: int | float) -> Decimal:
    getal = Decimal(str(waarde))
    if not getal.is_finite() or getal < 0 or getal >= 10**10:
        raise Fout(kolom, "Dit getal kan niet.", "Schrijf een getal van 0 of meer.")
    # Excel keeps 13,5 as 13.499999999999998.
    return getal.quantize(Decimal("0.0001")).normalize() if getal else Decimal(0)


def _geen_getal(kolom: str, tekst: str) -> Fout:
    if VERSTOPT.fullmatch(tekst) and tekst.lower() not in _RUIS:
        return Fout(
            kolom,
            "De bron verborg dit aantal zelf.",
            "Schrijf het echte aantal: het portaal verbergt kleine aantallen zelf. Ken je het niet, schrijf dan in de"
            " kolom waarde “niet beschikbaar”.",
        )
    if tekst.lower() in _RUIS:
        return Fout(kolom, "Dit is geen getal.", "Schrijf “niet beschikbaar” of “niet van toepassing” voluit.")
    if re.fullmatch(r"[0-9.\s]+(,[0-9]+)?", tekst):
        return Fout(
            kolom,
            "We weten niet of de punt of de spatie duizendtallen of decimalen scheidt.",
            "Schrijf 1234,5: een komma voor de decimalen en niets tussen de duizendtallen.",
        )
    if tekst.startswith("-"):
        return Fout(kolom, "Dit getal is kleiner dan 0.", "Schrijf een getal van 0 of meer.")
    return Fout(kolom, "Dit is geen getal.", "Schrijf alleen cijfers, met een komma voor de decimalen, zoals 13,5.")
