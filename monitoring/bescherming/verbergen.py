"""Disclosure control of one universe of counts: which cells stay hidden so that no small count can be worked out.

First every count of 1 up to the threshold goes (primary). Then each of them gets room: a world beside the true one in
which it is far enough away while all sums hold and all that is shown stays. The cells that must move for it, and as
few as possible, go as well (complementary). The method is that of Fischetti and Salazar (Management Science 47, 2001):
all at once where a part is small (`precies`), else one cell at a time as in tau-Argus. It promises nothing by itself:
`monitoring/doorlichting` checks it, by other code.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import log2

from monitoring.bescherming.precies import minste
from monitoring.bescherming.stelsel import RUIS, Stelsel, delen
from monitoring.bescherming.telcel import Somvergelijking, Telcel
from monitoring.bescherming.verbanden import vergelijkingen

TE_KLEIN = "te_klein"
AANVULLEND = "aanvullend"
# In a part of so many cells each choice is looked at again; in a larger one that would cost minutes.
KLEIN_DEEL = 80
# A total goes only where its parts would cost this many cells more.
TOTAAL = 2


@dataclass
class Bescherming:
    """What goes and why, and the small counts that nothing can protect any more: too much is known already."""

    verborgen: dict[Hashable, str] = field(default_factory=dict)
    weggegeven: set[Hashable] = field(default_factory=set)


def bescherm(
    cellen: list[Telcel], eerder: Collection[Hashable] = (), bekend: Collection[Hashable] = ()
) -> dict[Hashable, str]:
    """Return the keys of the cells to hide, each with why (TE_KLEIN or AANVULLEND); see `bescherm_geheel`."""
    return bescherm_geheel(cellen, eerder, bekend).verborgen


def bescherm_geheel(
    cellen: list[Telcel], eerder: Collection[Hashable] = (), bekend: Collection[Hashable] = ()
) -> Bescherming:
    """Return which cells to hide, and what cannot be protected.

    Two releases beside each other must show no more than one: what an earlier one hid (`eerder`) goes first, and what
    an earlier one shows (`bekend`) is no help, so it never goes for another.
    """
    cellen = [replace(cel, bekend=True) if cel.sleutel in bekend else cel for cel in cellen]
    uitkomst = Bescherming()
    uitkomst.verborgen = {cel.sleutel: TE_KLEIN for cel in cellen if cel.is_te_klein}
    sommen = vergelijkingen(cellen)
    gevoelig = any(lid.is_gevoelig for som in sommen for lid in som.leden)
    if not uitkomst.verborgen and not gevoelig:
        return uitkomst
    eigen = {cel.sleutel for cel in cellen}
    uitkomst.verborgen |= {sleutel: AANVULLEND for sleutel in eerder if sleutel in eigen - uitkomst.verborgen.keys()}
    sommen += list(_louter_kleine(sommen, uitkomst.verborgen))
    for groep, tussen in delen(cellen, sommen):
        kosten = {cel.sleutel: _kost(cel) for cel in groep if cel.sleutel in eigen - uitkomst.verborgen.keys()}
        if (keuze := minste(groep, tussen, kosten)) is not None:
            uitkomst.verborgen |= dict.fromkeys(keuze, AANVULLEND)
            continue
        geraakt = _geef_ruimte(Stelsel(groep, tussen, kosten), uitkomst)
        if len(groep) <= KLEIN_DEEL:
            _geef_terug(groep, tussen, kosten, geraakt, uitkomst)
    return uitkomst


def _louter_kleine(sommen: list[Somvergelijking], verborgen: Collection[Hashable]) -> Iterable[Somvergelijking]:
    """Yield the hidden parts of a sum as one count where all are small and a reader who guesses so knows each.

    Of two hidden parts that are 8 together, each is 4. This one thing does rest on knowing the rule.
    """
    for nummer, som in enumerate(sommen):
        weg = [kind for kind in som.kinderen if kind.sleutel in verborgen]
        if len(weg) < 2 or som.ouder.sleutel in verborgen:
            continue
        if any(kind.schijn for kind in som.kinderen) or not all(kind.is_te_klein for kind in weg):
            continue
        samen = sum((kind.getal for kind in weg), Decimal(0))
        if samen - (len(weg) - 1) * (max(kind.drempel for kind in weg) - 1) > 1:
            groep = Telcel(("louter klein", nummer), telling=samen, drempel=int(samen) + 1, schijn=True)
            yield Somvergelijking(groep, tuple(weg))


def _kost(cel: Telcel) -> float:
    """What a reader loses with a cell: most of all that it is there; a large number and a total are worth more."""
    return 1 + log2(1 + float(cel.getal)) / 8 + (0 if cel.uitsplitsing else TOTAAL)


def _geef_ruimte(stelsel: Stelsel, uitkomst: Bescherming) -> set[Hashable]:
    """Hide what must move for each sensitive cell, and return which cells that are."""
    gekozen: set[Hashable] = set()
    # Who needs most goes first: what it moves gives many others room.
    for nummer in sorted(stelsel.gevoelig, key=lambda nummer: -stelsel.tekort(nummer)):
        if stelsel.tekort(nummer) <= 0:
            continue
        geraakt = stelsel.beweeg(nummer)
        if stelsel.tekort(nummer) > RUIS:
            uitkomst.weggegeven.add(stelsel.cellen[nummer].sleutel)
        stelsel.verborg(geraakt)
        gekozen |= {stelsel.cellen[plek].sleutel for plek in geraakt}
    uitkomst.verborgen |= dict.fromkeys(gekozen, AANVULLEND)
    return gekozen


def _geef_terug(
    groep: list[Telcel],
    tussen: list[Somvergelijking],
    kosten: Mapping[Hashable, float],
    geraakt: Collection[Hashable],
    uitkomst: Bescherming,
) -> None:
    """Show again what turned out not to be needed: one cell at a time, what was hidden later does the work of both."""
    weg = set(geraakt)
    for sleutel in sorted(geraakt, key=lambda sleutel: (-kosten[sleutel], str(sleutel))):
        zonder = {ander: prijs for ander, prijs in kosten.items() if ander not in weg - {sleutel}}
        if _houdt(Stelsel(groep, tussen, zonder), uitkomst.weggegeven):
            weg.discard(sleutel)
            del uitkomst.verborgen[sleutel]


def _houdt(stelsel: Stelsel, weggegeven: Collection[Hashable]) -> bool:
    """Whether every sensitive cell has its room without moving a cell that is shown."""
    for nummer in stelsel.gevoelig:
        if stelsel.cellen[nummer].sleutel in weggegeven or stelsel.tekort(nummer) <= RUIS:
            continue
        if stelsel.beweeg(nummer) or stelsel.tekort(nummer) > RUIS:
            return False
    return True
