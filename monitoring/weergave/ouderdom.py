"""How old a figure is: what is older than three years says so wherever it stands, and is no news on a front page."""

import datetime

from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from monitoring.bescherming.hierarchie import kwartaaldag
from monitoring.keuzes import Periodesoort
from monitoring.models import Cel

OUD_NA_JAREN = 3
OUD = "Dit cijfer is meer dan drie jaar oud."


def einde_van(cel: Cel) -> datetime.date:
    """Return the last day of its period, at the latest: of a quarter the last of its year."""
    # A school year begins in the year by which it is stored, and ends in August of the next.
    if cel.periode_soort == Periodesoort.SCHOOLJAAR:
        return Schooljaar(cel.periode_start).laatste_dag
    jaar = kwartaaldag(cel.periode_start).year if cel.periode_soort == Periodesoort.KWARTAAL else cel.periode_start
    return datetime.date(jaar, 12, 31)


def is_oud(cel: Cel, dag: datetime.date | None = None) -> bool:
    """Tell whether its period ended more than three years before `dag`; None: today."""
    dag, einde = dag or timezone.localdate(), einde_van(cel)
    return (dag.year - OUD_NA_JAREN, dag.month, dag.day) > (einde.year, einde.month, einde.day)
