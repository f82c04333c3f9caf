"""Talks about wellbeing: note one, and count those of a quarter that is over.

Noting writes no history, and the row has no hour: together they would say who was talked to by whom.
"""

import random
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.keuzes import Gespreksleeftijd, Gespreksplaats, Sessiestand
from monitoring.models import Gespreksblad, Gespreksronde
from monitoring.regels.gesprekken import LEEFTIJD, PLAATS, kwartaal_van, tel_gesprekken
from monitoring.regels.vragenlijst import lijst_van, nieuwste

_KEUZES: dict[str, Any] = {LEEFTIJD: Gespreksleeftijd, PLAATS: Gespreksplaats}


@dienst
def gesprek_noteren(
    *, netwerk: Netwerk, kenmerk: str, leeftijd: str, plaats: str, waarden: Mapping[str, int], door: Gebruiker
) -> None:
    """Keep one talk in the quarter of today, once for each form that was sent. Who noted it is kept nowhere."""
    if not toegang_van(door).mag(Recht.WELBEVINDEN_VRAGEN, netwerk):
        raise Geweigerd("Je kan dit niet noteren in dit netwerk.", veld="netwerk")
    waar = {LEEFTIJD: leeftijd, PLAATS: plaats}
    for veld, waarde in waar.items():
        if waarde not in _KEUZES[veld].values:
            raise Geweigerd("Kies een van de mogelijkheden.", veld=veld)
    if not waarden:
        raise Geweigerd("Er staat nog geen antwoord op.")
    ronde, _ = Gespreksronde.objects.get_or_create(
        netwerk=netwerk, kwartaal=kwartaal_van(timezone.localdate()), defaults={"lijst": nieuwste().versie}
    )
    if not Gespreksblad.objects.filter(kenmerk=kenmerk).exists():
        Gespreksblad.objects.create(kenmerk=kenmerk, ronde=ronde, waarden={**waar, **waarden})


@dienst
def gesprekken_tellen(*, ronde_id: int) -> int:
    """Count the talks of a quarter that is over and erase the sheets; 0 when that was done already."""
    rijen = Gespreksronde.objects.voorbij_op(kwartaal_van(timezone.localdate()))
    ronde = rijen.select_for_update(of=("self",)).filter(pk=ronde_id).first()
    if ronde is None:
        return 0
    tel_ronde(ronde)
    return 1


def tel_ronde(ronde: Gespreksronde) -> None:
    """Count the talks of a quarter and erase the sheets. Part of a dienst."""
    bladen = [blad.waarden for blad in ronde.bladen.all()]
    ronde.bladen.all().delete()
    uitslag = tel_gesprekken(bladen, lijst_van(ronde.lijst), random.SystemRandom())
    if uitslag is None:
        ronde.stand = Sessiestand.TE_WEINIG
    else:
        ronde.stand, ronde.antwoorden, ronde.uitslag = Sessiestand.GETELD, len(bladen), uitslag
    ronde.save()
    registreer(ronde, "gesprekken over welbevinden geteld", None)
