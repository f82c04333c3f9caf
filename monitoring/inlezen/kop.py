"""Where the table begins: the row of heads, under a title or above the figures."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from leerrecht.diensten import Geweigerd
from monitoring.inlezen.langformaat import KOLOMMEN, VERPLICHT
from monitoring.inlezen.persoon import eis_geen_personen, eis_geen_persoon_in

Rij = tuple[int, list[Any]]
# So deep we look for the heads, and so many rows say how wide the table is.
_ZOEK = 60
# Added by us to a file that goes back to its maker.
FOUTKOLOM = "fout"


@dataclass
class Tabelbegin:
    """The heads as they stand, and the rows under them; `boven`: the rows above, such as a title."""

    nummer: int
    koppen: list[str]
    boven: list[Rij]
    rijen: Iterator[Rij]

    @property
    def namen(self) -> list[str]:
        """The heads in small letters, as the long format spells them."""
        return [naam.lower() for naam in self.koppen]

    @property
    def is_lang(self) -> bool:
        """Whether these are the columns of the long format, so that nothing has to be asked."""
        return set(VERPLICHT) <= set(self.namen) and all(naam in KOLOMMEN for naam in self.namen if naam != FOUTKOLOM)


def lees_begin(rijen: Iterator[Rij]) -> Tabelbegin:
    """Find the heads in the first rows. Raises Geweigerd when there are none, or when they are those of people."""
    eerste = list(islice(rijen, _ZOEK))
    if not eerste:
        raise Geweigerd("Het bestand bevat geen rijen.", veld="bestand")
    plek = _kopplek(eerste)
    nummer, cellen = eerste[plek]
    koppen = [" ".join(str("" if cel is None else cel).replace("\ufeff", "").split()) for cel in cellen]
    begin = Tabelbegin(nummer, koppen, eerste[:plek], iter(()))
    eis_geen_personen(begin.namen, KOLOMMEN)
    # At once for the rows that were read already, for the others when their turn comes.
    bekeken = list(_zonder_personen(eerste[plek + 1 :], begin.namen))
    begin.rijen = chain(bekeken, _zonder_personen(rijen, begin.namen))
    return begin


def _zonder_personen(rijen: Iterable[Rij], namen: list[str]) -> Iterator[Rij]:
    for nummer, cellen in rijen:
        eis_geen_persoon_in(nummer, namen, cellen)
        yield nummer, cellen


def _kopplek(rijen: list[Rij]) -> int:
    """The long format by its names; else the first row that is about as wide as the rows under it and holds words."""
    for plek, (_, cellen) in enumerate(rijen):
        namen = {str(cel).replace("\ufeff", "").strip().lower() for cel in cellen if cel is not None}
        if len(namen & KOLOMMEN) >= 2 and "indicator" in namen:
            return plek
    gewoon = Counter(len(cellen) for _, cellen in rijen).most_common(1)[0][0]
    for plek, (_, cellen) in enumerate(rijen):
        gevuld = [cel for cel in cellen if cel not in (None, "")]
        if len(gevuld) >= max(2, gewoon * 0.7) and len(set(map(str, gevuld))) > len(gevuld) * 0.5:
            return plek
    return 0
