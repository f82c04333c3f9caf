"""Making people known to the portal, and changing who they are."""

import datetime
from collections.abc import Mapping
from typing import Any

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.account.zittingen import sluit_zittingen
from leerrecht.beheer import bereik, mail
from leerrecht.beheer.diensten import account, regels, zinnen
from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_toevoegen
from leerrecht.contact.adres_anders import adres_is_anders
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Gebruikersoort, Netwerk, Organisatie
from leerrecht.versies import te_bewaren, waarden_van
from leerrecht.voorstel.frame import vier_ogen

VELDEN = {"email": "e-mailadres", "naam": "naam", "functie": "functie"}


class BestaatAl(Geweigerd):
    """There is an account with this address; `gebruiker` is set when the administrator may see it."""

    def __init__(self, zin: str, gebruiker: Gebruiker | None) -> None:
        super().__init__(zin, veld="email")
        self.gebruiker = gebruiker


def _weiger_bestaande(email: str, door: Gebruiker) -> None:
    bestaande = Gebruiker.objects.filter(email=email).first()
    if bestaande is None:
        return
    if bereik.gebruikers(door).filter(pk=bestaande.pk).exists():
        raise BestaatAl("Dit e-mailadres heeft al een account. Voeg het lidmaatschap toe bij die persoon.", bestaande)
    raise BestaatAl(
        "Dit e-mailadres heeft al een account in een ander netwerk. Vink onderaan aan dat je die wil toevoegen.",
        None,
    )


def maak_account(email: str, naam: str, functie: str) -> Gebruiker:
    """Write an account nobody can sign in to yet. Part of a dienst; raises IntegrityError when the address is taken."""
    gebruiker = Gebruiker(email=email, naam=naam, functie=functie)
    gebruiker.set_unusable_password()
    with transaction.atomic():
        gebruiker.save()
    EmailAddress.objects.create(user=gebruiker, email=email, verified=True, primary=True)
    return gebruiker


def _maak(email: str, naam: str, functie: str, door: Gebruiker) -> Gebruiker:
    contact = bereik.gebruikers(door).exclude(soort=Gebruikersoort.ACCOUNT).filter(email=email).first()
    if contact is not None:
        return _geef_account(contact, naam, functie)
    _weiger_bestaande(email, door)
    try:
        return maak_account(email, naam, functie)
    except IntegrityError:
        # A colleague was a moment quicker with the same address.
        _weiger_bestaande(email, door)
        raise


def _geef_account(contact: Gebruiker, naam: str, functie: str) -> Gebruiker:
    """Somebody who was reached by mail only gets an account: the same person, and the same links."""
    if contact.soort == Gebruikersoort.POSTVAK:
        raise Geweigerd("Dit is het postvak van een dienst. Een account is van één persoon.", veld="email")
    contact.soort, contact.naam, contact.functie = Gebruikersoort.ACCOUNT, naam, functie
    contact.save()
    EmailAddress.objects.create(user=contact, email=contact.email, verified=True, primary=True)
    return contact


@vier_ogen("gebruiker_aanmaken", zinnen.nieuw_account)
@dienst
def gebruiker_aanmaken(
    *,
    email: str,
    naam: str,
    functie: str,
    organisatie: Organisatie,
    netwerk: Netwerk,
    rol: str,
    van: datetime.date,
    uitnodigen: bool,
    door: Gebruiker,
    tot: datetime.date | None = None,
) -> Gebruiker:
    """Make an account nobody can sign in to yet, with a first membership and, if asked, an invitation."""
    regels.vereis_recht(door, netwerk)
    gebruiker = _maak(email.strip().lower(), naam, functie, door)
    gevuld = [persoonsverschil(veld, label) for veld, label in VELDEN.items()]
    registreer(gebruiker, "account aangemaakt", door, gevuld, netwerk=netwerk)
    lidmaatschap_toevoegen(
        gebruiker=gebruiker, organisatie=organisatie, netwerk=netwerk, rol=rol, van=van, tot=tot, door=door
    )
    if uitnodigen:
        account.uitnodigen(gebruiker=gebruiker, netwerk=netwerk, door=door)
    return gebruiker


@vier_ogen("bestaande_toevoegen", zinnen.rol_voor_bekende)
@dienst
def bestaande_toevoegen(
    *,
    email: str,
    organisatie: Organisatie,
    netwerk: Netwerk,
    rol: str,
    van: datetime.date,
    door: Gebruiker,
    tot: datetime.date | None = None,
) -> Gebruiker:
    """Give somebody who has an account in another network a first membership in this one. Name and address stay."""
    gebruiker = Gebruiker.objects.filter(email=email.strip().lower()).first()
    if gebruiker is None:
        raise Geweigerd("Er is geen account met dit e-mailadres. Vink “bestaat al” uit.", veld="email")
    lidmaatschap_toevoegen(
        gebruiker=gebruiker, organisatie=organisatie, netwerk=netwerk, rol=rol, van=van, tot=tot, door=door
    )
    return gebruiker


@vier_ogen("gebruiker_wijzigen", zinnen.ander_adres, mail.sleutel_gevraagd)
@dienst
def gebruiker_wijzigen(
    *, gebruiker: Gebruiker, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Gebruiker:
    """Change name, function or address of a person. History keeps which fields, never what they held."""
    regels.vereis_account_van_ons(gebruiker, door)
    gebruiker = regels.vers(gebruiker)
    bewaren = te_bewaren(origineel=origineel, huidig=waarden_van(gebruiker, VELDEN), mijn=mijn)
    if not bewaren:
        return gebruiker
    oud_adres = gebruiker.email
    for veld, waarde in bewaren.items():
        setattr(gebruiker, veld, waarde)
    if "email" in bewaren:
        regels.vereis_tweede_paar_ogen(gebruiker, door, "tweede factor gewist")
        _verplaats_adres(gebruiker, oud_adres, door)
    gebruiker.save()
    registreer(gebruiker, "account gewijzigd", door, [persoonsverschil(veld, VELDEN[veld]) for veld in bewaren])
    return gebruiker


def _verplaats_adres(gebruiker: Gebruiker, oud_adres: str, door: Gebruiker) -> None:
    """A new address is a new key to the account: links sent to the old one stop, and its owner hears of it."""
    if Gebruiker.objects.filter(email=gebruiker.email).exclude(pk=gebruiker.pk).exists():
        raise Geweigerd("Dit e-mailadres hoort al bij een ander account.", veld="email")
    EmailAddress.objects.filter(user=gebruiker).delete()
    EmailAddress.objects.create(user=gebruiker, email=gebruiker.email, verified=True, primary=True)
    account.trek_uitnodigingen_in(gebruiker)
    sluit_zittingen(gebruiker)
    adres_is_anders(gebruiker, door)
    gebruiker.adres_gewijzigd_op = timezone.now()
    if gebruiker.has_usable_password():
        mail.adres_gewijzigd(aan=oud_adres, gebruiker=gebruiker)
