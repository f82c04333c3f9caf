"""Whether somebody judged that a young person decides otherwise than presumed, and until when that holds.

Source: decreet rechtspositie van de minderjarige in de integrale jeugdhulp (7 mei 2004), art. 4: the presumption is
rebuttable both ways, after talking with who it is about, with a motivation in the file.
"""

from django.utils import timezone

from meldpunt.keuzes.dossier import Waarvoor
from meldpunt.models import Aanmelding, Bekwaamheid


def laatste_oordeel(aanmelding: Aanmelding, waarvoor: str = Waarvoor.DELEN) -> Bekwaamheid | None:
    """Return the last judgement about this decision that nobody lifted, also when its time is over."""
    # In Python: callers look at many files with their judgements fetched along.
    rijen = [rij for rij in aanmelding.bekwaamheden.all() if rij.waarvoor in (waarvoor, Waarvoor.ALLES)]
    laatste = max(rijen, key=lambda rij: rij.pk, default=None)
    return laatste if laatste and laatste.opgeheven_op is None else None


def geldend_oordeel(aanmelding: Aanmelding, waarvoor: str = Waarvoor.DELEN) -> Bekwaamheid | None:
    """Return the judgement that holds today: until the day before it is to be weighed anew."""
    laatste = laatste_oordeel(aanmelding, waarvoor)
    return laatste if laatste and timezone.localdate() < laatste.herzien_op else None


def vervallen_oordeel(aanmelding: Aanmelding, waarvoor: str = Waarvoor.DELEN) -> Bekwaamheid | None:
    """Return the judgement whose review is due or over: the presumption holds again, and the page says so."""
    laatste = laatste_oordeel(aanmelding, waarvoor)
    return laatste if laatste and laatste.herzien_op <= timezone.localdate() else None
