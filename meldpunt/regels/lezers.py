"""Which doors to files a membership opens, and to which organisations files point: for the rule of two persons.

Kept beside the query doors in `meldpunt/querysets`: a test holds that whoever reads by those has a door here.
"""

from collections.abc import Iterable

from leerrecht.models import Deursoort, Lidmaatschap, Soort
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import Recht, rollen_met
from leerrecht.voorstel.lezers import Leesbron
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, OPEN_STANDEN
from meldpunt.keuzes.wissel import Wisselstand
from meldpunt.models import (
    Aanmelding,
    Begeleidingsperiode,
    Clbwissel,
    Concept,
    Overdracht,
    Toeleiding,
    Vooraanmelding,
)

Paar = tuple[int, int]
Drietal = tuple[int, int, int]


def wijst_naar() -> set[Paar]:
    """Return (netwerk, organisatie) for every organisation to which a file, handover, period or question points."""
    paren = set(Aanmelding.objects.values_list("netwerk", "organisatie").distinct())
    paren |= set(Overdracht.objects.values_list("aanmelding__netwerk", "organisatie").distinct())
    wacht = Clbwissel.objects.filter(stand=Wisselstand.WACHT)
    paren |= set(wacht.values_list("aanmelding__netwerk", "clb").distinct())
    for naam in ("school", "clb"):
        perioden = Begeleidingsperiode.objects.exclude(**{naam: None})
        paren |= set(perioden.values_list("aanmelding__netwerk", naam).distinct())
        paren |= set(Vooraanmelding.objects.values_list("netwerk", naam).distinct())
    return paren


def _clbs(naar: set[Paar], leden: list[Lidmaatschap]) -> set[Paar]:
    """CLB's with files. What a school asked any organisation to refer is read by all who refer for it."""
    gevraagd = set(Vooraanmelding.objects.values_list("netwerk", "clb").distinct())
    clbs = {(lid.netwerk_id, lid.organisatie_id) for lid in leden if lid.organisatie.soort == Soort.CLB}
    return gevraagd | clbs & naar


def _aanbieders() -> set[Paar]:
    rijen = Toeleiding.objects.filter(stand__in=LOPENDE_TOELEIDING, aanmelding__stand__in=OPEN_STANDEN)
    return set(rijen.values_list("aanmelding__netwerk", "fiche__aanbieder").distinct())


def _eigen() -> set[Drietal]:
    rijen = set(Aanmelding.objects.values_list("ingediend_door", "netwerk", "organisatie").distinct())
    rijen |= set(Vooraanmelding.objects.values_list("door", "netwerk", "school").distinct())
    return rijen | set(Concept.objects.values_list("eigenaar", "netwerk", "organisatie").distinct())


def _meelezers() -> set[Drietal]:
    lopend = Overdracht.objects.filter(tot__isnull=True)
    return set(lopend.values_list("aan", "aanmelding__netwerk", "organisatie").distinct())


def deuren(leden: list[Lidmaatschap]) -> Iterable[tuple[Lidmaatschap, Deursoort]]:
    """Yield the doors of these memberships, beside that of a Meldpunt, which the core knows."""
    volgen, aanmelden = rollen_met(Recht.DOSSIERS_VOLGEN), rollen_met(Recht.AANMELDEN)
    beantwoorden = rollen_met(Recht.TOELEIDING_BEANTWOORDEN)
    clbs, aanbieders, eigen, meelezers = _clbs(wijst_naar(), leden), _aanbieders(), _eigen(), _meelezers()
    for lid in leden:
        paar: Paar = (lid.netwerk_id, lid.organisatie_id)
        wie: Drietal = (lid.gebruiker_id, *paar)
        if lid.rol in aanmelden and paar in clbs:
            yield lid, Deursoort.CLB
        if lid.rol in beantwoorden and paar in aanbieders:
            yield lid, Deursoort.AANBIEDER
        if lid.rol in volgen and wie in eigen:
            yield lid, Deursoort.EIGEN
        if lid.rol in volgen and wie in meelezers:
            yield lid, Deursoort.MEELEZEN


def leest_als(soort: str) -> str:
    """Return the word under which kinds of organisation stand that read a file alike."""
    if soort in LEEST_NOOIT:
        return "leest nooit"
    return soort if soort in (Soort.SCHOOL, Soort.CLB) else "ander"


LEESBRON = Leesbron(deuren=deuren, wijst_naar=wijst_naar, leest_als=leest_als)
