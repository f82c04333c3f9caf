"""Noting that the sample of the log was looked over."""

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from meldpunt.models import Steekproef
from meldpunt.regels.steekproef import getrokken
from meldpunt.regels.toezicht import netwerken_onder_toezicht


@dienst
def steekproef_nakijken(*, netwerk_id: int, jaar: int, opmerking: str, door: Gebruiker) -> Steekproef:
    """Keep which rows of `jaar` were drawn and what was found; raise Geweigerd when done before or empty."""
    rijen = netwerken_onder_toezicht(door)
    netwerk = op_slot(rijen, "Je leest het logboek van dit netwerk niet.", no_key=True, pk=netwerk_id)
    if not timezone.localdate().year - 5 <= jaar <= timezone.localdate().year:
        raise Geweigerd("Kies dit jaar of een van de vijf jaren ervoor.", veld="jaar")
    if Steekproef.objects.filter(netwerk=netwerk, jaar=jaar).exists():
        raise Geweigerd("De steekproef van dat jaar is al nagekeken.", veld="jaar")
    sleutels = getrokken(netwerk, jaar)
    if not sleutels:
        raise Geweigerd("In dat jaar staat er nog niets in het logboek om na te kijken.", veld="jaar")
    rij = Steekproef.objects.create(netwerk=netwerk, jaar=jaar, rijen=sleutels, opmerking=opmerking.strip(), door=door)
    registreer(rij, "steekproef van het logboek nagekeken", door)
    return rij
