"""After a restore: a yes that was taken back since the backup is taken back again, and its work stops again."""

from leerrecht import herhaling
from leerrecht.diensten import dienst
from meldpunt.diensten.onthouden import merk_ja, merk_werk
from meldpunt.diensten.slot import verzet_deel
from meldpunt.diensten.sluiten import sluit_na_nee
from meldpunt.diensten.toestemmingeinde import stop_school
from meldpunt.keuzes.dossier import Toestemmingstand
from meldpunt.models import Aanmelding, Toestemming
from meldpunt.workflow import TOESTEMMING


def ja_van_nu() -> set[str]:
    """Return the marks of what is taken back in the database of today."""
    terug = Toestemming.objects.filter(stand=Toestemmingstand.INGETROKKEN)
    return {merk_ja(sleutel) for sleutel in terug.values_list("sleutel", flat=True)}


def werk_van_nu() -> set[str]:
    """Nothing: what of a file stopped, and why, the ledger alone knows in its order."""
    return set()


@dienst
def trek_opnieuw_in(*, merken: set[str]) -> int:
    """Take back each yes that runs and has one of these marks; return how many."""
    rijen = Toestemming.objects.filter(stand=Toestemmingstand.GEGEVEN).select_related("aanmelding__netwerk")
    weer = [rij for rij in rijen.select_for_update(of=("self",)) if merk_ja(rij.sleutel) in merken]
    for rij in weer:
        naar = Toestemmingstand.INGETROKKEN
        verzet_deel(rij.aanmelding, rij, TOESTEMMING, naar, wat="toestemming ingetrokken", door=None)
        stop_school(rij)
    return len(weer)


@dienst
def stop_opnieuw(*, merken: set[str]) -> int:
    """Stop the work on each open file that the ledger says was stopped by a yes taken back; return how many."""
    standen = herhaling.laatste(merken)
    rijen = [rij for rij in Aanmelding.objects.select_for_update(of=("self",)).order_by("pk") if rij.is_open]
    weer = [rij for rij in rijen if standen.get(merk_werk(rij.referentie)) == herhaling.DICHT]
    for aanmelding in weer:
        sluit_na_nee(aanmelding, "", None)
    return len(weer)


def zin_ja(aantal: int) -> str:
    """The sentence of the report."""
    return f"Opnieuw ingetrokken: {aantal} {'toestemming' if aantal == 1 else 'toestemmingen'}."


def zin_werk(aantal: int) -> str:
    """The sentence of the report."""
    return f"Opnieuw gestopt: het werk aan {aantal} {'dossier' if aantal == 1 else 'dossiers'}."
