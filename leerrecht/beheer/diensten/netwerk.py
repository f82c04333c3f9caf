"""Beginning a network: its row, its first organisation, and the invitation of its first administrator."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from leerrecht.account import diensten as accountdiensten
from leerrecht.beheer.diensten import regels, zinnen
from leerrecht.beheer.diensten.gebruiker import maak_account
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Gebruikersoort, Leesvoorstel, Lidmaatschap, Netwerk, Organisatie
from leerrecht.models.organisatie import met_naam
from leerrecht.rechten import Recht, Rol
from leerrecht.voorstel.frame import vier_ogen
from leerrecht.zoeken import zelfde

FUNCTIE = "functioneel beheerder"


@dataclass(frozen=True)
class Begin:
    """What came of it. `beheerder` waits (Leesvoorstel) when that person has an account in another network."""

    netwerk: Netwerk
    beheerder: Gebruiker | Leesvoorstel


def beheert_al(netwerk: Netwerk) -> bool:
    """Whether somebody who administers this network signed in at least once: from then on that person goes on."""
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(netwerk=netwerk, rol=Rol.BEHEER)
    return leden.filter(gebruiker__is_active=True, gebruiker__last_login__isnull=False).exists()


@dienst
def netwerk_beginnen(
    *,
    naam: str,
    korte_naam: str,
    slug: str,
    gebied: str,
    organisatie: str,
    soort: str,
    beheerder: str,
    email: str,
    door: Gebruiker,
) -> Begin:
    """Make a network with its first organisation, and invite who will administer it.

    Raises Geweigerd for who does not begin networks, and for a name, address or organisation that exists.
    """
    regels.vereis_ergens(door, Recht.NETWERKEN_BEGINNEN)
    _vereis_nieuw(naam, korte_naam, slug)
    if bestaande := met_naam(organisatie):
        netwerken = ", ".join(bestaande.netwerken.values_list("korte_naam", flat=True)) or "dit portaal"
        raise Geweigerd(
            f"{bestaande.naam} bestaat al, in {netwerken}. Begin met de organisatie die het netwerk draagt, zoals het "
            "bestuur zelf. Andere organisaties vraagt de beheerder daarna mee te doen.",
            veld="organisatie",
        )
    netwerk = Netwerk.objects.create(naam=naam, korte_naam=korte_naam, slug=slug, gebied=gebied)
    registreer(netwerk, "netwerk begonnen", door, [verschil("naam", "naam", "", naam)], netwerk=netwerk)
    eerste = Organisatie(naam=organisatie, soort=soort)
    eerste.zet_zoekvelden()
    eerste.save()
    eerste.netwerken.add(netwerk)
    registreer(eerste, "organisatie toegevoegd", door, [verschil("naam", "naam", "", organisatie)], netwerk=netwerk)
    wie = eerste_beheerder_uitnodigen(netwerk=netwerk, organisatie=eerste, naam=beheerder, email=email, door=door)
    return Begin(netwerk, wie)


def _vereis_nieuw(naam: str, korte_naam: str, slug: str) -> None:
    for bekend in Netwerk.objects.all():
        if bekend.slug == slug:
            raise Geweigerd(f"/{slug}/ is al het adres van {bekend.naam}. Kies een ander.", veld="slug")
        if zelfde(bekend.naam, naam):
            raise Geweigerd(f"{bekend.naam} bestaat al.", veld="naam")
        if zelfde(bekend.korte_naam, korte_naam):
            raise Geweigerd(f"{bekend.naam} heet al {bekend.korte_naam}. Kies een andere.", veld="korte_naam")


@vier_ogen("eerste_beheerder_uitnodigen", zinnen.eerste_beheerder)
@dienst
def eerste_beheerder_uitnodigen(
    *, netwerk: Netwerk, organisatie: Organisatie, naam: str, email: str, door: Gebruiker
) -> Gebruiker:
    """Give a network its first administrator and mail an invitation. Geweigerd once one signed in.

    Who has an account in another network keeps name and address; that network says yes first (`vier_ogen`).
    """
    regels.vereis_ergens(door, Recht.NETWERKEN_BEGINNEN)
    regels.vereis_organisatie_in(netwerk, organisatie)
    if beheert_al(netwerk):
        raise Geweigerd(f"{netwerk.naam} heeft een functioneel beheerder. Die maakt de andere accounts.")
    email = email.strip().lower()
    gebruiker = Gebruiker.objects.filter(email=email).first()
    if gebruiker is None:
        gebruiker = maak_account(email, naam, FUNCTIE)
    _vereis_bruikbaar(gebruiker, organisatie, door)
    vandaag = timezone.localdate()
    lid: dict[str, Any] = {"gebruiker": gebruiker, "organisatie": organisatie, "netwerk": netwerk, "rol": Rol.BEHEER}
    if not Lidmaatschap.objects.actief_op(vandaag).filter(**lid).exists():
        Lidmaatschap.objects.create(**lid, van=vandaag)
    registreer(gebruiker, "eerste beheerder gemaakt", door, netwerk=netwerk)
    if not gebruiker.has_usable_password():
        accountdiensten.gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=netwerk, door=door)
    return gebruiker


def _vereis_bruikbaar(gebruiker: Gebruiker, organisatie: Organisatie, door: Gebruiker) -> None:
    """Refuse who has no account of the own, who asks it for the own self, and who reads files."""
    regels.vereis_iemand_anders(
        gebruiker, door, "Nodig iemand anders uit: jij begint het netwerk, een ander beheert het."
    )
    if not gebruiker.is_active:
        raise Geweigerd("Het account met dit adres is afgesloten. Kies iemand anders.", veld="email")
    if gebruiker.soort != Gebruikersoort.ACCOUNT:
        raise Geweigerd("Dit adres is van een contact zonder account. Gebruik een ander adres.", veld="email")
    regels.vereis_rol_past(gebruiker, Rol.BEHEER, timezone.localdate(), None)
