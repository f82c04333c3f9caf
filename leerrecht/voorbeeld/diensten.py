"""The one act of example mode that writes: making its accounts."""

from django.utils import timezone

from leerrecht.account.geheimhouding import leg_vast
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.geheimhouding import nodig
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie, Soort
from leerrecht.rechten import Rol
from leerrecht.voorbeeld.accounts import ACCOUNTS, CLB_NAAM, CLB_SLEUTEL, Voorbeeldaccount


@dienst
def voorbeeldaccounts_maken(*, door: Gebruiker | None = None) -> int:
    """Make the example accounts that are not there yet; return how many. Geweigerd while the content is missing."""
    _maak_clb()
    return sum(_maak(account, door) for account in ACCOUNTS)


def _maak_clb() -> None:
    """Make the invented CLB of Mechelen, once."""
    netwerk = Netwerk.objects.filter(slug="mechelen").first()
    if netwerk and not Organisatie.objects.filter(bron_sleutel=CLB_SLEUTEL).exists():
        clb = Organisatie(bron_sleutel=CLB_SLEUTEL, naam=CLB_NAAM, soort=Soort.CLB)
        clb.zet_zoekvelden()
        clb.save()
        clb.netwerken.add(netwerk)


def _maak_portaalbeheerder(account: Voorbeeldaccount, door: Gebruiker | None) -> bool:
    if Gebruiker.objects.filter(email=account.email).exists():
        return False
    gebruiker = Gebruiker(email=account.email, naam=account.naam, functie=account.functie)
    gebruiker.set_unusable_password()
    gebruiker.portaalbeheer_sinds = timezone.now()
    gebruiker.save()
    registreer(gebruiker, "voorbeeldaccount gemaakt", door)
    return True


def _maak(account: Voorbeeldaccount, door: Gebruiker | None) -> bool:
    if account.rol == Rol.PORTAALBEHEER:
        return _maak_portaalbeheerder(account, door)
    netwerk = Netwerk.objects.filter(slug=account.netwerk).first()
    organisatie = Organisatie.objects.filter(bron_sleutel=account.organisatie).first()
    if netwerk is None or organisatie is None:
        raise Geweigerd("De inhoud van de netwerken ontbreekt nog. Voer eerst uit: python manage.py laad_inhoud")
    bestaand = Gebruiker.objects.filter(email=account.email).first()
    if bestaand is not None:
        # Left as the tester has changed it since; one of before there was something to confirm has confirmed it.
        if not bestaand.geheimhoudingen.exists():
            leg_vast(bestaand, nodig(bestaand.lidmaatschappen.select_related("organisatie")), door)
        return False
    gebruiker = Gebruiker(email=account.email, naam=account.naam, functie=account.functie)
    gebruiker.set_unusable_password()
    gebruiker.save()
    lid = Lidmaatschap.objects.create(
        gebruiker=gebruiker, organisatie=organisatie, netwerk=netwerk, rol=account.rol, van=timezone.localdate()
    )
    # People of the example have confirmed: who tries it out sees files at once.
    leg_vast(gebruiker, nodig([lid]), door)
    registreer(gebruiker, "voorbeeldaccount gemaakt", door, netwerk=netwerk)
    return True
