"""Which percentage is a share of which count, where nobody said so: the same numbers at the same places."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal

from monitoring.keuzes import SoortIndicator
from monitoring.models import Indicator
from monitoring.querysets import CijferQuerySet

_PLAATS = ("gebied", "periode_soort", "periode_start", "periode_tekst", "uitsplitsing")


def koppel(indicatoren: Mapping[int, Indicator], cijfers: CijferQuerySet) -> None:
    """Set `telt_als` on these indicators, in memory, so that a percentage is protected together with its count.

    A person who linked them is right; this is for the pairs that nobody linked.
    """
    los = [pk for pk, rij in indicatoren.items() if rij.soort == SoortIndicator.PERCENTAGE and not rij.telt_als_id]
    tellers: dict[Hashable, set[tuple[int, Decimal]]] = defaultdict(set)
    met_teller = cijfers.filter(indicator__in=los, teller__isnull=False)
    for pk, plaats, teller in _rijen(met_teller, "teller"):
        tellers[plaats].add((pk, teller))
    if not tellers:
        return
    gelijk: Counter[tuple[int, int]] = Counter()
    aantallen = [pk for pk, rij in indicatoren.items() if rij.soort == SoortIndicator.AANTAL]
    for aantal, plaats, waarde in _rijen(cijfers.filter(indicator__in=aantallen, waarde__isnull=False), "waarde"):
        for pk, teller in tellers.get(plaats, ()):
            gelijk[pk, aantal] += 1 if teller == waarde else -1
    # Most in common first; the pair with the lowest keys when two have as much.
    for (pk, aantal), vaak in sorted(gelijk.items(), key=lambda paar: (-paar[1], paar[0])):
        if vaak > 0 and not indicatoren[pk].telt_als_id:
            indicatoren[pk].telt_als_id = indicatoren[aantal].telt_als_id or aantal


def _rijen(cijfers: CijferQuerySet, veld: str) -> Iterable[tuple[int, Hashable, Decimal]]:
    rijen = cijfers.order_by().values_list("indicator", *_PLAATS, veld)
    for pk, gebied, *periode, uitsplitsing, getal in rijen.iterator(chunk_size=2000):
        yield pk, (gebied.strip().lower(), *periode, frozenset(uitsplitsing.items())), getal
