"""Rules that several diensten of beheer share. Each raises Geweigerd with a sentence that says what to do."""

import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.diensten import Geweigerd, R, op_slot
from leerrecht.models import Gebeurtenis, Gebruiker, Lidmaatschap, Netwerk, Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van, werkt_voor_opsporing

# Who administers or oversees, reads no files of young people.
LEEST_GEEN_DOSSIERS = frozenset({Rol.DPO, Rol.BEHEER, Rol.PORTAALBEHEER})
LEEST_DOSSIERS = frozenset({Rol.MELDPUNT})
# What these roles are for, is files; a partner has other work, and simply reads none.
_VOOR_DOSSIERS = frozenset({Rol.AANMELDER, Rol.MELDPUNT, Rol.AANBIEDER})
TWEE_PAAR_OGEN = datetime.timedelta(days=7)
WEGGEHAALD = "Dit bestaat niet meer: een collega haalde het intussen weg. Bekijk de lijst opnieuw."


def vereis_recht(door: Gebruiker, netwerk: Netwerk, recht: Recht = Recht.ACCOUNTS_BEHEREN) -> None:
    """Refuse who does not administer this network."""
    if not toegang_van(door).mag(recht, netwerk):
        raise Geweigerd(f"Je bent geen beheerder van {netwerk.naam}. Vraag het aan een beheerder van dat netwerk.")


def vereis_ergens(door: Gebruiker, recht: Recht) -> None:
    """Refuse who holds the right nowhere."""
    if not toegang_van(door).mag(recht):
        raise Geweigerd("Je hebt het recht niet om dit te doen.")


def vereis_iemand_anders(gebruiker: Gebruiker, door: Gebruiker, zin: str) -> None:
    """Four eyes: refuse what somebody would do to the own account."""
    if gebruiker.pk == door.pk:
        raise Geweigerd(zin)


def vereis_account_van_ons(gebruiker: Gebruiker, door: Gebruiker) -> None:
    """Refuse an act on the whole account to who does not administer the home network of the person.

    Where somebody works besides has no say over it: whoever joined last would hold the account hostage.
    """
    if not bereik.gebruikers(door).filter(pk=gebruiker.pk).exists():
        raise Geweigerd("Je bent geen beheerder van dit account.")
    if gebruiker.portaalbeheer_sinds and gebruiker.pk != door.pk and not toegang_van(door).portaal:
        # A new address or a wiped second step would hand over what stands above the networks.
        raise Geweigerd("Deze persoon is ook portaalbeheerder. Wat het hele account raakt, doet een portaalbeheerder.")
    if bereik.is_van_elders(gebruiker, door):
        raise Geweigerd(
            "Dit account is van een ander netwerk. Wat het hele account raakt, doet een beheerder daar. "
            "De lidmaatschappen in jouw netwerk kan je wel wijzigen."
        )


def vereis_tweede_paar_ogen(gebruiker: Gebruiker, door: Gebruiker, eerder: str, veld: str = "") -> None:
    """Refuse one administrator both halves of a take-over: a new address and a wiped second factor.

    Who had both could sign in as somebody who reads files. `eerder` names the other half in the history.
    """
    sinds = timezone.now() - TWEE_PAAR_OGEN
    eerdere = Gebeurtenis.objects.over("gebruiker", gebruiker.sleutel).filter(
        wat=eerder, door_sleutel=door.sleutel, op__gte=sinds
    )
    if any(not veld or any(deel.get("veld") == veld for deel in rij.verschil) for rij in eerdere):
        raise Geweigerd(
            "Je gaf dit account pas een ander e-mailadres of wiste de tweede stap. "
            "Het andere doet een andere beheerder, zodat niemand alleen een account kan overnemen."
        )


def vers(rij: R, *mee: str) -> R:
    """Return the row as it is now, behind a lock, with the rows `mee` it points to; Geweigerd when it is gone."""
    rijen = type(rij)._default_manager.all()
    return op_slot(rijen.select_related(*mee) if mee else rijen, WEGGEHAALD, pk=rij.pk)


def vereis_reden(reden: str) -> None:
    """Refuse an empty reason."""
    if not reden.strip():
        raise Geweigerd("Schrijf waarom.", veld="reden")


def vereis_organisatie_in(netwerk: Netwerk, organisatie: Organisatie) -> None:
    """Refuse an organisation that is out of use or takes no part in the network."""
    if not organisatie.actief:
        raise Geweigerd("Deze organisatie is buiten gebruik. Kies een andere.", veld="organisatie")
    if not organisatie.netwerken.filter(pk=netwerk.pk).exists():
        raise Geweigerd(f"{organisatie.naam} hoort niet bij {netwerk.naam}. Voeg ze eerst toe.", veld="organisatie")


def vereis_periode(van: datetime.date, tot: datetime.date | None) -> None:
    """Refuse an end before the beginning, or a period that is over."""
    if tot and tot < van:
        raise Geweigerd("De laatste dag ligt voor de eerste dag.", veld="tot")
    if tot and tot < timezone.localdate():
        raise Geweigerd("Deze periode is al voorbij. Laat de laatste dag leeg of kies een latere.", veld="tot")


def _overlappend(gebruiker: Gebruiker, van: datetime.date, tot: datetime.date | None) -> QuerySet[Lidmaatschap]:
    rijen = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gte=van), gebruiker=gebruiker)
    return rijen.filter(van__lte=tot) if tot else rijen


def vereis_rol_nieuw(
    gebruiker: Gebruiker,
    organisatie: Organisatie,
    netwerk: Netwerk,
    rol: str,
    van: datetime.date,
    tot: datetime.date | None,
) -> None:
    """Refuse the same role for the same organisation twice at the same time."""
    dezelfde = _overlappend(gebruiker, van, tot).filter(organisatie=organisatie, netwerk=netwerk, rol=rol)
    if dezelfde.exists():
        raise Geweigerd("Deze persoon heeft die rol al bij deze organisatie in die periode.", veld="rol")


def vereis_leest_mag(gebruiker: Gebruiker, organisatie: Organisatie, rol: str) -> None:
    """Refuse a role that is for files, to who works for police or justice; in the other order as well."""
    leden = [lid for lid in gebruiker.lidmaatschappen.select_related("organisatie") if not lid.is_voorbij]
    politie = organisatie.soort in LEEST_NOOIT
    leest = rol in _VOOR_DOSSIERS
    if leest and gebruiker.portaalbeheer_sinds:
        raise Geweigerd("Wie portaalbeheerder is, leest geen dossiers. Geef de rol aan iemand anders.", veld="rol")
    if (politie and leest) or (leest and werkt_voor_opsporing(leden)):
        zin = f"Wie voor politie of justitie werkt, leest geen dossiers en krijgt geen rol {Rol(rol).label}."
    elif politie and any(lid.rol in _VOOR_DOSSIERS for lid in leden):
        zin = "Deze persoon heeft een rol met dossiers. Wie voor politie of justitie werkt, leest er geen."
    else:
        return
    raise Geweigerd(f"{zin} Zo staat het ook op de pagina voor jongeren.", veld="rol")


def vereis_rol_past(gebruiker: Gebruiker, rol: str, van: datetime.date, tot: datetime.date | None) -> None:
    """Refuse a role that does not go together with one the person has in that period, in whatever network."""
    if rol in LEEST_GEEN_DOSSIERS:
        tegen = LEEST_DOSSIERS
    elif rol in LEEST_DOSSIERS:
        tegen = LEEST_GEEN_DOSSIERS
    else:
        return
    botsend = _overlappend(gebruiker, van, tot).filter(rol__in=tegen).first()
    if botsend:
        raise Geweigerd(
            f"De rol {Rol(rol).label} gaat niet samen met de rol {botsend.get_rol_display()} van deze persoon. "
            "Wie beheert of toezicht houdt, leest geen dossiers van jongeren. Geef de rol aan iemand anders, of "
            "beëindig eerst de andere rol.",
            veld="rol",
        )
