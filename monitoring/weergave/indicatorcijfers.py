"""One indicator as a page shows it, without its pictures. Reads nothing but cells of a release."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from monitoring.getallen import korte_eenheid, met_eenheid
from monitoring.keuzes import Cijferstatus, Toestand, Viewpoint
from monitoring.models import Cel, Definitie, Indicator, Publicatie
from monitoring.weergave import zin
from monitoring.weergave.breuken import breekpunten_van
from monitoring.weergave.ouderdom import OUD, is_oud
from monitoring.weergave.reeksen import (
    Reekskolom,
    Reeksperiode,
    Uitsnede,
    dekking,
    delen_zonder_totaal,
    eerste_met_getal,
    maak_reeksen,
)
from monitoring.weergave.vergelijking import naast_elkaar

# More areas than this make a list of a sentence: then the wider one alone is named.
MEESTE_ERNAAST = 2


class _Celwoorden:
    """What the words around a table ask of its cells."""

    reeksen: list[Reekskolom]

    def alleen(self, reeksen: Iterable[Any]) -> list[Reekskolom]:
        """Return the columns of these series of the release."""
        waar = {(rij.gebied, rij.reeks, rij.viewpoint) for rij in reeksen}
        return [rij for rij in self.reeksen if (rij.gebied, rij.reeks, rij.viewpoint) in waar]

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
        return leeg or len(self._getoond) < len(self.reeksen) * len({p for reeks in self.reeksen for p in reeks.cellen})

    @property
    def heeft_onderdrukt(self) -> bool:
        """Whether a number is hidden."""
        return any(cel.toestand == Toestand.ONDERDRUKT for cel in self._getoond)


class Indicatorcijfers(_Celwoorden):
    """One indicator in one release, as this reader may see it."""

    def __init__(
        self, indicator: Indicator, publicatie: Publicatie, cellen: Iterable[Cel], uitsnede: Uitsnede | None = None
    ):
        self.indicator, self.publicatie = indicator, publicatie
        self.cellen = list(cellen)
        self.maatstaf = zin.Maatstaf(indicator.eenheid, indicator.decimalen, indicator.soort)
        self.uitsnede = uitsnede or Uitsnede(publicatie.netwerk.korte_naam)
        self.reeksen = maak_reeksen(self.cellen, self.uitsnede.gebied)
        # How many there are in all; here stand those of one page, and those that the picture is about.
        self.aantal = self.uitsnede.van or len(self.reeksen)
        self.breuken = [rij for rij in indicator.breuken.all() if not rij.gebied or rij.gebied == self.hoofd.gebied]
        gebieden = {reeks.gebied for reeks in self.reeksen}
        self.streefwaarden = [rij for rij in indicator.streefwaarden.all() if rij.gebied in gebieden]

    @cached_property
    def _delen(self) -> list[Reekskolom]:
        return delen_zonder_totaal(self.indicator, self.reeksen) if self._volledig else []

    @property
    def _volledig(self) -> bool:
        return self.aantal <= len(self.reeksen)

    @cached_property
    def hoofd(self) -> Reekskolom:
        """The series the page is about: the own area first, then the total; without a total the largest part."""
        if self._delen:
            return max(self._delen, key=lambda reeks: reeks.metingen[-1].waarde)
        return eerste_met_getal(self.uitsnede.geheel_eerst(self.reeksen))

    @cached_property
    def in_beeld(self) -> list[Reekskolom]:
        """The series that a picture may show: all, or of many the totals of what was chosen."""
        return self.reeksen if self._volledig else [rij for rij in self.reeksen if self.uitsnede.is_geheel(rij)]

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

    def breekpunten_van(self, gebied: str) -> tuple[float, ...]:
        """Where it begins for one area: everywhere, or there alone."""
        return breekpunten_van(self.indicator, gebied)

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
        """What may honestly be said beside it; first that it is old."""
        oud = f"{OUD} " if self.laatste_cel and is_oud(self.laatste_cel) else ""
        geen_totaal = "De bron geeft geen totaal." if self._delen else ""
        return oud + (geen_totaal or zin.nuance(self.hoofd.metingen, self.maatstaf, self.breekpunten))

    @property
    def ernaast(self) -> str:
        """The same number of other areas in the same period, where there are a few."""
        if not (cel := self.laatste_cel):
            return ""
        sleutel = Reeksperiode(cel.periode_start, cel.periode_soort, cel.periode_tekst)
        delen = []
        for reeks in naast_elkaar(self.hoofd, self.in_beeld)[1:]:
            ander = reeks.cellen.get(sleutel)
            if ander and ander.toestand == Toestand.GETAL and reeks.reeks == self.hoofd.reeks:
                delen.append(f"In {reeks.gebied} was dat {self.maatstaf.schrijf(ander.waarde)}.")
        return " ".join(delen[: 1 if len(delen) > MEESTE_ERNAAST else None])

    @property
    def definitie(self) -> Definitie | None:
        """How the newest number was counted."""
        cel = self.laatste_cel
        return (cel.definitie if cel else None) or self.indicator.huidige_definitie()
