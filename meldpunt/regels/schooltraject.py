"""Between which schools and offers somebody may begin a schooltraject."""

from dataclasses import dataclass

from leerrecht.models import Organisatie, Soort
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.aanbod import Voor
from meldpunt.lijstveld import heeft
from meldpunt.models import Aanbodfiche


@dataclass(frozen=True)
class Paar:
    """One offer for schools, and the schools for which this person may begin it."""

    fiche: Aanbodfiche
    scholen: list[Organisatie]


def mogelijke_paren(gebruiker: Iemand) -> list[Paar]:
    """Return what this person may begin: for the own school, with the own offer, or for any in the network."""
    toegang = toegang_van(gebruiker)
    overal = toegang.netwerken_met(Recht.AANBOD_BEHEREN) | toegang.netwerken_met(Recht.PLAN_BEWERKEN)
    eigen_scholen = set(toegang.organisaties_met(Recht.AANMELDEN))
    eigen_aanbod = set(toegang.organisaties_met(Recht.AANBOD_BIJHOUDEN))
    netwerken = {netwerk for netwerk, _ in eigen_scholen | eigen_aanbod} | overal
    scholen: dict[int, list[Organisatie]] = {}
    for netwerk in netwerken:
        rijen = Organisatie.objects.filter(netwerken=netwerk, soort=Soort.SCHOOL, actief=True)
        scholen[netwerk] = list(rijen.order_by("naam", "pk"))
    fiches = Aanbodfiche.objects.openbaar().filter(heeft("voor", Voor.SCHOOL), netwerk__in=netwerken)
    paren = []
    for fiche in fiches.select_related("aanbieder", "netwerk"):
        alle = fiche.netwerk_id in overal or (fiche.netwerk_id, fiche.aanbieder_id) in eigen_aanbod
        mag = [rij for rij in scholen[fiche.netwerk_id] if alle or (fiche.netwerk_id, rij.pk) in eigen_scholen]
        if mag:
            paren.append(Paar(fiche, mag))
    return paren
