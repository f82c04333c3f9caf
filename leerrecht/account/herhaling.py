"""After a restore: an account that was closed since the backup is closed again."""

from django.utils import timezone

from leerrecht import herhaling
from leerrecht.diensten import dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.models.gebruiker import Gebruikersoort
from leerrecht.versleuteling import vaste_hash

SOORT = "account"
_REDEN = "Opnieuw, na een teruggezette reservekopie."


def _merk(sleutel: str) -> str:
    return vaste_hash("herhaling account", sleutel)


def onthoud(gebruiker: Gebruiker) -> None:
    """Write in the ledger whether this account is open or closed now. Part of the dienst that opened or closed it."""
    herhaling.noteer(SOORT, _merk(gebruiker.sleutel), herhaling.OPEN if gebruiker.is_active else herhaling.DICHT)


def merken_van_nu() -> set[str]:
    """Return the marks of the accounts that are closed in the database of today; any later line overrules them."""
    dicht = Gebruiker.objects.filter(is_active=False, soort=Gebruikersoort.ACCOUNT).values_list("sleutel", flat=True)
    return {f"{_merk(sleutel)}.0.{herhaling.DICHT}" for sleutel in dicht}


@dienst
def sluit_opnieuw(*, merken: set[str]) -> int:
    """Close each open account that the ledger says was closed; return how many. Done twice it closes nothing more."""
    standen = herhaling.laatste(merken)
    weer = [
        rij
        for rij in Gebruiker.objects.select_for_update().filter(is_active=True)
        if standen.get(_merk(rij.sleutel)) == herhaling.DICHT
    ]
    for gebruiker in weer:
        gebruiker.is_active = False
        gebruiker.save(update_fields=["is_active"])
        gebruiker.uitnodigingen.open_op(timezone.now()).update(vervalt_op=timezone.now())
        registreer(gebruiker, "account afgesloten", None, reden=_REDEN)
    return len(weer)


def zin(aantal: int) -> str:
    """The sentence of the report."""
    return f"Opnieuw afgesloten: {aantal} {'account' if aantal == 1 else 'accounts'}."
