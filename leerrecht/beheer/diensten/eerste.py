"""The accounts that nobody of the portal can make: who begins networks, and the first administrator of one."""

from django.utils import timezone

from leerrecht.account import diensten as accountdiensten
from leerrecht.beheer.diensten.gebruiker import maak_account
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Netwerk, Organisatie
from leerrecht.rechten import DOSSIERRECHTEN, ROLRECHTEN, Rol


@dienst
def eerste_beheerder_maken(*, email: str, naam: str, netwerk: Netwerk, organisatie: Organisatie) -> Gebruiker:
    """Make and invite the first administrator of a network, from the server itself; the history says "het portaal".

    Raises Geweigerd when the network has an active administrator already: from then on that person makes accounts.
    """
    vandaag = timezone.localdate()
    if Lidmaatschap.objects.actief_op(vandaag).filter(netwerk=netwerk, rol=Rol.BEHEER, gebruiker__is_active=True):
        raise Geweigerd(f"{netwerk.naam} heeft al een functioneel beheerder. Die maakt de andere accounts.")
    gebruiker = Gebruiker.objects.filter(email=email.strip().lower()).first()
    if gebruiker is None:
        gebruiker = maak_account(email.strip().lower(), naam, "functioneel beheerder")
    Lidmaatschap.objects.create(
        gebruiker=gebruiker, organisatie=organisatie, netwerk=netwerk, rol=Rol.BEHEER, van=vandaag
    )
    registreer(gebruiker, "eerste beheerder gemaakt", netwerk=netwerk)
    if not gebruiker.has_usable_password():
        accountdiensten.gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=netwerk, door=None)
    return gebruiker


@dienst
def portaalbeheerder_maken(*, email: str, naam: str) -> Gebruiker:
    """Make and invite somebody who begins networks, from the server itself. Geweigerd for who reads files, or is it."""
    email = email.strip().lower()
    gebruiker = Gebruiker.objects.filter(email=email).first()
    if gebruiker is None:
        gebruiker = maak_account(email, naam, "beheerder van het portaal")
    _vereis_kan_portaalbeheer(gebruiker)
    gebruiker.portaalbeheer_sinds = timezone.now()
    gebruiker.save(update_fields=["portaalbeheer_sinds"])
    registreer(gebruiker, "portaalbeheerder gemaakt")
    if not gebruiker.has_usable_password():
        accountdiensten.gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=None, door=None)
    return gebruiker


def _vereis_kan_portaalbeheer(gebruiker: Gebruiker) -> None:
    if gebruiker.portaalbeheer_sinds:
        raise Geweigerd(f"{gebruiker.naam} is al portaalbeheerder.")
    if not gebruiker.is_active or gebruiker.soort != Gebruikersoort.ACCOUNT:
        raise Geweigerd("Dit adres is van een contact of van een afgesloten account. Gebruik een ander adres.")
    leden = [lid for lid in gebruiker.lidmaatschappen.all() if not lid.is_voorbij]
    if any(ROLRECHTEN[Rol(lid.rol)] & DOSSIERRECHTEN for lid in leden):
        raise Geweigerd(f"{gebruiker.naam} heeft een rol met dossiers. Een portaalbeheerder leest er geen.")


@dienst
def portaalbeheerder_stoppen(*, email: str) -> Gebruiker:
    """End that somebody begins networks, from the server itself. Geweigerd for who does not."""
    gebruiker = Gebruiker.objects.filter(email=email.strip().lower(), portaalbeheer_sinds__isnull=False).first()
    if gebruiker is None:
        raise Geweigerd("Er is geen portaalbeheerder met dat adres.")
    gebruiker.portaalbeheer_sinds = None
    gebruiker.save(update_fields=["portaalbeheer_sinds"])
    registreer(gebruiker, "portaalbeheerder gestopt")
    return gebruiker
