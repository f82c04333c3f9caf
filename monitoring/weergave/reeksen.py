"""From published cells to series: what belongs on one line, and what a cell says in words."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from monitoring.bescherming.hierarchie import kwartaaldag
from monitoring.getallen import getal
from monitoring.grafiek import Punt
from monitoring.keuzes import Cijferstatus, Periodesoort, SoortIndicator, Toestand
from monitoring.models import Cel, Indicator
from monitoring.weergave import zin

WOORDEN = {
    Toestand.ONDERDRUKT: "onderdrukt",
    Toestand.NIET_BESCHIKBAAR: "niet beschikbaar",
    Toestand.NIET_VAN_TOEPASSING: "niet van toepassing",
}
WAAROM = {
    Toestand.ONDERDRUKT: "het gaat over te weinig mensen",
    Toestand.NIET_BESCHIKBAAR: "het is niet beschikbaar",
}


@dataclass(frozen=True, order=True)
class Reeksperiode:
    """A row of the table and a place on the time axis."""

    start: int
    soort: str
    tekst: str

    @property
    def kort(self) -> str:
        """Short name for the axis: `2020-21`."""
        if self.soort == Periodesoort.SCHOOLJAAR:
            return f"{self.start}-{(self.start + 1) % 100:02}"
        if self.soort == Periodesoort.KWARTAAL:
            return f"{self.tekst[:3]} {kwartaaldag(self.start).year}"
        return str(self.start) if self.soort == Periodesoort.KALENDERJAAR else self.tekst


@dataclass
class Reekskolom:
    """One series: per period the cell of the newest vintage; what else was published about it is in `andere`."""

    gebied: str
    reeks: str
    viewpoint: str
    cellen: dict[Reeksperiode, Cel] = field(default_factory=dict)
    andere: list[Cel] = field(default_factory=list)
    naam: str = ""

    def voeg_toe(self, cel: Cel) -> None:
        """Take a cell in; the newest vintage wins."""
        periode = Reeksperiode(cel.periode_start, cel.periode_soort, cel.periode_tekst)
        vorige = self.cellen.get(periode)
        if vorige and _nieuwheid(vorige) > _nieuwheid(cel):
            self.andere.append(cel)
            return
        if vorige:
            self.andere.append(vorige)
        self.cellen[periode] = cel

    @cached_property
    def metingen(self) -> list[zin.Meting]:
        """The series as the sentences read it."""
        return [
            zin.Meting(
                p.start,
                p.tekst,
                _waarde(cel),
                _voorlopig(cel),
                WAAROM.get(cel.toestand, ""),
                dekking(cel),
                f"{cel.bron} {cel.definitie_id or ''}",
            )
            for p, cel in sorted(self.cellen.items())
        ]

    @property
    def punten(self) -> tuple[Punt, ...]:
        """The series as the charts read it: numbers only."""
        return tuple(Punt(m.plaats, m.waarde, m.voorlopig, str(m.deel or "")) for m in zin.gemeten(self.metingen))

    @property
    def verborgen(self) -> tuple[float, ...]:
        """Where a number is hidden. Only the moment: nothing of the value."""
        return tuple(float(p.start) for p, cel in self.cellen.items() if cel.toestand == Toestand.ONDERDRUKT)


# From least to most settled.
_VASTHEID = list(Cijferstatus.values)


def _nieuwheid(cel: Cel) -> tuple:
    vast = _VASTHEID.index(cel.status)
    return cel.vintage_op or datetime.date.min, cel.toestand == Toestand.GETAL, vast, cel.pk or 0


def dekking(cel: Cel) -> zin.Dekking | None:
    """Return how many of how many schools are behind a cell."""
    return zin.Dekking(cel.geleverd, cel.verwacht) if cel.verwacht else None


def _voorlopig(cel: Cel) -> bool:
    return cel.status != Cijferstatus.DEFINITIEF


def _waarde(cel: Cel) -> Decimal | None:
    return cel.waarde if cel.toestand == Toestand.GETAL else None


def maak_reeksen(cellen: list[Cel], eigen: str) -> list[Reekskolom]:
    """Return the series: own area first, totals before parts, then as the source orders them."""
    per_sleutel: dict[tuple, Reekskolom] = {}
    volgorde: dict[tuple, tuple] = {}
    for cel in cellen:
        sleutel = cel.gebied, cel.reeks, cel.viewpoint
        per_sleutel.setdefault(sleutel, Reekskolom(*sleutel)).voeg_toe(cel)
        plek = (cel.gebied != eigen, cel.reeks != "", cel.volgorde, cel.gebied, cel.reeks, cel.viewpoint)
        volgorde[sleutel] = min(plek, volgorde.get(sleutel, plek))
    reeksen = [per_sleutel[sleutel] for sleutel in sorted(per_sleutel, key=volgorde.__getitem__)]
    _noem(reeksen)
    return reeksen


def _noem(reeksen: list[Reekskolom]) -> None:
    """Give each series the shortest name that tells it from the others."""
    gebieden, delen = {r.gebied for r in reeksen}, {r.reeks for r in reeksen}
    dubbel = len({(r.gebied, r.reeks) for r in reeksen}) < len(reeksen)
    for reeks in reeksen:
        stukken = [reeks.gebied] if len(gebieden) > 1 or not reeks.reeks else []
        stukken += [reeks.reeks] if reeks.reeks and (len(delen) > 1 or not stukken) else []
        stukken += [reeks.viewpoint] if dubbel and reeks.viewpoint else []
        reeks.naam = ", ".join(stukken)


@dataclass(frozen=True)
class Uitsnede:
    """Which part of a release is shown: the area it is about, the totals of what was chosen, how many series in all."""

    gebied: str
    geheel: frozenset[tuple[str, str, str]] | None = None
    van: int = 0
    # The middle half of the centrumsteden lies behind the lines.
    met_band: bool = False

    def is_geheel(self, reeks: Reekskolom) -> bool:
        """Whether nothing divides it but what was chosen."""
        if self.geheel is None:
            return not reeks.reeks
        return (reeks.gebied, reeks.reeks, reeks.viewpoint) in self.geheel

    def geheel_eerst(self, reeksen: list[Reekskolom]) -> list[Reekskolom]:
        """Return the series as one reads them: the area it is about first, and of each the total first."""
        return sorted(reeksen, key=lambda rij: (rij.gebied != self.gebied, not self.is_geheel(rij)))


def eerste_met_getal(reeksen: list[Reekskolom]) -> Reekskolom:
    """Return the first series that has a number to show, else the first."""
    return next((reeks for reeks in reeksen if reeks.punten), reeksen[0])


def delen_zonder_totaal(indicator: Indicator, reeksen: list[Reekskolom]) -> list[Reekskolom]:
    """Return the parts of one period that all have a number, where no total was published and no own sentence is there.

    With a hidden part nobody may say which part is the largest.
    """
    gebied = eerste_met_getal(reeksen).gebied
    delen = [reeks for reeks in reeksen if reeks.gebied == gebied]
    eigen_zin = indicator.zin or indicator.soort != SoortIndicator.AANTAL
    if eigen_zin or len(delen) < 3 or any(not reeks.reeks for reeks in delen):
        return []
    laatste = [reeks.metingen[-1] for reeks in delen]
    een_periode = len({rij.periode for rij in laatste}) == 1
    return delen if een_periode and all(rij.waarde is not None for rij in laatste) else []


def celtekst(cel: Cel | None, decimalen: int) -> str:
    """Return a cell in words: the number, or why there is none. Never blank."""
    if cel is None:
        return WOORDEN[Toestand.NIET_BESCHIKBAAR]
    if cel.toestand != Toestand.GETAL:
        return WOORDEN[Toestand(cel.toestand)]
    return getal(cel.waarde, decimalen)
