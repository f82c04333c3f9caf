"""The one account that nobody of the portal can make: its first administrator."""

from django.utils import timezone

from leerrecht.account import diensten as accountdiensten
from leerrecht.beheer.diensten.gebruiker import maak_account
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie
from leerrecht.rechten import Rol


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
