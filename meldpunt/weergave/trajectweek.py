"""Presence week by week: for who reads the file in full, for the school only whether somebody was there."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone

from meldpunt.keuzes.traject import Dagdeel, Dagdeelstand
from meldpunt.models import Traject, Trajectweek
from meldpunt.regels.gezegd import genoteerd_na
from meldpunt.regels.traject import geteld, te_noteren, weken_van

# So many weeks stand on a page; the others are in the copy of the file.
HOOGSTENS = 12


@dataclass(frozen=True)
class Weekregel:
    """One week on a page. `delen`: half day and what was noted. `adres`: where one notes it, for who may."""

    maandag: datetime.date
    delen: list[tuple[Dagdeel, Dagdeelstand]] = field(default_factory=list)
    noot: str = ""
    bron: str = ""
    adres: str = ""

    @property
    def genoteerd(self) -> bool:
        """Whether somebody noted it."""
        return bool(self.delen)

    @property
    def telling(self) -> str:
        """How many half days of how many."""
        er, van = geteld(dict(self.delen))
        return f"{er} van {van}"

    @property
    def niet(self) -> str:
        """The half days on which nobody was there, in words; "" when there is none."""
        weg = [
            f"{deel.label}{' (gemeld)' if waarde == Dagdeelstand.GEMELD else ''}"
            for deel, waarde in self.delen
            if waarde != Dagdeelstand.ER
        ]
        return ", ".join(weg)


def weken_op_bladzijde(traject: Traject, *, adres: Callable[[datetime.date], str] | None) -> list[Weekregel]:
    """Return the last weeks of a traject, read with its `weken` and `lesperioden`; `adres`: where each is noted."""
    vandaag = timezone.localdate()
    per = {week.maandag: week for week in traject.weken.all()}
    uit = []
    for maandag in weken_van(traject, vandaag)[:HOOGSTENS]:
        week = per.get(maandag)
        if week is None and not te_noteren(traject, traject.lesperioden.all(), maandag, vandaag):
            continue
        uit.append(_regel(maandag, week, adres(maandag) if adres else ""))
    return uit


def weekadres(traject: Traject) -> Callable[[datetime.date], str]:
    """Return where who has an account notes each week of a traject."""
    return lambda maandag: reverse("meldpunt:traject_week", args=[traject.sleutel, maandag.isoformat()])


def _regel(maandag: datetime.date, week: Trajectweek | None, adres: str) -> Weekregel:
    if week is None:
        return Weekregel(maandag, adres=adres)
    return Weekregel(maandag, _delen(week), week.noot, genoteerd_na(week.wie_zei, week.door), adres)


def _delen(week: Trajectweek) -> list[tuple[Dagdeel, Dagdeelstand]]:
    return [(deel, Dagdeelstand(week.aanwezig[deel])) for deel in Dagdeel if deel in week.aanwezig]


def nog_te_noteren(traject: Traject, vandaag: datetime.date, *, ook_deze: bool = False) -> datetime.date | None:
    """Return the Monday of the oldest of the last weeks that is over and that nobody noted; None when there is none.

    `ook_deze`: the week of today too, as far as it went.
    """
    genoteerd = {week.maandag for week in traject.weken.all()}
    deze = vandaag - datetime.timedelta(days=vandaag.weekday())
    over = [dag for dag in weken_van(traject, vandaag)[:HOOGSTENS] if (ook_deze or dag < deze) and dag not in genoteerd]
    perioden = list(traject.lesperioden.all())
    return next((dag for dag in reversed(over) if te_noteren(traject, perioden, dag, vandaag)), None)


def voor_de_school(weken: Sequence[Trajectweek]) -> list[tuple[datetime.date, str, str]]:
    """Return by week, newest first: on which half days somebody was there (code P), and on which not. Never why."""
    uit = []
    for week in sorted(weken, key=lambda week: week.maandag, reverse=True)[:HOOGSTENS]:
        delen = _delen(week)
        er = ", ".join(deel.label for deel, waarde in delen if waarde == Dagdeelstand.ER)
        niet = ", ".join(deel.label for deel, waarde in delen if waarde != Dagdeelstand.ER)
        uit.append((week.maandag, er or "geen enkele", niet))
    return uit
