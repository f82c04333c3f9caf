"""When a file ends by its term: months since the last thing a person did to it, as the controller decided.

Warn, grace, end: who works on it hears `waarschuw_dagen` before the end, and a file that still runs never ends before
those days went by. Nobody who reads it moves the end; who does something to it does.
"""

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from meldpunt.keuzes.dossier import OPEN_STANDEN, Dossierstand, Vooraanmeldingstand
from meldpunt.models import Aanmelding, Dienstpunt, Vooraanmelding
from meldpunt.models.vooraanmelding import WACHTEND

# What nobody was warned of (the portal stood still, a copy was put back) goes all the same so long after its term.
ONGEWAARSCHUWD_MAANDEN = 36
NIET_AANGEMELD = (Vooraanmeldingstand.AFGEWEZEN, Vooraanmeldingstand.INGETROKKEN)


@dataclass(frozen=True)
class Termijnen:
    """The terms of one network: months, days, and whether a selectieregel lets a term erase at all."""

    bewaar_maanden: int
    open_maanden: int
    voor_maanden: int
    waarschuw_dagen: int
    selectieregel: str = ""

    @classmethod
    def van(cls, punt: Dienstpunt) -> "Termijnen":
        """Return the terms that stand on a Meldpunt."""
        return cls(**{veld: getattr(punt, veld) for veld in cls.__dataclass_fields__})

    def maanden_van(self, rij: Aanmelding | Vooraanmelding) -> int:
        """Return after how many months without anything done this row ends."""
        if isinstance(rij, Aanmelding):
            return self.open_maanden if rij.is_open else self.bewaar_maanden
        return self.voor_maanden if rij.stand in WACHTEND else self.bewaar_maanden


def termijnen_per_netwerk(punten: Iterable[Dienstpunt] | None = None) -> dict[int, Termijnen]:
    """Return the terms of each network that has a Meldpunt; the others have the usual ones (`GEWOON`)."""
    return {punt.netwerk_id: Termijnen.van(punt) for punt in (Dienstpunt.objects.all() if punten is None else punten)}


GEWOON = Termijnen.van(Dienstpunt())


def maanden_eerder(dag: datetime.date, maanden: int) -> datetime.date:
    """Return the day so many months before; the last of its month where that day does not exist."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return datetime.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def middernacht(dag: datetime.date) -> datetime.datetime:
    """Return the moment a day begins."""
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time.min))


def laatst_gedaan(rij: Aanmelding | Vooraanmelding) -> datetime.datetime:
    """Return the last moment a person did something to a row: what its term counts from."""
    if isinstance(rij, Aanmelding):
        begin = rij.afgesloten_op or rij.ingediend_op
    else:
        begin = rij.afgehandeld_op or rij.verstuurd_op
    return max(begin, rij.actief_op or begin)


def eindigt_op(rij: Aanmelding | Vooraanmelding, termijnen: Termijnen, vandaag: datetime.date) -> datetime.date:
    """Return the first day on which the retention run erases a row by its term, when it is warned of today at last."""
    gedaan, maanden = timezone.localdate(laatst_gedaan(rij)), termijnen.maanden_van(rij)
    dag = maanden_eerder(gedaan, -maanden) + datetime.timedelta(days=1)
    if not is_lopend(rij) or dag <= maanden_eerder(vandaag, ONGEWAARSCHUWD_MAANDEN):
        return dag
    gewaarschuwd = timezone.localdate(rij.gewaarschuwd_op) if rij.gewaarschuwd_op else vandaag
    return max(dag, gewaarschuwd + datetime.timedelta(days=termijnen.waarschuw_dagen))


def is_lopend(rij: Aanmelding | Vooraanmelding) -> bool:
    """Whether somebody still works on a row, or should."""
    return rij.is_open if isinstance(rij, Aanmelding) else rij.stand in WACHTEND


def _stil(begin: str, grens: datetime.datetime) -> Q:
    """Files to which nobody did anything since `grens`; `begin`: what counts where nothing was done."""
    return Q(**{f"{begin}__lt": grens}) & (Q(actief_op__isnull=True) | Q(actief_op__lt=grens))


def _gewaarschuwd(stil: Q, vandaag: datetime.date, termijnen: Termijnen, lang_stil: Q) -> Q:
    """Of what runs: warned so many days ago, or silent for so long that no warning is waited for."""
    voor = middernacht(vandaag - datetime.timedelta(days=termijnen.waarschuw_dagen) + datetime.timedelta(days=1))
    return stil & (Q(gewaarschuwd_op__lt=voor) | lang_stil)


def dossiers_over(vandaag: datetime.date, termijnen: Termijnen) -> Q:
    """Files of which the term is over on `vandaag`."""

    def grens(maanden: int) -> datetime.datetime:
        return middernacht(maanden_eerder(vandaag, maanden))

    gesloten = Q(stand=Dossierstand.AFGEROND) & _stil("afgesloten_op", grens(termijnen.bewaar_maanden))
    lang = _stil("ingediend_op", grens(termijnen.open_maanden + ONGEWAARSCHUWD_MAANDEN))
    stil = Q(stand__in=OPEN_STANDEN) & _stil("ingediend_op", grens(termijnen.open_maanden))
    return gesloten | _gewaarschuwd(stil, vandaag, termijnen, lang)


def vooraanmeldingen_over(vandaag: datetime.date, termijnen: Termijnen) -> Q:
    """Vooraanmeldingen that became no file and whose term is over; a CLB that writes in one did something to it."""

    def grens(maanden: int) -> datetime.datetime:
        return middernacht(maanden_eerder(vandaag, maanden))

    besloten = Q(stand__in=NIET_AANGEMELD) & _stil("afgehandeld_op", grens(termijnen.bewaar_maanden))
    lang = _stil("verstuurd_op", grens(termijnen.voor_maanden + ONGEWAARSCHUWD_MAANDEN))
    wacht = Q(stand__in=WACHTEND) & _stil("verstuurd_op", grens(termijnen.voor_maanden))
    return besloten | _gewaarschuwd(wacht, vandaag, termijnen, lang)


def dossiers_in_zicht(vandaag: datetime.date, termijnen: Termijnen) -> Q:
    """Files whose term is over within the days of warning, warned of or not."""
    dag = vandaag + datetime.timedelta(days=termijnen.waarschuw_dagen)
    stil = _stil("ingediend_op", middernacht(maanden_eerder(dag, termijnen.open_maanden)))
    gesloten = _stil("afgesloten_op", middernacht(maanden_eerder(dag, termijnen.bewaar_maanden)))
    return Q(stand__in=OPEN_STANDEN) & stil | Q(stand=Dossierstand.AFGEROND) & gesloten


def vooraanmeldingen_in_zicht(vandaag: datetime.date, termijnen: Termijnen) -> Q:
    """Vooraanmeldingen that wait for a CLB and end within the days of warning; of a decided one nobody has to hear."""
    dag = vandaag + datetime.timedelta(days=termijnen.waarschuw_dagen)
    return Q(stand__in=WACHTEND) & _stil("verstuurd_op", middernacht(maanden_eerder(dag, termijnen.voor_maanden)))


def einde_in_zicht(rij: Aanmelding | Vooraanmelding, termijnen: Termijnen) -> datetime.date | None:
    """Return the day a row goes when nobody does anything, once that day is so near that people are told."""
    vandaag = timezone.localdate()
    if rij.beperkt or not termijnen.selectieregel:
        return None
    op = max(vandaag, eindigt_op(rij, termijnen, vandaag))
    return op if (op - vandaag).days <= termijnen.waarschuw_dagen else None
