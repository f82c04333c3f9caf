"""A school year as a line with twelve months: what was is full, what comes is a ring, and "nu" has its own mark.

Used for the year of a network and, small, for the rhythm of a group: only days that stand in the portal are drawn.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from leerrecht.beeld.teken import blad, element, streep, tekst
from leerrecht.schooljaar import Schooljaar

_PETROL, _OKER, _STIL, _PAPIER, _INKT2 = "#0b5260", "#bd7c12", "#6b7d81", "#ffffff", "#43565c"
_MAANDEN, _STATIONS = 12, 6
TELWOORDEN = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()


@dataclass(frozen=True)
class Kalenderdag:
    """Something on a day, with where to read more."""

    dag: datetime.date
    wat: str
    uitleg: str = ""
    adres: str = ""


class Maandlijn:
    """The moments of one school year, as seen on `vandaag`."""

    def __init__(self, sleutel: str, naam: str, momenten: Sequence[Kalenderdag], vandaag: datetime.date) -> None:
        self.sleutel, self.naam, self.vandaag = sleutel, naam, vandaag
        self.jaar = Schooljaar.van_dag(vandaag)
        binnen = (m for m in momenten if self.jaar.eerste_dag <= m.dag <= self.jaar.laatste_dag)
        self.momenten = sorted(binnen, key=lambda moment: (moment.dag, moment.wat))

    def __bool__(self) -> bool:
        return bool(self.momenten)

    @property
    def volgende(self) -> Kalenderdag | None:
        """The first one that is still to come."""
        return next((moment for moment in self.momenten if moment.dag >= self.vandaag), None)

    @property
    def rijen(self) -> list[tuple[Kalenderdag, str]]:
        """Every moment with what it is now: voorbij, nu (the next one) or straks."""
        volgende = self.volgende
        return [(m, "nu" if m is volgende else "voorbij" if m.dag < self.vandaag else "straks") for m in self.momenten]

    @property
    def zin(self) -> str:
        """How often, and in which months."""
        aantal = len(self.momenten)
        maanden = list(dict.fromkeys(date_format(moment.dag, "F") for moment in self.momenten))
        if not aantal:
            return f"In {self.jaar} staat er nog niets op de kalender."
        keer = TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else str(aantal)
        rij = " en ".join(filter(None, [", ".join(maanden[:-1]), maanden[-1]]))
        return f"In {self.jaar} {'één' if aantal == 1 else keer} keer: in {rij}."

    @property
    def stations(self) -> list[tuple[Kalenderdag, str]]:
        """At most six of them around today: two that went by at least, where there are, and what comes."""
        voorbij = sum(1 for _, soort in self.rijen if soort == "voorbij")
        begin = max(0, min(voorbij - 2, len(self.rijen) - _STATIONS))
        return self.rijen[begin : begin + _STATIONS]

    @property
    def klein(self) -> SafeString:
        """Twelve ticks without words, for a row of a list."""
        return self._teken(180.0, 16.0, 8.0, 4.0, met_namen=False)

    @property
    def groot(self) -> SafeString:
        """The line with the names of the months."""
        return self._teken(1080.0, 46.0, 16.0, 7.0, met_namen=True)

    def _teken(self, breedte: float, hoogte: float, midden: float, straal: float, *, met_namen: bool) -> SafeString:
        stap = breedte / _MAANDEN
        delen = [streep(0, midden, breedte, midden, _OKER if met_namen else _STIL, 2.5 if met_namen else 1.25)]
        for maand in range(_MAANDEN):
            delen.append(streep(maand * stap + 0.5, midden - straal, maand * stap + 0.5, midden + straal, _STIL))
            if met_namen:
                naam = date_format(datetime.date(self.jaar.start + (maand > 3), (maand + 8) % _MAANDEN + 1, 1), "M")
                delen.append(tekst(naam.rstrip("."), maand * stap + 6, hoogte - 4, 13, kleur=_INKT2))
        nu = self._plaats(self.vandaag, breedte)
        delen.append(streep(nu, 0, nu, midden * 2, _OKER, 2.0, "3 2"))
        for moment, soort in self.rijen:
            vulling = {"voorbij": _PETROL, "nu": _OKER, "straks": _PAPIER}[soort]
            rand = _OKER if soort == "nu" else _PETROL
            x = min(max(self._plaats(moment.dag, breedte), straal + 1), breedte - straal - 1)
            delen.append(element("circle", cx=x, cy=midden, r=straal, fill=vulling, stroke=rand, stroke_width=2.0))
        # Both sizes may stand on one page.
        sleutel = self.sleutel if met_namen else f"{self.sleutel}-klein"
        return blad(sleutel, self.naam, f"{self.zin} Vandaag is het {self._dag}.", breedte, hoogte, delen)

    @property
    def _dag(self) -> str:
        return date_format(self.vandaag, "j F Y")

    def _plaats(self, dag: datetime.date, breedte: float) -> float:
        """Each month is as wide as another: the day within it decides the rest."""
        volgende_maand = (dag.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
        deel = (dag.day - 1) / (volgende_maand - datetime.timedelta(days=1)).day
        return breedte * ((dag.month - 9) % _MAANDEN + deel) / _MAANDEN
