"""A note in a file. Its audience is chosen when it is written and never changes."""

import datetime

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import bewaak_wekdag, bewaar
from meldpunt.diensten.slot import noteer, op_slot_meldpunt
from meldpunt.keuzes.dossier import Publiek
from meldpunt.models import Notitie
from meldpunt.regels.klokken import stop_eerste


@dienst
def notitie_schrijven(
    *, aanmelding_id: int, tekst: str, publiek: str, door: Gebruiker, nieuws_voor: datetime.date | None = None
) -> Notitie:
    """Write a note, also in a closed file. One for the aanmelder is the news that was promised.

    `nieuws_voor` is then the next promise; without it none is open.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door, open_vereist=False)
    if not tekst.strip():
        raise Geweigerd("Schrijf je notitie.", veld="tekst")
    if publiek not in Publiek.values:
        raise Geweigerd("Kies wie dit leest.", veld="publiek")
    notitie = Notitie.objects.create(aanmelding=aanmelding, tekst=tekst, publiek=publiek, door=door)
    if publiek != Publiek.AANMELDER:
        noteer(aanmelding, "notitie voor het Meldpunt geschreven", door, "notities")
        return notitie
    if nieuws_voor:
        bewaak_wekdag(nieuws_voor, "nieuws_voor")
    stop_eerste(aanmelding)
    aanmelding.antwoord_voor = nieuws_voor if aanmelding.is_open else None
    mail.stuur(mail.Nieuws, aanmelding, ontvangers.aanmelder(aanmelding), zonder=door)
    bewaar(aanmelding, "nieuws gegeven aan de aanmelder", door, "notities")
    return notitie
