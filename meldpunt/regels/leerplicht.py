"""Leerplicht: from 1 September of the year one turns five until 30 June of the year one turns 18, or that birthday.

Source: wet van 29 juni 1983, art. 1 (levende wet: leerplicht.*). A diploma of secondary education ends it earlier; no
answer of a form asks for one, so whoever has it is told apart by the aanmelder.
"""

import datetime

from django.utils import timezone

from leerrecht.dagen import verjaardag
from meldpunt.keuzes.dossier import Leeftijdsband

BEGIN_LEEFTIJD, EINDE_LEEFTIJD = 5, 18
EINDE = (6, 30)


def laatste_dag_leerplicht(geboren: datetime.date) -> datetime.date:
    """Return the last day of leerplicht: 30 June of the year of 18, or the day before that birthday."""
    dag_voor = verjaardag(geboren, EINDE_LEEFTIJD) - datetime.timedelta(days=1)
    return min(dag_voor, datetime.date(geboren.year + EINDE_LEEFTIJD, *EINDE))


def is_leerplichtig(geboren: datetime.date | None, band: str = "", dag: datetime.date | None = None) -> bool:
    """Tell whether somebody must learn on `dag` (today); by the age band when no date of birth is known."""
    dag = dag or timezone.localdate()
    if geboren is None:
        return bool(band) and band != Leeftijdsband.VANAF_18
    begin = datetime.date(geboren.year + BEGIN_LEEFTIJD, 9, 1)
    return begin <= dag <= laatste_dag_leerplicht(geboren)
