"""One indicator as a page shows it: sentence, picture, table. Reads nothing but cells of a release."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from django.utils.safestring import SafeString

from monitoring.getallen import korte_eenheid, met_eenheid
from monitoring.grafiek import BREED, SMAL, Doellijn, Lijngrafiek, Maat, Reeks, Staafgrafiek, lijn, staaf, vonk
from monitoring.keuzes import Cijferstatus, Toestand, Viewpoint
from monitoring.models import Cel, Indicator, Publicatie
from monitoring.weergave import beeldwoorden, zin
from monitoring.weergave.reeksen import (
    Reekskolom,
    Reeksperiode,
    dekking,
    delen_zonder_totaal,
    eerste_met_getal,
    maak_reeksen,
)
from monitoring.weergave.staven import staafgrafiek

# More lines than this cannot be told apart; the table has them all.
MEESTE_LIJNEN = 5


class Indicatorcijfers:
    """One indicator in one release, as this reader may see it."""

    def __init__(self, indicator: Indicator, publicatie: Publicatie, cellen: Iterable[Cel]):
        self.indicator, self.publicatie = indicator, publicatie
        self.cellen = list(cellen)
        self.maatstaf = zin.Maatstaf(indicator.eenheid, indicator.decimalen, indicator.soort)
        self.reeksen = maak_reeksen(self.cellen, publicatie.netwerk.korte_naam)
        self.breuken = [rij for rij in indicator.breuken.all() if not rij.gebied or rij.gebied == self.hoofd.gebied]
        gebieden = {reeks.gebied for reeks in self.reeksen}
        self.streefwaarden = [rij for rij in indicator.streefwaarden.all() if rij.gebied in gebieden]

    @cached_property
    def _delen(self) -> list[Reekskolom]:
        return delen_zonder_totaal(self.indicator, self.reeksen)

    @cached_property
    def hoofd(self) -> Reekskolom:
        """The series the page is about: the own area first, then the total; without a total the largest part."""
        if self._delen:
            return max(self._delen, key=lambda reeks: reeks.metingen[-1].waarde)
        return eerste_met_getal(self.reeksen)

    @property
    def synthetisch(self) -> bool:
        """Invented, wholly or in part: the page must say so."""
        return self.indicator.synthetisch or any(cel.synthetisch for cel in self.cellen)

    @property
    def volledigheid(self) -> str:
        """How many of how many schools are behind the newest number; empty when nobody says."""
        cel = self.laatste_cel
        return str(dekking(cel) or "") if cel else ""

    @property
    def bronnen(self) -> list[str]:
        """Every source of these figures."""
        return sorted({cel.bron for cel in self.cellen if cel.bron})

    @property
    def doelzinnen(self) -> list[str]:
        """Each target in a sentence, with who decided it."""
        return [
            f"Streefwaarde voor {rij.gebied}: {rij.get_richting_display()} {self.maatstaf.schrijf(rij.waarde)}"
            f"{f' tegen {rij.tegen}' if rij.tegen else ''}. {rij.besluit}."
            for rij in self.streefwaarden
        ]

    @property
    def breukteksten(self) -> list[str]:
        """Each break with its reason."""
        return [f"Vanaf {self.naam_van(rij.periode_start)}: {rij.reden}" for rij in self.breuken]

    def naam_van(self, start: float) -> str:
        """Return the name of the period that begins in `start`."""
        return next((p.tekst for p in self.periodes if p.start == start), str(int(start)))

    @cached_property
    def periodes(self) -> list[Reeksperiode]:
        """All periods, oldest first."""
        return sorted({periode for reeks in self.reeksen for periode in reeks.cellen})

    @cached_property
    def breekpunten(self) -> tuple[float, ...]:
        """Where another way of counting begins."""
        return tuple(sorted({float(rij.periode_start) for rij in self.breuken}))

    @property
    def laatste_cel(self) -> Cel | None:
        """The newest cell of the main series that is a number."""
        getallen = [cel for _, cel in sorted(self.hoofd.cellen.items()) if cel.toestand == Toestand.GETAL]
        return getallen[-1] if getallen else None

    @property
    def kerngetal(self) -> str:
        """The newest number; the unit stands in the line below it."""
        cel, indicator = self.laatste_cel, self.indicator
        return met_eenheid(cel.waarde, korte_eenheid(indicator.eenheid), indicator.decimalen) if cel else "–"

    @property
    def kerngetal_noot(self) -> str:
        """What the newest number counts, where and when."""
        if not (cel := self.laatste_cel):
            return "geen cijfer dat we kunnen tonen"
        eenheid = "" if korte_eenheid(self.indicator.eenheid) else self.indicator.eenheid
        status = cel.get_status_display() if cel.status != Cijferstatus.DEFINITIEF else ""
        delen = dict.fromkeys([eenheid, self.hoofd.naam, cel.periode_tekst, status])
        return ", ".join(deel for deel in delen if deel)

    @property
    def herkomst(self) -> str:
        """Where the newest number comes from, in a sentence or two."""
        if not (cel := self.laatste_cel):
            return ""
        uitgave = f", {cel.vintage}" if cel.vintage and cel.vintage not in cel.bron else ""
        delen = [f"Bron: {cel.bron}{uitgave}."] if cel.bron else []
        if cel.viewpoint == Viewpoint.ONBEKEND:
            delen.append(f"{cel.get_viewpoint_display().capitalize()}.")
        elif cel.viewpoint:
            delen.append(f"Geteld {cel.get_viewpoint_display()}.")
        return " ".join(delen)

    @cached_property
    def kernzin(self) -> zin.Zin:
        """The newest number as a sentence."""
        hoofd = self.hoofd
        if self._delen:
            return zin.grootste_deel(hoofd.gebied, {r.reeks: r.metingen[-1] for r in self._delen}, self.maatstaf)
        return zin.kernzin(hoofd.gebied, hoofd.metingen, self.maatstaf, hoofd.reeks, self.indicator.zin)

    @cached_property
    def nuance(self) -> str:
        """What may honestly be said beside it."""
        if self._delen:
            return "De bron geeft geen totaal."
        return zin.nuance(self.hoofd.metingen, self.maatstaf, self.breekpunten)

    @property
    def ernaast(self) -> str:
        """The same number of other areas in the same period, where there are a few."""
        if not (cel := self.laatste_cel):
            return ""
        sleutel = Reeksperiode(cel.periode_start, cel.periode_soort, cel.periode_tekst)
        delen = []
        for reeks in [rij for rij in self.reeksen if rij is not self.hoofd][: MEESTE_LIJNEN - 1]:
            ander = reeks.cellen.get(sleutel)
            if ander and ander.toestand == Toestand.GETAL and reeks.reeks == self.hoofd.reeks:
                delen.append(f"In {reeks.gebied} was dat {self.maatstaf.schrijf(ander.waarde)}.")
        return " ".join(delen)

    @property
    def _getoond(self) -> list[Cel]:
        return [cel for reeks in self.reeksen for cel in reeks.cellen.values()]

    @property
    def heeft_voorlopig(self) -> bool:
        """Whether a number in the table is not final yet."""
        return any(c.toestand == Toestand.GETAL and c.status != Cijferstatus.DEFINITIEF for c in self._getoond)

    @property
    def heeft_gat(self) -> bool:
        """Whether a place in the table has no figure at all."""
        leeg = any(cel.toestand == Toestand.NIET_BESCHIKBAAR for cel in self._getoond)
        return leeg or len(self._getoond) < len(self.reeksen) * len(self.periodes)

    @property
    def heeft_onderdrukt(self) -> bool:
        """Whether a number is hidden."""
        return any(cel.toestand == Toestand.ONDERDRUKT for cel in self._getoond)


class Indicatorfiguur(Indicatorcijfers):
    """The same with its pictures. Apart, so that a page without pictures draws none."""

    @cached_property
    def bevinding(self) -> str:
        """What the picture shows."""
        return self.bevinding_van(self.hoofd)

    def bevinding_van(self, reeks: Reekskolom) -> str:
        """What the picture shows of one series."""
        over = zin.onderwerp(reeks.naam, reeks.gebied, self.indicator.eenheid)
        return zin.bevinding(over, reeks.metingen, self.maatstaf, self.breekpunten)

    @property
    def is_lijn(self) -> bool:
        """Whether the periods lie on one axis and at least two have a number."""
        soorten = {p.soort for p in self.periodes}
        op_as = len(soorten) == 1 and len({p.start for p in self.periodes}) == len(self.periodes)
        gemeten = {punt.plaats for reeks in self.getekend for punt in reeks.punten}
        return op_as and len(gemeten) > 1

    @property
    def getekend(self) -> list[Reekskolom]:
        """The series in the picture: areas beside each other; parts only where there is no total."""
        zelfde = [rij for rij in self.reeksen if rij.punten and (self.hoofd.reeks or not rij.reeks)]
        return zelfde[:MEESTE_LIJNEN]

    @property
    def niet_getekend(self) -> bool:
        """Whether the table has series that the picture has not."""
        return self.is_lijn and len(self.getekend) < len([rij for rij in self.reeksen if rij.punten])

    @cached_property
    def _lijngrafiek(self) -> Lijngrafiek:
        met_cijfer = {plaats for r in self.getekend for plaats in (*r.verborgen, *(p.plaats for p in r.punten))}
        tijd = tuple((float(p.start), p.kort) for p in self.periodes if p.start in met_cijfer)
        twee = zin.paar(self.hoofd.metingen, self.breekpunten)
        return Lijngrafiek(
            sleutel=self.indicator.code,
            titel=zin.beeldnaam("Lijngrafiek", self.indicator.naam, self.indicator.eenheid),
            uitleg=beeldwoorden.uitleg(self),
            eenheid=self.indicator.eenheid,
            reeksen=tuple(Reeks(reeks.naam, reeks.punten, reeks.verborgen) for reeks in self.getekend),
            tijd=tijd,
            breuken=self.breekpunten,
            doel=self._doel([self.hoofd.gebied]),
            decimalen=self.indicator.decimalen,
            genoemd=tuple(float(rij.plaats) for rij in twee or ()),
            bron=beeldwoorden.bron(self),
        )

    @cached_property
    def _staafgrafiek(self) -> Staafgrafiek | None:
        return staafgrafiek(self, beeldwoorden.bron(self), self.doel)

    @property
    def doel(self) -> Doellijn | None:
        """The target of this indicator: of the main area, else of another one, then with its name."""
        return self._doel([reeks.gebied for reeks in self.reeksen])

    def _doel(self, gebieden: list[str]) -> Doellijn | None:
        doelen = [rij for rij in self.streefwaarden if rij.gebied in gebieden]
        if not doelen:
            return None
        eerste = min(doelen, key=lambda rij: rij.gebied != self.hoofd.gebied)
        van = "" if eerste.gebied == self.hoofd.gebied else f" {eerste.gebied}"
        return Doellijn(eerste.waarde, f"streefwaarde{van}: {eerste.get_richting_display()}")

    @property
    def andere(self) -> list[Cel]:
        """What was published earlier about the same thing."""
        return [cel for reeks in self.reeksen for cel in reeks.andere]

    @cached_property
    def titel_figuur(self) -> str:
        """What the picture shows; empty when there is no picture."""
        if self.is_lijn:
            return self.bevinding
        return self._staafgrafiek.kop if self._staafgrafiek else ""

    def _teken(self, maat: Maat, *, kop: str = "") -> SafeString | str:
        if self.is_lijn:
            return lijn(replace(self._lijngrafiek, kop=kop), maat)
        return staaf(replace(self._staafgrafiek, kop=kop), maat) if self._staafgrafiek else ""

    @property
    def svg_los(self) -> SafeString | str:
        """The picture as a file: what it shows is written in it, for it travels alone."""
        over = f"{self.indicator.naam}. " if self.is_lijn else ""
        return self._teken(BREED, kop=f"{over}{self.titel_figuur}")

    @property
    def svg_breed(self) -> SafeString | str:
        """The picture for a screen and paper."""
        return self._teken(BREED)

    @property
    def svg_smal(self) -> SafeString | str:
        """The picture for a telephone."""
        return self._teken(SMAL)

    @property
    def svg_klein(self) -> SafeString | str:
        """A small line beside the sentence, where at least two values may be joined."""
        plaatsen = [punt.plaats for punt in self.hoofd.punten]
        naast_elkaar = any(
            later - vroeger <= 1 and not any(vroeger < breuk <= later for breuk in self.breekpunten)
            for vroeger, later in pairwise(plaatsen)
        )
        if not (self.is_lijn and naast_elkaar):
            return ""
        # The sentence beside it says the newest number: heard once.
        over = f"Van {self.periodes[0].tekst} tot {self.periodes[-1].tekst}"
        return vonk(replace(self._lijngrafiek, uitleg=zin.beschrijving([over], [], [])))
