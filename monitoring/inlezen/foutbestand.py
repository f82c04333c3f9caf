"""The person's own table back, with one more column that says what is wrong in each row and what to do."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from monitoring.inlezen.bestand import begin_van
from monitoring.inlezen.kop import FOUTKOLOM
from monitoring.models import Aanlevering


def met_fouten(aanlevering: Aanlevering, fouten: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Yield the rows as they were delivered, titles too; behind each row with `fouten` the sentences about it."""
    per_rij: dict[int, list[str]] = defaultdict(list)
    for fout in fouten:
        if fout["rij"]:
            per_rij[fout["rij"]].append(f"{fout['kolom'] or 'hele rij'}: {fout['fout']} {fout['oplossing']}")
    begin = begin_van(aanlevering)
    plek = begin.namen.index(FOUTKOLOM) if FOUTKOLOM in begin.namen else len(begin.koppen)
    yield from (_plat(cellen) for _, cellen in begin.boven)
    yield [*begin.koppen[:plek], FOUTKOLOM]
    for nummer, cellen in begin.rijen:
        eigen = _plat(cellen)[:plek]
        yield [*eigen, *[""] * (plek - len(eigen)), " ".join(per_rij.get(nummer, []))]


def _plat(cellen: list[Any]) -> list[Any]:
    return [_tekst(cel) for cel in cellen]


def _tekst(cel: Any) -> Any:
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "waar" if cel else "onwaar"
    if isinstance(cel, datetime.date):
        return f"{cel:%Y-%m-%d}"
    if isinstance(cel, float):
        # As Excel shows it: without the noise of the last digits, with a comma.
        return f"{cel:.10g}".replace(".", ",")
    return cel
