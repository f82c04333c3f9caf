"""A slice of a release: the series that a reader chose, fifty at a time, each cell read for one that is shown."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from monitoring.models import DIMENSIES, Cel, Cijferreeks, Cijferwijzer, Indicator, Publicatie
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.keuzes import CENTRUMSTEDEN, VELDEN, VLAANDEREN, Keuze, Keuzes
from monitoring.weergave.reeksen import Uitsnede

PER_BLADZIJDE = 50
# With some hundreds of places in one question a database walks through a million cells instead of an index.
MEESTE_VRAGEN = 90
# For the picture and the sentence: one more than the most bars, so that too many are seen to be too many.
KOP = 20


class Snede:
    """What one reader sees of one indicator in one release, narrowed by what the address asks."""

    def __init__(self, gebruiker: Any, indicator: Indicator, publicatie: Publicatie) -> None:
        self.gebruiker, self.indicator, self.publicatie = gebruiker, indicator, publicatie
        plaats = {"publicatie": publicatie, "indicator": indicator}
        self._alle = Cijferreeks.objects.zichtbaar_voor(gebruiker).filter(**plaats).order_by("plek", "pk")
        self._cellen = Cel.objects.zichtbaar_voor(gebruiker).filter(**plaats)
        self.keuzes = Keuzes(Cijferwijzer.objects.zichtbaar_voor(gebruiker).filter(**plaats))
        self.keuze: dict[str, str] = {}

    def kies(self, keuze: Keuze) -> "Snede":
        """Narrow it; values that do not exist were taken out before."""
        self.keuze = {naam: waarde for naam, waarde in keuze.items() if waarde}
        return self

    @property
    def gekozen(self) -> dict[str, str]:
        """What was chosen of the dimensions and the area."""
        return {naam: waarde for naam, waarde in self.keuze.items() if naam in VELDEN}

    @property
    def _erbij(self) -> frozenset[str]:
        """The areas that stand beside the chosen one."""
        naast = {"vlaanderen": frozenset({VLAANDEREN}), "centrumsteden": CENTRUMSTEDEN | {VLAANDEREN}}
        return naast.get(self.keuze.get("naast", ""), frozenset()) if "gebied" in self.keuze else frozenset()

    @property
    def _met_band(self) -> bool:
        return self.keuze.get("naast") == "centrumsteden"

    @cached_property
    def rijen(self) -> QuerySet[Cijferreeks]:
        """The series that were chosen, in the order of the page; beside an area only totals of others."""
        delen = {naam: waarde for naam, waarde in self.gekozen.items() if naam != "gebied"}
        rijen: QuerySet[Cijferreeks] = self._alle.filter(**delen)
        if "jaar" in self.keuze:
            rijen = self.keuzes.met_bits(rijen, self.keuze["jaar"])
        if "gebied" in self.keuze:
            ander = Q(gebied__in=self._erbij - {self.keuze["gebied"]}) & self.geheel
            rijen = rijen.filter(Q(gebied=self.keuze["gebied"]) | ander)
        return rijen

    @property
    def geheel(self) -> Q:
        """The total of what was chosen: nothing else divides it."""
        return Q(los=False, **{naam: "" for naam in DIMENSIES if naam not in self.gekozen})

    @property
    def aantal(self) -> int:
        """How many series this reader can choose from."""
        return sum(wijzer.reeksen for wijzer in self.keuzes.wijzers)

    def bladzijde(self, nummer: str | None) -> Page:
        """Return one page of the series."""
        bladen = Paginator(self.rijen, PER_BLADZIJDE)
        if not self.keuze:
            bladen.count = self.aantal
        return bladen.get_page(nummer)

    def figuur(self, pagina: Page) -> Indicatorfiguur | None:
        """Return the sentence, the picture and the table of one page; the first two are the same on every page."""
        geheel = list(self.rijen.filter(self.geheel)[:KOP])
        eerste = list(pagina) if pagina.number == 1 else list(self.rijen[:KOP])
        cellen = self.cellen([*geheel, *eerste[:KOP], *pagina])
        if not cellen:
            return None
        gebied = self.keuze.get("gebied") or self.publicatie.netwerk.korte_naam
        uitsnede = Uitsnede(gebied, frozenset(map(sleutel, geheel)), pagina.paginator.count, self._met_band)
        return Indicatorfiguur(self.indicator, self.publicatie, cellen, uitsnede)

    def cellen(self, reeksen: Iterable[Cijferreeks]) -> list[Cel]:
        """Return the cells of these series alone."""
        per_gebied: dict[tuple[str, str], set[str]] = defaultdict(set)
        for gebied, reeks, viewpoint in map(sleutel, reeksen):
            per_gebied[gebied, viewpoint].add(reeks)
        vragen = [Q(gebied=plek[0], viewpoint=plek[1], reeks__in=namen) for plek, namen in per_gebied.items()]
        rijen = self._cellen.select_related("definitie")
        if "jaar" in self.keuze:
            rijen = rijen.filter(periode_tekst=self.keuze["jaar"])
        delen = (vragen[begin : begin + MEESTE_VRAGEN] for begin in range(0, len(vragen), MEESTE_VRAGEN))
        return [cel for deel in delen for cel in rijen.filter(reduce(or_, deel))]


def sleutel(reeks: Any) -> tuple[str, str, str]:
    """Return what tells a series from the others of its indicator."""
    return reeks.gebied, reeks.reeks, reeks.viewpoint
