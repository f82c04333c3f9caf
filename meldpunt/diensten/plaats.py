"""A free place that moves by itself: taken at an acceptance, back when a traject ends. Part of those diensten."""

from leerrecht.historiek import registreer, verschil
from meldpunt.diensten.capaciteit import LABELS, MEEST
from meldpunt.models import Aanbodfiche, Capaciteit


def _op_slot(fiche_id: int) -> Capaciteit | None:
    """Return what was reported, behind the lock that a report takes too; None where nothing was."""
    Aanbodfiche.objects.select_for_update(of=("self",)).get(pk=fiche_id)
    return Capaciteit.objects.filter(fiche=fiche_id).select_related("fiche__netwerk", "fiche__aanbieder").first()


def neem_plaats(fiche_id: int) -> bool:
    """Take one free place; False when none was reported, so that none is given back either."""
    gemeld = _op_slot(fiche_id)
    if gemeld is None or not gemeld.vrij:
        return False
    _zet(gemeld, gemeld.vrij - 1, "plaats ingenomen")
    return True


def geef_plaats(fiche_id: int) -> None:
    """Give one place back. Who reported how long one waits said that of a full house: that falls away."""
    gemeld = _op_slot(fiche_id)
    if gemeld is not None and gemeld.vrij < MEEST:
        gemeld.wachtweken = None
        _zet(gemeld, gemeld.vrij + 1, "plaats vrijgekomen")


def _zet(gemeld: Capaciteit, vrij: int, wat: str) -> None:
    """Store it. The day of the last confirmation stays: nobody looked at the rest."""
    anders = verschil("vrij", LABELS["vrij"], gemeld.vrij, vrij)
    gemeld.vrij = vrij
    gemeld.save()
    # Nobody's name: who reads the history of an offer must not learn whose acceptance it was.
    registreer(gemeld.fiche, wat, None, [anders], namens=gemeld.fiche.aanbieder.naam)
