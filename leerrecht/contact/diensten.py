"""Acts on people without an account: make one for an organisation, correct one, stop one."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Netwerk, Organisatie
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van

# Says nothing about whose address it is: who keeps contacts need not know every account.
_NIET_HIER = (
    "Met dit adres kan je hier geen contact maken. Werkt deze persoon al met Leerrecht, vraag dan aan de functioneel "
    "beheerder om een lidmaatschap bij deze organisatie."
)


def _noteer(
    wat: str, persoon: Gebruiker, organisatie: Organisatie, netwerk: Netwerk, door: Gebruiker, *velden: str
) -> None:
    gevuld = [persoonsverschil(veld, veld) for veld in velden]
    registreer(persoon, wat, door, gevuld, naam=f"contact van {organisatie.naam}", netwerk=netwerk)


def _vereis(door: Gebruiker, netwerk: Netwerk, organisatie: Organisatie) -> None:
    if not toegang_van(door).mag(Recht.CONTACTEN_BIJHOUDEN, netwerk):
        raise Geweigerd("Alleen de stafmedewerker van dit netwerk houdt contacten bij.")
    if not organisatie.actief or not organisatie.netwerken.filter(pk=netwerk.pk).exists():
        raise Geweigerd("Kies een organisatie van dit netwerk.", veld="organisatie")


def werkt_voor(persoon: Gebruiker, organisatie: Organisatie, netwerk: Netwerk) -> bool:
    """Tell whether somebody acts for this organisation in this network today."""
    vandaag = persoon.lidmaatschappen.actief_op(timezone.localdate())
    return persoon.is_active and vandaag.filter(organisatie=organisatie, netwerk=netwerk).exists()


@dienst
def contact_maken(
    *,
    naam: str,
    email: str,
    organisatie: Organisatie,
    netwerk: Netwerk,
    door: Gebruiker,
    functie: str = "",
    postvak: bool = False,
) -> Gebruiker:
    """Make somebody reachable by mail for an organisation; who is known for it already, is returned as is.

    Raises Geweigerd for an address of an account that does not act for this organisation, or without a name.
    """
    _vereis(door, netwerk, organisatie)
    email = email.strip().lower()
    bestaand = Gebruiker.objects.filter(email=email).first()
    if bestaand is not None and (bestaand.heeft_account or not bestaand.is_active):
        if werkt_voor(bestaand, organisatie, netwerk):
            return bestaand
        raise Geweigerd(_NIET_HIER, veld="email")
    if bestaand is None and not naam.strip():
        raise Geweigerd("Schrijf ook de naam van deze persoon of dienst.", veld="naam")
    persoon = bestaand or _nieuw(email, naam.strip(), functie.strip(), postvak)
    if not werkt_voor(persoon, organisatie, netwerk):
        Lidmaatschap.objects.create(
            gebruiker=persoon, organisatie=organisatie, netwerk=netwerk, rol=Rol.CONTACT, van=timezone.localdate()
        )
        _noteer("contact toegevoegd", persoon, organisatie, netwerk, door, "naam", "email")
    return persoon


def persoon_zonder_account(*, naam: str, email: str) -> Gebruiker:
    """Return who reads this address, made reachable when nobody knew it; without a place or a right. Part of a dienst.

    For one mail with one link to one object: what the link opens, the room says. An address of an account stays one.
    """
    email = email.strip().lower()
    persoon = Gebruiker.objects.filter(email=email).first() or _nieuw(email, naam.strip() or email, "", False)
    if not persoon.is_active:
        raise Geweigerd("Op dit adres komt niets meer aan. Vraag een ander adres.", veld="email")
    return persoon


def _nieuw(email: str, naam: str, functie: str, postvak: bool) -> Gebruiker:
    soort = Gebruikersoort.POSTVAK if postvak else Gebruikersoort.CONTACT
    persoon = Gebruiker(email=email, naam=naam, functie=functie, soort=soort)
    persoon.set_unusable_password()
    try:
        with transaction.atomic():
            persoon.save()
    except IntegrityError:
        raise Geweigerd("Een collega voegde dit adres net toe. Probeer het opnieuw.", veld="email") from None
    return persoon


@dienst
def contact_stoppen(*, lidmaatschap_sleutel: str, door: Gebruiker) -> Lidmaatschap:
    """End somebody's place as a contact: no mail any more, and every personal link of this organisation is closed."""
    rijen = Lidmaatschap.objects.select_for_update(of=("self",)).select_related("gebruiker", "organisatie", "netwerk")
    lid = rijen.filter(sleutel=lidmaatschap_sleutel, rol=Rol.CONTACT).first()
    if lid is None or not toegang_van(door).mag(Recht.CONTACTEN_BIJHOUDEN, lid.netwerk):
        raise Geweigerd("Dit contact bestaat niet meer, of het is niet van jouw netwerk.")
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    _noteer("contact gestopt", lid.gebruiker, lid.organisatie, lid.netwerk, door)
    if lid.van > gisteren:
        lid.delete()
    else:
        lid.tot = gisteren
        lid.save(update_fields=["tot"])
    return lid
