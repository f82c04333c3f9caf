"""The areas we know: by their NIS code, by their name, and what somebody probably meant.

Codes: REFNIS as in force since 1 January 2019 (Flanders, its provinces, the communes of the networks in use). All 27
were read back on 29 November 2026 in a published list of the division of 2019, and but for 40000 and 70000 in one of
2025; those of communes that did not merge also in the list of areas of publiq. The file of Statbel was not in reach.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from monitoring.inlezen.cel import Fout
from monitoring.inlezen.codes import kaal

NIS = {
    "01000": "België",
    "02000": "Vlaanderen",
    "10000": "provincie Antwerpen",
    "12000": "arrondissement Mechelen",
    "20001": "provincie Vlaams-Brabant",
    "30000": "provincie West-Vlaanderen",
    "40000": "provincie Oost-Vlaanderen",
    "70000": "provincie Limburg",
    "12002": "Berlaar",
    "12005": "Bonheiden",
    "12007": "Bornem",
    "12009": "Duffel",
    "12014": "Heist-op-den-Berg",
    "12021": "Lier",
    "12025": "Mechelen",
    "12026": "Nijlen",
    "12029": "Putte",
    "12035": "Sint-Katelijne-Waver",
    "12040": "Willebroek",
    "12041": "Puurs-Sint-Amands",
    "23002": "Asse",
    "23027": "Halle",
    "23088": "Vilvoorde",
    "24001": "Aarschot",
    "24020": "Diest",
    "24062": "Leuven",
    "24107": "Tienen",
}
# So alike, two names are probably one with a slip: Mechlen (0,93), not Berlare beside Berlaar (0,86).
_GELIJKEND = 0.88


class Gebieden:
    """What is known to one network. `nieuw` fills up with names that stood in no figure before."""

    def __init__(self, ook: Iterable[str] = ()) -> None:
        self._per_naam = {kaal(naam): naam for naam in (*NIS.values(), *ook) if naam}
        self.nieuw: dict[str, int] = {}

    def lees(self, tekst: str) -> str:
        """Return the area as we spell it. Raises Fout for a name that is nearly one we know."""
        woord = kaal(tekst)
        if bekend := self._per_naam.get(woord):
            return bekend
        if bedoeld := self._bedoeld(woord):
            raise Fout("gebied", "Dit gebied kennen we niet.", f"Bedoel je {bedoeld}? Schrijf het dan zo.")
        self.nieuw[tekst] = self.nieuw.get(tekst, 0) + 1
        return tekst

    def _bedoeld(self, woord: str) -> str:
        letters = re.sub(r"\d", "", woord)
        for ander, naam in self._per_naam.items():
            # Only another number makes another area: wijk 1 and wijk 2.
            if abs(len(ander) - len(woord)) > 3 or re.sub(r"\d", "", ander) == letters:
                continue
            if SequenceMatcher(None, woord, ander).ratio() >= _GELIJKEND:
                return naam
        return ""


def naam_van_nis(nis: str, gebied: str) -> str:
    """Return the area of a NIS code. Raises Fout when we do not know it, or when the name beside it is another."""
    naam = NIS.get(nis)
    if naam is None:
        raise Fout(
            "nis",
            "Deze NIS-code kennen we niet.",
            f"We kennen {len(NIS)} codes, zoals 02000 (Vlaanderen) en 12025 (Mechelen). Vul de kolom gebied in en"
            " laat nis leeg.",
        )
    if gebied and kaal(gebied) != kaal(naam):
        raise Fout("gebied", f"De NIS-code is van {naam}.", "Laat een van de twee weg of verbeter ze.")
    return naam
