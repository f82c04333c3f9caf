"""Counting a call, and taking the last one back."""

from django.db.models import F
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Telefoonturf
from meldpunt.regels.turf import kwartaal_van


@dienst
def oproep_turven(*, netwerk: Netwerk, beller: str, onderwerp: str, gevolg: str, door: Gebruiker) -> Telefoonturf:
    """Add one to the calls of this kind in this quarter. Who counted it is kept nowhere."""
    if not toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, netwerk):
        raise Geweigerd("Je werkt niet voor dit Meldpunt.")
    soort = {"beller": beller, "onderwerp": onderwerp, "gevolg": gevolg}
    keuzes = {"beller": Beller, "onderwerp": Belonderwerp, "gevolg": Belgevolg}
    for veld, waarde in soort.items():
        if waarde not in keuzes[veld].values:
            raise Geweigerd("Kies een van de mogelijkheden.", veld=veld)
    kwartaal = kwartaal_van(timezone.localdate())
    rij, _ = Telefoonturf.objects.get_or_create(
        netwerk=netwerk, kwartaal=kwartaal, beller=beller, onderwerp=onderwerp, gevolg=gevolg
    )
    Telefoonturf.objects.filter(pk=rij.pk).update(aantal=F("aantal") + 1)
    return rij


@dienst
def turf_terugnemen(*, turf_id: int | None, door: Gebruiker) -> Telefoonturf:
    """Take one back of the calls of this kind. Raises Geweigerd when there is none."""
    rijen = Telefoonturf.objects.zichtbaar_voor(door).filter(aantal__gt=0)
    rij = op_slot(rijen, "Er is geen laatste turf om terug te nemen.", pk=turf_id or 0)
    Telefoonturf.objects.filter(pk=rij.pk).update(aantal=F("aantal") - 1)
    return rij
