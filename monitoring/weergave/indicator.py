"""One indicator as a page shows it: sentence, picture, table. Reads nothing but cells of a release."""

from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from django.utils.safestring import SafeString

from monitoring.grafiek import (
    BREED,
    SMAL,
    Bandstuk,
    Doellijn,
    Lijngrafiek,
    Maat,
    Reeks,
    Staafgrafiek,
    lijn,
    staaf,
    vonk,
)
from monitoring.models import Cel
from monitoring.weergave import beeldwoorden, zin
from monitoring.weergave.breuken import lijn_van
from monitoring.weergave.indicatorcijfers import Indicatorcijfers
from monitoring.weergave.keuzes import VLAANDEREN
from monitoring.weergave.reeksen import Reekskolom
from monitoring.weergave.staven import staafgrafiek
from monitoring.weergave.vergelijking import bandzin, naast_elkaar, stedenband

# More lines than this get a frame each.
MEESTE_LIJNEN = 5
# More frames than this are a page of pictures; the table has them all.
MEESTE_VAKKEN = 9


class Indicatorfiguur(Indicatorcijfers):
    """The same with its pictures. Apart, so that a page without pictures draws none."""

    @cached_property
    def bevinding(self) -> str:
        """What the picture shows."""
        return self.bevinding_van(self.hoofd)

    def bevinding_van(self, reeks: Reekskolom) -> str:
        """What the picture shows of one series."""
        over = zin.onderwerp(reeks.naam, reeks.gebied, self.indicator.eenheid)
        return zin.bevinding(over, reeks.metingen, self.maatstaf, self.breekpunten_van(reeks.gebied))

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
        geheel = self.uitsnede.is_geheel(self.hoofd)
        zelfde = [rij for rij in self.in_beeld if rij.punten and (not geheel or self.uitsnede.is_geheel(rij))]
        if self._band:
            # The cities are in the band; a line for each would hide it.
            zelfde = [rij for rij in zelfde if rij is self.hoofd or rij.gebied == VLAANDEREN]
        if len(zelfde) > MEESTE_LIJNEN:
            # A frame for each: one number in a frame of its own is no picture, and the table has it.
            zelfde = [rij for rij in zelfde if rij is self.hoofd or len(rij.punten) > 1]
        return naast_elkaar(self.hoofd, zelfde)[:MEESTE_VAKKEN]

    @cached_property
    def breuken_in_beeld(self) -> tuple[float, ...]:
        """The breaks that hold for every line in the picture; that of one area cuts its own line alone."""
        return tuple(sorted(set.intersection(*(set(self.breekpunten_van(rij.gebied)) for rij in self.getekend))))

    def _reeks(self, rij: Reekskolom) -> Reeks:
        return lijn_van(rij, [een for een in self.breekpunten_van(rij.gebied) if een not in self.breuken_in_beeld])

    @cached_property
    def _band(self) -> tuple[Bandstuk, ...]:
        return stedenband(self.hoofd, self._gelijke) if self.uitsnede.met_band else ()

    @property
    def _gelijke(self) -> list[Reekskolom]:
        """The totals of what was chosen, of every area."""
        return [reeks for reeks in self.in_beeld if self.uitsnede.is_geheel(reeks)]

    @property
    def bandzin(self) -> str:
        """What the band in the picture is."""
        return bandzin(self.hoofd, self._gelijke) if self._band and self.is_lijn else ""

    @property
    def niet_getekend(self) -> bool:
        """Whether the table has series that the picture has not."""
        return self.is_lijn and len(self.getekend) < max(self.aantal - len(self.reeksen), 0) + len(
            [rij for rij in self.reeksen if rij.punten]
        )

    @cached_property
    def _lijngrafiek(self) -> Lijngrafiek:
        getekend = (*self.getekend, *self.geheel_verborgen)
        met_cijfer = {plaats for r in getekend for plaats in (*r.verborgen, *(p.plaats for p in r.punten))}
        tijd = tuple((float(p.start), p.kort) for p in self.periodes if p.start in met_cijfer)
        twee = zin.paar(self.hoofd.metingen, self.breekpunten)
        return Lijngrafiek(
            sleutel=self.indicator.code,
            titel=zin.beeldnaam("Lijngrafiek", self.indicator.naam, self.indicator.eenheid),
            uitleg=beeldwoorden.uitleg(self),
            eenheid=self.indicator.eenheid,
            reeksen=tuple(self._reeks(rij) for rij in getekend),
            tijd=tijd,
            breuken=self.breuken_in_beeld,
            doel=self._doel([self.hoofd.gebied]),
            decimalen=self.indicator.decimalen,
            genoemd=tuple(float(rij.plaats) for rij in twee or ()),
            bron=beeldwoorden.bron(self),
            band=self._band,
        )

    @property
    def geheel_verborgen(self) -> list[Reekskolom]:
        """The series beside these of which no number may be shown: hatched, never absent."""
        geheel = self.uitsnede.is_geheel(self.hoofd)
        leeg = [rij for rij in self.in_beeld if rij.verborgen and not rij.punten]
        return [rij for rij in leeg if not geheel or self.uitsnede.is_geheel(rij)]

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
