"""Quote from the open texts of a survey: only where the writer found that good, and a person picked it."""

import re

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from monitoring.models import Bevraging, Bevragingscitaat, Bevragingstekst
from monitoring.regels.bevraging import noemt_misschien_iemand, waarom_niet

NIET_GOED = "Wie dit schreef, wil niet geciteerd worden."
NAAM = (
    "Hier staan twee woorden met een hoofdletter naast elkaar: misschien een naam. Haal ze weg, of vink aan dat het er"
    " geen is."
)
GEEN_DEEL = "Neem een citaat letterlijk over. Laat je iets weg, schrijf daar dan (...)."


@dienst
def citaat_kiezen(*, tekst_id: int, citaat: str, geen_naam: bool, door: Gebruiker) -> Bevragingscitaat:
    """Publish a text, or a passage of it; what is left out is marked. Geweigerd without the yes of its writer."""
    eigen = Bevraging.objects.bewerkbaar_voor(door)
    rijen = Bevragingstekst.objects.filter(vraag__bevraging__in=eigen).select_related("vraag__bevraging__netwerk")
    rij = op_slot(rijen, "Deze tekst is er niet meer.", pk=tekst_id)
    if not rij.citeren:
        raise Geweigerd(NIET_GOED)
    if not staat_in(citaat, rij.tekst):
        raise Geweigerd(GEEN_DEEL, veld="citaat")
    if zin := waarom_niet(citaat):
        raise Geweigerd(zin, veld="citaat")
    if noemt_misschien_iemand(citaat) and not geen_naam:
        raise Geweigerd(NAAM, veld="geen_naam")
    if rij.vraag.citaten.filter(tekst=citaat.strip()).exists():
        raise Geweigerd("Dit citaat staat er al.", veld="citaat")
    gekozen = Bevragingscitaat.objects.create(vraag=rij.vraag, tekst=citaat.strip())
    registreer(gekozen, "citaat gekozen", door)
    return gekozen


def staat_in(citaat: str, tekst: str) -> bool:
    """Tell whether every part of a quote stands in the text, in order; "(...)" says where something is left out."""
    plek, heel = 0, " ".join(tekst.split())
    delen = [" ".join(deel.split()) for deel in re.split(r"\(\.\.\.\)|\(…\)", citaat)]
    for deel in delen:
        plek = heel.find(deel, plek)
        if plek < 0:
            return False
        plek += len(deel)
    return any(delen)


@dienst
def citaat_weghalen(*, citaat_id: int, door: Gebruiker) -> Bevragingscitaat:
    """Take a quote away."""
    eigen = Bevraging.objects.bewerkbaar_voor(door)
    rijen = Bevragingscitaat.objects.filter(vraag__bevraging__in=eigen).select_related("vraag__bevraging__netwerk")
    rij = op_slot(rijen, "Dit citaat is er niet meer.", pk=citaat_id)
    registreer(rij, "citaat weggehaald", door)
    rij.delete()
    return rij
