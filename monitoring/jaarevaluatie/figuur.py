"""A frozen figure on paper: drawing, table, and what the reader must know about it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString, mark_safe

from monitoring.getallen import getal, korte_eenheid, met_eenheid, platte_eenheid
from monitoring.grafiek import BREED, SMAL, Doellijn, Lijngrafiek, Maat, Reeks, Staaf, Staafgrafiek, lijn, staaf
from monitoring.grafiek import Punt as Tekenpunt
from monitoring.jaarevaluatie import inhoud

# The width of the text on paper; a unit is some 0.6 point.
DRUK = Maat("druk", 640, 170, 13)
MEESTE_LIJNEN, MEESTE_STAVEN, KOLOMMEN = 4, 6, 7
WOORDEN = {
    "onderdrukt": "onderdrukt",
    "niet_beschikbaar": "n.b.",
    "niet_van_toepassing": "n.v.t.",
}


@dataclass(frozen=True)
class Tabelcel:
    """One cell of the table."""

    tekst: str
    is_getal: bool


@dataclass(frozen=True)
class Tabelstuk:
    """So many periods as fit beside each other."""

    periodes: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[Tabelcel, ...]], ...]


class Drukfiguur:
    """One figure, with the id of its place in the document."""

    def __init__(self, figuur: inhoud.Figuur, sleutel: str) -> None:
        self.figuur = figuur
        self.sleutel = sleutel

    @cached_property
    def periodes(self) -> list[tuple[float, str]]:
        """Every period of every series, in time."""
        gezien = {(punt.plaats, punt.periode) for reeks in self.figuur.reeksen for punt in reeks.punten}
        return sorted(gezien)

    @cached_property
    def _met_getal(self) -> list[inhoud.VasteReeks]:
        return [reeks for reeks in self.figuur.reeksen if any(p.waarde is not None for p in reeks.punten)]

    @property
    def _op_as(self) -> bool:
        """Whether every period has a place of its own on the time axis."""
        return len({plaats for plaats, _ in self.periodes}) == len(self.periodes)

    @property
    def _als_staven(self) -> bool:
        """Few counts of one series, from zero, with nothing that only a line can show: bars are easier to read."""
        if len(self._met_getal) != 1 or self.figuur.doel is not None or self.figuur.breuken:
            return False
        waarden = [punt.waarde for punt in self._met_getal[0].punten]
        return 2 <= len(waarden) <= MEESTE_STAVEN and all(w is not None and w >= 0 for w in waarden)

    def teken(self, maat: Maat) -> SafeString | str:
        """The drawing in a size; empty where one value or none says it all."""
        getekend = {p.plaats for reeks in self._met_getal for p in reeks.punten if p.waarde is not None}
        if len(getekend) < 2 or not self._op_as:
            return ""
        return staaf(self._staven(), maat) if self._als_staven else lijn(self._lijnen(), maat)

    @cached_property
    def svg(self) -> SafeString | str:
        """The drawing for paper."""
        # A drawing reads no page CSS in the PDF engine, so its face must be an attribute here.
        letter = '<svg font-family="Open Sans" '
        return mark_safe(self.teken(DRUK).replace("<svg ", letter, 1))  # noqa: S308 - drawn by grafiek

    @property
    def svg_breed(self) -> SafeString | str:
        """The drawing for a screen."""
        return self.teken(BREED)

    @property
    def svg_smal(self) -> SafeString | str:
        """The drawing for a telephone."""
        return self.teken(SMAL)

    def _staven(self) -> Staafgrafiek:
        punten = sorted(self._met_getal[0].punten, key=lambda punt: punt.plaats)
        staven = tuple(Staaf(p.periode, p.waarde, p.voorlopig) for p in punten if p.waarde is not None)
        figuur = self.figuur
        return Staafgrafiek(self.sleutel, self.alt, self.alt, figuur.eenheid, staven, figuur.decimalen)

    def _lijnen(self) -> Lijngrafiek:
        figuur = self.figuur
        reeksen = tuple(
            Reeks(
                reeks.naam,
                tuple(Tekenpunt(p.plaats, p.waarde, p.voorlopig) for p in reeks.punten if p.waarde is not None),
            )
            for reeks in self._met_getal[:MEESTE_LIJNEN]
        )
        doel = None if figuur.doel is None else Doellijn(figuur.doel, figuur.doel_tekst)
        return Lijngrafiek(
            self.sleutel,
            self.alt,
            self.alt,
            figuur.eenheid,
            reeksen,
            tuple((plaats, _korte_periode(naam)) for plaats, naam in self.periodes),
            figuur.breuken,
            doel=doel,
            decimalen=figuur.decimalen,
        )

    @property
    def alt(self) -> str:
        """The drawing in words, for who hears the document."""
        soort = "Staafgrafiek" if self._als_staven else "Lijngrafiek"
        delen = [f"{soort}: {self.figuur.titel}", f"In {self.eenheid}"]
        delen += [f"{reeks.naam}: {self._van_tot(reeks)}" for reeks in self._met_getal[:MEESTE_LIJNEN]]
        if self.figuur.doel is not None:
            delen.append(f"{self.figuur.doel_tekst.capitalize()}: {self._schrijf(self.figuur.doel)}")
        return ". ".join([*delen, "Alle waarden staan in de tabel onder de grafiek"]) + "."

    def _van_tot(self, reeks: inhoud.VasteReeks) -> str:
        punten = sorted((p for p in reeks.punten if p.waarde is not None), key=lambda punt: punt.plaats)
        eerste, laatste = punten[0], punten[-1]
        einde = f"{self._schrijf(laatste.waarde)} in {laatste.periode}"
        return einde if len(punten) == 1 else f"van {self._schrijf(eerste.waarde)} in {eerste.periode} naar {einde}"

    def _schrijf(self, waarde) -> str:
        return met_eenheid(waarde, korte_eenheid(self.figuur.eenheid), self.figuur.decimalen)

    @property
    def eenheid(self) -> str:
        """The unit in words."""
        return platte_eenheid(self.figuur.eenheid) or "aantallen"

    @property
    def tabellen(self) -> list[Tabelstuk]:
        """The values: series as rows, periods as columns, as many even tables as the paper needs."""
        aantal = len(self.periodes)
        per_stuk = -(-aantal // (-(-aantal // KOLOMMEN) or 1)) or 1
        stukken = [self.periodes[begin : begin + per_stuk] for begin in range(0, aantal, per_stuk)]
        return [
            Tabelstuk(
                tuple(_korte_periode(naam) for _, naam in stuk),
                tuple(
                    (reeks.naam, tuple(self._veld(reeks, periode) for periode in stuk)) for reeks in self.figuur.reeksen
                ),
            )
            for stuk in stukken
        ]

    def _veld(self, reeks: inhoud.VasteReeks, periode: tuple[float, str]) -> Tabelcel:
        punt = next((p for p in reeks.punten if (p.plaats, p.periode) == periode), None)
        if punt is None or punt.waarde is None:
            return Tabelcel(WOORDEN[punt.toestand if punt else "niet_beschikbaar"], False)
        return Tabelcel(getal(punt.waarde, self.figuur.decimalen) + ("°" if punt.voorlopig else ""), True)

    @property
    def noten(self) -> list[str]:
        """What the signs mean, only those that occur."""
        punten = [punt for reeks in self.figuur.reeksen for punt in reeks.punten]
        regels = []
        if any(punt.voorlopig and punt.waarde is not None for punt in punten):
            regels.append("° voorlopig: de bron kan het nog aanpassen.")
        if any(punt.toestand == "onderdrukt" for punt in punten):
            regels.append("Onderdrukt: het gaat over te weinig mensen om te tonen.")
        woorden = {veld.tekst for stuk in self.tabellen for _, velden in stuk.rijen for veld in velden}
        if WOORDEN["niet_beschikbaar"] in woorden:
            regels.append("n.b.: niet beschikbaar, de bron geeft geen cijfer.")
        if WOORDEN["niet_van_toepassing"] in woorden:
            regels.append("n.v.t.: niet van toepassing.")
        if self.figuur.breuken:
            regels.append("Bij de verticale streep begint een andere telling: vergelijk niet over de streep heen.")
        if self.svg and len(self._met_getal) > MEESTE_LIJNEN:
            regels.append("De tabel toont meer reeksen dan de grafiek.")
        if self.figuur.opmerking:
            regels.append(self.figuur.opmerking)
        return regels


def _korte_periode(naam: str) -> str:
    """Return `2020-2021` as `2020-21`, as the axis writes it."""
    begin, streep, einde = naam.partition("-")
    jaren = streep and len(begin) == len(einde) == 4 and begin.isdigit() and einde.isdigit()
    return f"{begin}-{einde[2:]}" if jaren else naam
