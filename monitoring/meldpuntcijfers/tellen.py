"""From the counts of the Meldpunt to rows as a delivery has them. The one reader of `meldpunt.samenvatting` here."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leerrecht.models import Netwerk
from leerrecht.schooljaar import Schooljaar
from meldpunt.samenvatting import Kwartaal, Kwartaaltelling, kwartaaltellingen
from monitoring.bescherming.hierarchie import MEERVOUDIG
from monitoring.inlezen.langformaat import Periode, periode_tekst
from monitoring.keuzes import Periodesoort
from monitoring.meldpuntcijfers.soorten import REGIO, SOORTEN, Cijfersoort

IN_EEN_JAAR = 4
# Older quarters stand in earlier releases; a line of three years is long enough to read.
KWARTALEN = 12
# What says from when on the Meldpunt counts: a question, or a call that became none.
_BEGIN = ("gevraagd", "oproep")
Uitsplitsing = tuple[tuple[str, str], ...]


class Telrij(NamedTuple):
    """How many of an indicator at one place."""

    periode: Periode
    gebied: str
    uitsplitsing: Uitsplitsing
    aantal: int


def tel(netwerk: Netwerk) -> dict[str, list[Telrij]]:
    """Return the rows of each indicator by its code; nothing for a network whose Meldpunt counted nothing yet."""
    geteld = kwartaaltellingen(netwerk)
    vragen = sorted({wie.kwartaal for wie in geteld if wie.wat in _BEGIN})
    if not vragen:
        return {}
    kwartalen = _reeks(vragen[0], max(wie.kwartaal for wie in geteld))
    return {soort.code: list(_rijen(soort, geteld, kwartalen)) for soort in SOORTEN}


def _reeks(eerste: Kwartaal, laatste: Kwartaal) -> list[Kwartaal]:
    alle = [eerste]
    while alle[-1] < laatste:
        alle.append(alle[-1].volgende())
    return alle


def _rijen(soort: Cijfersoort, geteld: Counter[Kwartaaltelling], kwartalen: list[Kwartaal]) -> Iterator[Telrij]:
    perioden = _perioden(soort, kwartalen)
    per_plek: dict[tuple[str, Uitsplitsing], Counter[Periode]] = defaultdict(Counter)
    for wie, aantal in geteld.items():
        if wie.wat != soort.wat or wie.waarde in soort.zonder or wie.kwartaal not in perioden:
            continue
        for plek in _plekken(soort, wie):
            per_plek[plek][perioden[wie.kwartaal]] += aantal
    if () in soort.uitsplitsingen:
        per_plek[REGIO, ()] += Counter()
    for (gebied, uitsplitsing), per_periode in sorted(per_plek.items(), key=_volgorde):
        for periode in dict.fromkeys(perioden.values()):
            yield Telrij(periode, gebied, uitsplitsing, per_periode[periode])


def _volgorde(rij: tuple[tuple[str, Uitsplitsing], Counter[Periode]]) -> tuple:
    """The region before its towns, and totals before their parts: the overview tells the first."""
    gebied, uitsplitsing = rij[0]
    return len(uitsplitsing), gebied != REGIO, gebied, uitsplitsing


def _perioden(soort: Cijfersoort, kwartalen: list[Kwartaal]) -> dict[Kwartaal, Periode]:
    """Return the period in which each quarter counts; a school year of which a quarter is missing is none."""
    if soort.ritme == Periodesoort.KWARTAAL:
        return {rij: _kwartaal(rij) for rij in kwartalen[-KWARTALEN:]}
    heel = Counter(rij.schooljaar for rij in kwartalen)
    jaren = {jaar: Schooljaar(jaar) for jaar, aantal in heel.items() if aantal == IN_EEN_JAAR}
    return {
        rij: Periode(Periodesoort.SCHOOLJAAR, rij.schooljaar, str(jaren[rij.schooljaar]))
        for rij in kwartalen
        if rij.schooljaar in jaren
    }


def _kwartaal(rij: Kwartaal) -> Periode:
    plaats = rij.schooljaar * IN_EEN_JAAR + rij.nummer
    return Periode(Periodesoort.KWARTAAL, plaats, periode_tekst(rij.van, rij.tot), rij.van, rij.tot)


def _plekken(soort: Cijfersoort, wie: Kwartaaltelling) -> Iterable[tuple[str, Uitsplitsing]]:
    """Yield each place of a table in which this counts: the region and its town, in each breakdown."""
    waarden = {"leeftijd": wie.leeftijd, "gezocht": wie.gezocht, "aanbod": wie.aanbod, soort.waarde: wie.waarde}
    waarden |= {"waarover": wie.onderwerp, "wat gedaan is": wie.gevolg}
    gebieden: tuple[str, ...] = (REGIO, wie.gebied) if soort.per_gebied else (REGIO,)
    if soort.regio_apart:
        gebieden = (wie.gebied or REGIO,)
    for dimensies in soort.uitsplitsingen:
        # What has several values is counted once for each, and once for all of them together.
        if any(bool(waarden.get(naam)) != (naam in dimensies) for naam in MEERVOUDIG):
            continue
        if all(waarden[naam] for naam in dimensies):
            for gebied in gebieden:
                yield gebied, tuple((naam, waarden[naam]) for naam in dimensies)
