"""What was given with a file, as its young person reads it: what it is, from which service, when, and how far it is.

The content is read with a copy, where somebody looked whether another person stands in it. Not on the page of parents:
what others wrote is weighed before a parent reads it.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.models import Gebruiker
from leerrecht.versleuteldveld import voor_lijst
from meldpunt.models import Aanmelding, Bijlage
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.regels.openen import namens

_GEWIST = "Ze is gewist. Niemand kan ze nog openen."
_STAAT = {
    Bijlagestand.WACHT: "Ze wacht op een controle op virussen. Nog niemand kan ze openen.",
    Bijlagestand.SCHOON: "Ze is nagekeken op virussen.",
    Bijlagestand.BESMET: _GEWIST,
    Bijlagestand.ONLEESBAAR: _GEWIST,
    Bijlagestand.VERLOPEN: _GEWIST,
}


@dataclass(frozen=True)
class Bladbijlage:
    """One of them."""

    wat: str
    van: str
    op: datetime.date
    staat: str


def bijlagen_op_blad(aanmelding: Aanmelding, taal: Bladtaal) -> list[Bladbijlage]:
    """Return them, newest first; who gave one is the service, as with who looked."""
    rijen = list(Bijlage.objects.filter(aanmelding=aanmelding).select_related("door"))
    gevers = {rij.door_id: rij.door for rij in rijen}
    wie = {pk: _van(aanmelding, gever) or taal.zin("Iemand van het portaal") for pk, gever in gevers.items()}
    return [_regel(rij, wie[rij.door_id], taal) for rij in rijen]


def _regel(rij: Bijlage, van: str, taal: Bladtaal) -> Bladbijlage:
    wat = voor_lijst(lambda: rij.wat)
    return Bladbijlage(wat, van, timezone.localdate(rij.op), taal.zin(_STAAT[Bijlagestand(rij.stand)]))


def _van(aanmelding: Aanmelding, gever: Gebruiker) -> str:
    """The service somebody gave it for; "" of who works there no more."""
    wie = gever if gever.heeft_account else als_aanbieder(gever)
    return namens(aanmelding, wie) if wie else ""
