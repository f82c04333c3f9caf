"""Turning a language of the own page on and off for a network: only who noted who reviewed it does so."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.models import Bladtaalbesluit
from meldpunt.regels.bladtaal import bladtalen


@dienst
def bladtaal_aanzetten(
    *, netwerk_id: int, taal: str, nagekeken_door: str, nagekeken_op: datetime.date, door: Gebruiker
) -> Bladtaalbesluit:
    """Note who reviewed the sentences of this language; from then on young people of the network may choose it. An
    earlier review of the same language stops."""
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN))
    netwerk = op_slot(rijen, "Je noteert dit niet voor dit netwerk.", no_key=True, pk=netwerk_id)
    bestand = bladtalen().get(taal)
    if bestand is None:
        raise Geweigerd("Kies een taal waarvoor er een vertaling is.", veld="taal")
    if not nagekeken_door.strip():
        raise Geweigerd("Schrijf wie de vertaling nakeek.", veld="nagekeken_door")
    if nagekeken_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Wanneer is het nagekeken?", veld="nagekeken_op")
    vorige = Bladtaalbesluit.objects.lopend().filter(netwerk=netwerk, taal=taal)
    vorige.update(gestopt_op=timezone.now(), gestopt_door=door)
    rij = Bladtaalbesluit.objects.create(
        netwerk=netwerk,
        taal=taal,
        vingerafdruk=bestand.vingerafdruk,
        nagekeken_door=nagekeken_door.strip(),
        nagekeken_op=nagekeken_op,
        genoteerd_door=door,
    )
    registreer(rij, "taal van Mijn blad aangezet", door, [verschil("taal", "Taal", "", bestand.in_het_nederlands)])
    return rij


@dienst
def bladtaal_afzetten(*, besluit_id: int, door: Gebruiker) -> Bladtaalbesluit:
    """Stop offering it: who reads in it now reads Dutch at the next page."""
    rijen = Bladtaalbesluit.objects.zichtbaar_voor(door).lopend().select_related("netwerk")
    rij = op_slot(rijen, "Deze taal staat al uit.", pk=besluit_id)
    rij.gestopt_op, rij.gestopt_door = timezone.now(), door
    rij.save()
    registreer(rij, "taal van Mijn blad afgezet", door, [verschil("taal", "Taal", naam_van(rij), "")])
    return rij


def naam_van(rij: Bladtaalbesluit) -> str:
    """Return what the language is called in Dutch; its code when its file is gone."""
    bestand = bladtalen().get(rij.taal)
    return bestand.in_het_nederlands if bestand else rij.taal
