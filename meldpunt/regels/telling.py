"""What of a file is counted for good when it is erased: traits, each by itself, so that no total is one file."""

from collections.abc import Iterator

from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.traject import AANVAARDE_TOELEIDING
from meldpunt.models import Aanmelding, Aanvraag
from meldpunt.regels.klokken import dagen_zonder_les

# School days without lessons, in bands: the first day above which a file falls in the next.
WACHTBANDEN = ((5, "tot_5"), (20, "6_20"), (60, "21_60"))
LANGST = "meer_dan_60"


def schooljaar_van(aanmelding: Aanmelding) -> int:
    """Return the year in which the school year began that the file came in."""
    return Schooljaar.van_dag(timezone.localdate(aanmelding.ingediend_op)).start


def wat_telt(aanmelding: Aanmelding) -> Iterator[tuple[str, str]]:
    """Yield what to count of a file, as (trait, value); "dossiers" is the file itself. No organisation, no day."""
    yield "dossiers", ""
    for wat in ("kanaal", "soort_vraag", "leeftijdsband", "niveau", "einde"):
        yield wat, getattr(aanmelding, wat)
    yield "gebied", aanmelding.gebied.slug if aanmelding.gebied else ""
    yield "wachten", wachtband(dagen_zonder_les(aanmelding))
    yield from (("reden", reden) for reden in aanmelding.redenen)
    yield from (("gevraagd", soort) for soort in aanmelding.gewenst)
    for stand, reden, soort in aanmelding.toeleidingen.values_list("stand", "reden", "fiche__soort"):
        if stand in AANVAARDE_TOELEIDING:
            yield "gevonden", soort
        elif stand == Toeleidingstand.GEWEIGERD:
            yield "weigering", reden


def wat_telt_van_aanvraag(rij: Aanvraag) -> Iterator[tuple[int, str, str]]:
    """Yield what to count of an ended aanvraag, as (school year, trait, value): the kind asked, and what came of it."""
    jaar = Schooljaar.van_dag(timezone.localdate(rij.gevraagd_op)).start
    yield jaar, "rechtstreeks", rij.fiche.soort
    yield jaar, "rechtstreeks_einde", rij.stand


def wachtband(dagen: int | None) -> str:
    """Return the band of a number of school days without lessons; "" where the last lesson is not known."""
    if dagen is None:
        return ""
    return next((band for grens, band in WACHTBANDEN if dagen <= grens), LANGST)
