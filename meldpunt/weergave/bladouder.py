"""The parents of a young person who decides, on the own page: what each reads today by any road, and the yes or no."""

from dataclasses import dataclass, field

from meldpunt.models import Aanmelding, Betrokkene, Bladkaart
from meldpunt.regels.ouderblad import ja_geldt, kan_gelaten_worden, laatste_ouderja, zin_ouderja
from meldpunt.weergave.bladlezer import Bladlezer, Bladlezers


@dataclass(frozen=True)
class Ouderkeuze:
    """Somebody around the young person, whether that person may read, the sentence of a yes, and whether a card opens
    the page of parents today. `lezers`: every way in that is open now, a round table too."""

    mens: Betrokkene
    mag: bool
    gezegd: bool
    heeft_kaart: bool = False
    lezers: list[Bladlezer] = field(default_factory=list)

    @property
    def wie(self) -> str:
        """Who it is."""
        return self.mens.aangeduid

    @property
    def zin(self) -> str:
        """The sentence that is kept with a yes."""
        return zin_ouderja(self.mens)


def ouders_van(aanmelding: Aanmelding, lezers: Bladlezers | None = None) -> list[Ouderkeuze]:
    """Return whom a young person who decides can let read, or not, and what each reads of the given readers."""
    uit, open_kaarten = [], Bladkaart.objects.die_openen().filter(aanmelding=aanmelding)
    met_kaart = set(open_kaarten.values_list("betrokkene", flat=True))
    for mens in aanmelding.betrokkenen:
        if kan_gelaten_worden(mens):
            laatste = laatste_ouderja(aanmelding, mens)
            mag, leest = ja_geldt(aanmelding, laatste), lezers.van_mens(mens) if lezers else []
            uit.append(Ouderkeuze(mens, mag, laatste is not None, mens.pk in met_kaart, leest))
    return uit
