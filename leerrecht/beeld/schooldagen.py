"""School days as a band: a column a week, a square a day. Full is a lesson, hollow is none, a dot is a free day, a bar
is a day on which somebody learned elsewhere.

Only the last lesson is known to have been one; of the days before it the portal knows nothing, so they are not drawn.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from leerrecht.beeld.teken import blad, element
from leerrecht.schoolkalender import is_schooldag

LES, GEEN, ELDERS, VRIJ = "les", "geen", "elders", "vrij"
# From and to, both included.
Periode = tuple[datetime.date, datetime.date]
_DAG, _WEEK, _WERKDAGEN = datetime.timedelta(days=1), 7, 5
_VAK, _STAP, _MEESTE_WEKEN = 7, 10, 44
_RAND = {"stroke": "#0b5260", "stroke_width": "1.5"}
_STIJL = {
    LES: {"fill": "#0b5260", **_RAND},
    GEEN: {"fill": "#ffffff", **_RAND},
    ELDERS: {"fill": "#0b5260"},
    VRIJ: {"fill": "none", "stroke": "#6b7d81", "stroke_width": "3", "stroke_linecap": "round"},
}


@dataclass(frozen=True)
class Schoolweek:
    """One week of the table."""

    maandag: datetime.date
    geen: int
    elders: int
    vrij: int


class Schooldagenband:
    """The days from the last lesson on, up to and with `tot`; on those of `elders` somebody learned elsewhere."""

    def __init__(self, laatste_les: datetime.date, tot: datetime.date, elders: Sequence[Periode] = ()) -> None:
        self.laatste_les, self.tot, self._elders = laatste_les, max(laatste_les, tot), elders

    @cached_property
    def dagen(self) -> list[tuple[datetime.date, str]]:
        """Every weekday with what it was."""
        aantal = (self.tot - self.laatste_les).days
        rest = (self.laatste_les + _DAG * stap for stap in range(1, aantal + 1))
        soorten = [(dag, self._soort(dag)) for dag in rest if dag.weekday() < _WERKDAGEN]
        return [(self.laatste_les, LES), *soorten]

    def _soort(self, dag: datetime.date) -> str:
        if not is_schooldag(dag):
            return VRIJ
        return ELDERS if any(van <= dag <= tot for van, tot in self._elders) else GEEN

    @cached_property
    def telling(self) -> Counter[str]:
        """How many days of each kind."""
        return Counter(soort for _, soort in self.dagen)

    @property
    def weken(self) -> list[Schoolweek]:
        """The table."""
        per: dict[datetime.date, Counter[str]] = {}
        for dag, soort in self.dagen:
            per.setdefault(_maandag(dag), Counter())[soort] += 1
        return [Schoolweek(maandag, telling[GEEN], telling[ELDERS], telling[VRIJ]) for maandag, telling in per.items()]

    @property
    def zin(self) -> str:
        """The band in words."""
        geen, elders, vrij = self.telling[GEEN], self.telling[ELDERS], self.telling[VRIJ]
        sinds = f"sinds {date_format(self.laatste_les, 'j F Y')}"
        zin = f"{geen} {'schooldag' if geen == 1 else 'schooldagen'} zonder les {sinds}"
        zin += f" en {elders} elders" if elders else ""
        return f"{zin}, met {vrij} vrije {'dag' if vrij == 1 else 'dagen'} ertussen." if vrij else f"{zin}."

    @property
    def te_lang(self) -> bool:
        """Whether it would be a carpet instead of a band: then the words say it."""
        return (self.tot - self.laatste_les).days > _MEESTE_WEKEN * _WEEK

    @property
    def svg(self) -> SafeString | str:
        """The drawing, for who also wants its words."""
        return "" if self.te_lang else blad("band", "Schooldagen zonder les", self.zin, *self._maat, self._vormen())

    @property
    def klein(self) -> SafeString | str:
        """The drawing beside a number that says the same already."""
        if self.te_lang:
            return ""
        maat = " ".join(f"{zij:g}" for zij in self._maat)
        inhoud = "".join(self._vormen())
        return mark_safe(element("svg", inhoud, class_="grafiek", viewBox=f"0 0 {maat}", aria_hidden="true"))  # noqa: S308

    @property
    def _maat(self) -> tuple[float, float]:
        weken = (self.tot - _maandag(self.laatste_les)).days // _WEEK + 1
        rijen = _WERKDAGEN + (self.laatste_les.weekday() >= _WERKDAGEN)
        return float(weken * _STAP), float(rijen * _STAP)

    def _vormen(self) -> list[str]:
        """One path for all squares of a kind: a list of many files stays light."""
        per: dict[str, list[str]] = {soort: [] for soort in _STIJL}
        begin = _maandag(self.laatste_les)
        for dag, soort in self.dagen:
            x, y = (dag - begin).days // _WEEK * _STAP, min(dag.weekday(), _WERKDAGEN) * _STAP
            if soort == VRIJ:
                per[soort].append(f"M{x + _STAP // 2} {y + _STAP // 2}h0")
            elif soort == ELDERS:
                per[soort].append(f"M{x + 2} {y + 4}h{_VAK}v3h-{_VAK}z")
            else:
                per[soort].append(f"M{x + 2} {y + 2}h{_VAK}v{_VAK}h-{_VAK}z")
        return [element("path", d="".join(per[soort]), **stijl) for soort, stijl in _STIJL.items() if per[soort]]


def _maandag(dag: datetime.date) -> datetime.date:
    return dag - _DAG * dag.weekday()
