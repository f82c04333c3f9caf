"""Which ends a file can have today: what is counted for good must be what happened."""

from leerrecht.diensten import Geweigerd
from meldpunt.keuzes.einde import EINDE_VAN_EEN_JONGERE, NIET_TE_KIEZEN, Einde
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Aanmelding, Traject

# An end that says how a traject went, and the stands of a traject that bear it out.
_GEDRAGEN_DOOR = {
    Einde.AFGEROND: (Trajectstand.AFGEROND,),
    Einde.GESTOPT: (Trajectstand.GESTOPT, Trajectstand.NIET_OPGEDAAGD, Trajectstand.TERUGGETROKKEN),
}
_GEEN_TRAJECT = {
    Einde.AFGEROND: "In dit dossier is geen traject afgerond. Kies wat er wel gebeurde.",
    Einde.GESTOPT: "In dit dossier is geen traject voortijdig gestopt. Kies wat er wel gebeurde.",
}


def eindes_van(aanmelding: Aanmelding) -> list[Einde]:
    """Return what can be chosen, in the order of the list: nothing of a traject that was not."""
    standen = set(Traject.objects.filter(toeleiding__aanmelding=aanmelding).values_list("stand", flat=True))
    return [einde for einde in Einde if _kan(einde, aanmelding, standen)]


def _kan(einde: Einde, aanmelding: Aanmelding, standen: set[str]) -> bool:
    if einde in NIET_TE_KIEZEN or (einde in EINDE_VAN_EEN_JONGERE and not aanmelding.jongere_id):
        return False
    return einde not in _GEDRAGEN_DOOR or bool(standen & set(_GEDRAGEN_DOOR[einde]))


def bewaak_einde(aanmelding: Aanmelding, einde: str) -> None:
    """Raise Geweigerd, at its field, for an end that cannot be chosen or that nothing in the file bears out."""
    if einde in eindes_van(aanmelding):
        return
    zin = _GEEN_TRAJECT.get(Einde(einde)) if aanmelding.jongere_id and einde in _GEEN_TRAJECT else None
    raise Geweigerd(zin or "Kies waarom dit dossier eindigt.", veld="einde")


def loopt_nog(aanmelding: Aanmelding) -> str:
    """Return why a file cannot be closed while a traject runs; "" when none does."""
    traject = Traject.objects.lopend().filter(toeleiding__aanmelding=aanmelding).first()
    if traject is None:
        return ""
    return (
        f"Het traject bij {traject.toeleiding.fiche.aanbieder.naam} loopt nog. Laat dit dossier open: het vraagt je "
        "niets zolang dat zo is. Is het gestopt of afgerond, noteer dat dan eerst."
    )
