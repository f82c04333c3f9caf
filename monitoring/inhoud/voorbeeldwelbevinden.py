"""Invented classes and talks of example mode: enough of last school year for a figure, one class now, one below ten."""

import datetime
import random
from typing import Any

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.models.basis import maak_sleutel
from leerrecht.rechten import Rol
from leerrecht.schooljaar import Schooljaar
from leerrecht.voorbeeld.accounts import DOMEIN
from monitoring.diensten.gesprekken import tel_ronde
from monitoring.diensten.welbevinden import sluit_en_wis
from monitoring.keuzes import Gespreksleeftijd, Gespreksplaats, Klasgraad
from monitoring.models import Gespreksblad, Gespreksronde, Welbevindenblad, Welbevindensessie
from monitoring.regels.gesprekken import kwartaal_van
from monitoring.regels.vragenlijst import nieuwste

# Class, graad, how many sheets, days ago; below zero: days before the end of last school year.
KLASSEN = (
    ("4A", Klasgraad.TWEE, 18, -90),
    ("4B", Klasgraad.TWEE, 16, -80),
    ("6A", Klasgraad.DRIE, 20, -70),
    ("3C", Klasgraad.TWEE, 17, 6),
    ("5D", Klasgraad.DRIE, 7, 3),
)
GESPREKKEN = 33


def laad() -> dict[str, int]:
    """Load what is not there yet and return how many classes."""
    return {"voorbeeldklassen": _laad()}


@dienst
def _laad() -> int:
    leden = Lidmaatschap.objects.filter(gebruiker__email=f"school@{DOMEIN}", rol=Rol.AANMELDER)
    lid = leden.select_related("gebruiker", "netwerk").first()
    if lid is None or Welbevindensessie.objects.exists():
        return 0
    # The same on every machine.
    toeval = random.Random("voorbeeld")  # noqa: S311  (invented answers)
    for klas in KLASSEN:
        _klas(lid, *klas, toeval)
    _gesprekken(lid, toeval)
    return len(KLASSEN)


def _dag(geleden: int) -> datetime.date:
    vandaag = timezone.localdate()
    einde = Schooljaar(Schooljaar.van_dag(vandaag).start - 1).laatste_dag
    return einde + datetime.timedelta(days=geleden) if geleden < 0 else vandaag - datetime.timedelta(days=geleden)


def _klas(lid: Any, groep: str, graad: str, bladen: int, geleden: int, toeval: random.Random) -> None:
    door: Gebruiker = lid.gebruiker
    sessie = Welbevindensessie.objects.create(
        netwerk=lid.netwerk,
        organisatie_id=lid.organisatie_id,
        door=door,
        groep=groep,
        graad=graad,
        leerlingen=max(bladen, 18),
        lijst=nieuwste().versie,
        op=_dag(geleden),
        code=maak_sleutel(6),
        open_tot=timezone.now() - datetime.timedelta(days=1),
    )
    for nummer in range(bladen):
        Welbevindenblad.objects.create(kenmerk=f"voorbeeld-{groep}-{nummer}", sessie=sessie, waarden=_waarden(toeval))
    sluit_en_wis(sessie, None)


def _waarden(toeval: random.Random) -> dict[str, int]:
    return {zin.sleutel: toeval.choice((1, 2, 3, 3, 4, 4, 4, 5)) for zin in nieuwste().zinnen}


def _gesprekken(lid: Any, toeval: random.Random) -> None:
    """The quarter before the last school year ended: over, so counted; each age band has ten or more."""
    ronde = Gespreksronde.objects.create(netwerk=lid.netwerk, kwartaal=kwartaal_van(_dag(-60)), lijst=nieuwste().versie)
    for nummer in range(GESPREKKEN):
        leeftijd = Gespreksleeftijd.values[nummer % len(Gespreksleeftijd.values)]
        plaats = (Gespreksplaats.SCHOOL, Gespreksplaats.THUIS)[nummer % 2]
        waar = {"leeftijd": leeftijd, "plaats": str(plaats)}
        waarden = {**waar, **_waarden(toeval)}
        Gespreksblad.objects.create(kenmerk=f"voorbeeld-{nummer}", ronde=ronde, waarden=waarden)
    tel_ronde(ronde)
