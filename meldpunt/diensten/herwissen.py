"""After a restore: what was erased since the backup was made goes again, recognised by its stub."""

from leerrecht.diensten import dienst
from meldpunt.diensten.vervallen import TeWissen, dicht, dubbelen
from meldpunt.diensten.wissen import Beurt, wis_groep, zet_stubs
from meldpunt.models import Aanmelding, Vooraanmelding, Wisstub
from meldpunt.referentie import wismerk


def merken_van_nu() -> set[str]:
    """Return the stubs in the database of today."""
    return set(Wisstub.objects.values_list("merk", flat=True))


@dienst
def wis_opnieuw(*, merken: set[str]) -> int:
    """Erase every file and vooraanmelding that has one of these marks; return how many rows went.

    Neither a term nor a selectieregel is asked, and no restriction: it was erased once. It is counted anew, since the
    totals were put back too. Done twice it erases nothing more.
    """
    merken = {*merken, *merken_van_nu()}
    beurt, aantal = Beurt(), 0
    for model in (Aanmelding, Vooraanmelding):
        for pk, referentie in list(model._default_manager.order_by("pk").values_list("pk", "referentie")):
            if wismerk(referentie) not in merken:
                continue
            rij = dicht(model._default_manager.filter(pk=pk)).first()
            if rij is None:
                continue  # it went with a file before it
            groep = TeWissen(rij, dubbelen(rij) if isinstance(rij, Aanmelding) else ())
            wis_groep(groep, beurt)
            aantal += len(groep.alle)
    beurt.boek(door=None)
    if merken:
        zet_stubs(merken)
    return aantal


def zin_gewist(aantal: int) -> str:
    """The sentence of the report."""
    return f"Opnieuw gewist: {aantal} dossiers en vooraanmeldingen."
