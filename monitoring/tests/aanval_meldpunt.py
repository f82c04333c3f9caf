"""An attack on the figures of the Meldpunt, written apart: it knows the downloads, and how questions are counted.

Each question has one quarter, one town and one age, and asks for any of the kinds. So there is an unknown number of
questions per quarter, town and age, and of those that ask for each kind, never more. Every row of the download is the
sum of some of them. What a hidden row can be is asked of an integer program. No code of the portal is used.
"""

import csv
import io
import re
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

import highspy

ALLES = "heel de regio"
_MAANDEN = ("sep", "dec", "maa", "jun")


class Regel(NamedTuple):
    """One row of a download: how much, and of what. `waarde` None: hidden."""

    periode: str
    gebied: str
    van: tuple[tuple[str, str], ...]
    waarde: int | None


def lees(tekst: str) -> list[Regel]:
    """Read a download as anybody does."""
    regels = []
    for rij in csv.DictReader(io.StringIO(tekst.lstrip("\ufeff")), delimiter=";"):
        delen = tuple(tuple(deel.split(": ", 1)) for deel in rij["reeks"].split(", ") if ": " in deel)
        waarde = None if rij["waarde"] == "onderdrukt" else int(rij["waarde"])
        regels.append(Regel(rij["periode"], rij["gebied"], delen, waarde))
    return regels


def _kwartalen(periode: str) -> list[tuple[int, int]]:
    """The quarters of a period, as (first year of the school year, number)."""
    if re.fullmatch(r"\d{4}-\d{4}", periode):
        return [(int(periode[:4]), nummer) for nummer in range(4)]
    jaar, nummer = int(re.findall(r"\d{4}", periode)[0]), _MAANDEN.index(periode[:3])
    return [(jaar - (nummer > 1), nummer)]


class Aanval:
    """All downloads of one thing that is counted. `meervoud`: the dimension of which a question has several."""

    def __init__(self, regels: Iterable[Regel], meervoud: str = "gezocht") -> None:
        self.regels, self.meervoud = list(regels), meervoud
        self.kwartalen = sorted({kwartaal for regel in self.regels for kwartaal in _kwartalen(regel.periode)})
        self.gebieden = sorted({regel.gebied for regel in self.regels} - {ALLES}) or [ALLES]
        dimensies = sorted({naam for regel in self.regels for naam, _ in regel.van})
        self.waarden = {
            naam: [
                *sorted({w for r in self.regels for n, w in r.van if n == naam}),
                *([""] if naam == meervoud else []),
            ]
            for naam in dimensies
        }
        self.atomen = {atoom: nummer for nummer, atoom in enumerate(self._alle())}

    def _alle(self) -> Iterable[tuple]:
        keuzes = [[(naam, waarde) for waarde in waarden] for naam, waarden in self.waarden.items()]
        return product(self.kwartalen, self.gebieden, *keuzes)

    def _atomen_van(self, regel: Regel) -> list[int]:
        kwartalen, gekozen = set(_kwartalen(regel.periode)), dict(regel.van)
        if self.meervoud in self.waarden:
            gekozen.setdefault(self.meervoud, "")
        return [
            nummer
            for (kwartaal, gebied, *paren), nummer in self.atomen.items()
            if kwartaal in kwartalen
            and regel.gebied in (gebied, ALLES)
            and all(gekozen.get(naam, waarde) == waarde for naam, waarde in paren)
        ]

    def bereik(self, doel: Regel) -> tuple[int, int]:
        """Return the least and the most that a hidden row can be."""
        return self._uiterste(doel, 1), self._uiterste(doel, -1)

    def _uiterste(self, doel: Regel, richting: int) -> int:
        machine = highspy.Highs()
        machine.silent()
        machine.setOptionValue("threads", 1)
        kosten = set(self._atomen_van(doel))
        for nummer in self.atomen.values():
            machine.addVar(0, 300)
            machine.changeColIntegrality(nummer, highspy.HighsVarType.kInteger)
            machine.changeColCost(nummer, float(richting) if nummer in kosten else 0.0)
        for regel in self.regels:
            leden = self._atomen_van(regel)
            grenzen = (1, highspy.kHighsInf) if regel.waarde is None else (regel.waarde, regel.waarde)
            machine.addRow(*grenzen, len(leden), leden, [1.0] * len(leden))
        for een, allen in self._deel_van_allen():
            machine.addRow(0, highspy.kHighsInf, 2, [allen, een], [1.0, -1.0])
        machine.run()
        assert machine.getModelStatus() == highspy.HighsModelStatus.kOptimal, "de download spreekt zichzelf tegen"
        return round(richting * machine.getInfo().objective_function_value)

    def _deel_van_allen(self) -> Iterable[tuple[int, int]]:
        if self.meervoud not in self.waarden:
            return
        for atoom, nummer in self.atomen.items():
            allen = tuple((self.meervoud, "") if deel[0] == self.meervoud else deel for deel in atoom)
            if allen != atoom:
                yield nummer, self.atomen[allen]
