"""A frozen figure on paper: drawing, table, and what the reader must know about it."""

from dataclasses import replace
from functools import cached_property

from django.utils.safestring import SafeString, mark_safe

from monitoring.getallen import platte_eenheid
from monitoring.grafiek import BREED, SMAL, Doellijn, Lijngrafiek, Maat, Reeks, Staaf, Staafgrafiek, lijn, staaf
from monitoring.grafiek import Punt as Tekenpunt
from monitoring.jaarevaluatie import inhoud
from monitoring.jaarevaluatie.cijfertabel import Tabelstuk, korte_periode, tabelstukken, tekennoten
from monitoring.weergave import zin

# The width of the text on paper; a unit is some 0.6 point.
DRUK = Maat("druk", 640, 240, 13, laagste=230)
MEESTE_LIJNEN, MEESTE_STAVEN = 4, 6
STREEP = "Bij de verticale streep begint een andere telling: vergelijk niet over de streep heen."


class Drukfiguur:
    """One figure, with the id of its place in the document; `eerder` is the place where the same one stands already."""

    def __init__(self, figuur: inhoud.Figuur, sleutel: str) -> None:
        self.figuur = figuur
        self.sleutel = sleutel
        self.eerder = ""

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
        # The PDF engine takes the name of a drawing as its whole text; a browser reads name and description.
        titel = self.alt if maat is DRUK else self.naam
        if self._als_staven:
            return staaf(replace(self._staven(), titel=titel), maat)
        return lijn(replace(self._lijnen(), titel=titel), maat)

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
        staven = tuple(
            Staaf(p.periode, p.waarde, p.voorlopig, stil=p is not punten[-1]) for p in punten if p.waarde is not None
        )
        figuur = self.figuur
        return Staafgrafiek(self.sleutel, self.naam, self.uitleg, figuur.eenheid, staven, figuur.decimalen)

    def _lijnen(self) -> Lijngrafiek:
        figuur = self.figuur
        reeksen = tuple(
            Reeks(
                reeks.naam,
                tuple(Tekenpunt(p.plaats, p.waarde, p.voorlopig, p.deel) for p in reeks.punten if p.waarde is not None),
                tuple(p.plaats for p in reeks.punten if p.toestand == "onderdrukt"),
            )
            for reeks in self._getekend
        )
        doel = None if figuur.doel is None else Doellijn(figuur.doel, figuur.doel_tekst)
        twee = zin.paar(self._metingen(self._getekend[0]), figuur.breuken)
        return Lijngrafiek(
            self.sleutel,
            self.naam,
            self.uitleg,
            figuur.eenheid,
            reeksen,
            tuple((plaats, korte_periode(naam)) for plaats, naam in self.periodes),
            figuur.breuken,
            doel=doel,
            decimalen=figuur.decimalen,
            genoemd=tuple(rij.plaats for rij in twee or ()),
        )

    @property
    def naam(self) -> str:
        """What kind of drawing it is and of what; the finding stands above it."""
        soort = "Staafgrafiek" if self._als_staven else "Lijngrafiek"
        return f"{soort}, in {self.eenheid}"

    @property
    def alt(self) -> str:
        """The whole drawing in words, for who hears the document."""
        return f"{self.naam}. {self.uitleg}"

    @property
    def uitleg(self) -> str:
        """What the drawing shows and the title above it did not say yet."""
        zinnen = [self._zin(reeks) for reeks in self._getekend]
        # What the title says already is not said again.
        zinnen = [een for een in zinnen if een not in self.figuur.titel]
        begin = min((plaats for plaats, _ in self.periodes), default=0.0)
        namen = dict(self.periodes)
        breuken = [namen.get(breuk, f"{breuk:.0f}") for breuk in self.figuur.breuken if breuk > begin]
        doel = self.figuur.doel
        extra = [] if doel is None else [f"{self.figuur.doel_tekst.capitalize()}: {self._maatstaf.schrijf(doel)}"]
        return zin.beschrijving(zinnen, breuken, extra, "in de tabel onder de grafiek")

    @property
    def _getekend(self) -> list[inhoud.VasteReeks]:
        return self._met_getal[:MEESTE_LIJNEN]

    @property
    def _maatstaf(self) -> zin.Maatstaf:
        eenheid = self.figuur.eenheid
        return zin.Maatstaf(eenheid, self.figuur.decimalen, "percentage" if eenheid.startswith("%") else "aantal")

    def _metingen(self, reeks: inhoud.VasteReeks) -> list[zin.Meting]:
        return [zin.Meting(p.plaats, p.periode, p.waarde, p.voorlopig) for p in reeks.punten]

    def _zin(self, reeks: inhoud.VasteReeks) -> str:
        """What the page said of this series; of an older edition the same writer says it anew."""
        over = zin.onderwerp(reeks.naam, reeks.naam, "")
        return reeks.zin or zin.bevinding(over, self._metingen(reeks), self._maatstaf, self.figuur.breuken)

    @property
    def eenheid(self) -> str:
        """The unit in words."""
        return platte_eenheid(self.figuur.eenheid) or "aantallen"

    @property
    def tabellen(self) -> list[Tabelstuk]:
        """The values: series as rows, periods as columns, as many even tables as the paper needs."""
        return tabelstukken(self.figuur, self.periodes)

    @property
    def noten(self) -> list[str]:
        """What the signs mean, only those that occur."""
        regels = tekennoten(self.figuur, self.tabellen)
        if self.svg and _binnen(self.figuur.breuken, self.periodes):
            regels.append(STREEP)
        if self.svg and len(self._met_getal) > MEESTE_LIJNEN:
            regels.append("De tabel toont meer reeksen dan de grafiek.")
        return [*regels, *filter(None, [self.figuur.opmerking])]


def _binnen(breuken: tuple[float, ...], periodes: list[tuple[float, str]]) -> bool:
    """Whether a break lies between the first and the last period: only then its rule is drawn."""
    return any(periodes[0][0] < breuk <= periodes[-1][0] for breuk in breuken)
