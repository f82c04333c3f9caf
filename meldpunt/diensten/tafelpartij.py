"""Who sits at a round table: add somebody, let somebody go, and note the yes that lets a person read."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.gast import nieuwe_gast, wis_gasten
from leerrecht.link.diensten import links_intrekken
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.opsporing import is_van_opsporing
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.diensten.stil import eis_niet_stil
from meldpunt.diensten.tafelslot import DOEL, eis_deelbaar, eis_stand, tafel_op_slot
from meldpunt.keuzes.rondetafel import LOPENDE_TAFEL, VOOR_EEN_ORGANISATIE, Tafelrol, Tafelstand
from meldpunt.models import Aanmelding, Betrokkene, Rondetafel, Tafelpartij
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.kaarthouder import Doener
from meldpunt.regels.rondetafel import MET_EIGEN_JA, is_opsporing, vraagt_tweede, zin_van_ja

# As long as somebody can still be asked something.
NOOIT = "Wie voor politie of justitie werkt, leest hier niets over een jongere, en zit daarom niet mee aan tafel."
WEG = "Deze persoon zit niet meer aan tafel."
NIET_CONTACTEREN = "Deze persoon mag niet gecontacteerd worden: zo staat het in het dossier."


@dataclass(frozen=True)
class Genodigde:
    """Somebody to sit at the table: an account, somebody of the file, or a name and how to reach him or her."""

    rol: str
    naam: str
    functie: str = ""
    email: str = ""
    telefoon: str = ""
    gebruiker: Gebruiker | None = None
    betrokkene: Betrokkene | None = None
    organisatie: Organisatie | None = None


def zet_aan_tafel(tafel: Rondetafel, wie: Genodigde, door: Gebruiker) -> Tafelpartij:
    """Give somebody a place. Part of a dienst with the file locked; it lets nobody read anything new."""
    naam = wie.naam.strip()
    if not naam:
        raise Geweigerd("Schrijf wie het is.", veld="naam")
    if wie.betrokkene is not None and wie.betrokkene.niet_contacteren:
        raise Geweigerd(NIET_CONTACTEREN)
    if wie.rol in VOOR_EEN_ORGANISATIE and wie.organisatie is None:
        raise Geweigerd("Kies voor welke organisatie deze persoon komt.", veld="organisatie")
    _weiger_opsporing(wie)
    if wie.gebruiker is not None and tafel.partijen.filter(gebruiker=wie.gebruiker).exists():
        raise Geweigerd("Deze persoon zit al aan tafel.")
    if wie.rol == Tafelrol.JONGERE and tafel.partijen.filter(rol=Tafelrol.JONGERE).exists():
        raise Geweigerd("De jongere zit al aan tafel.", veld="rol")
    email = "" if wie.gebruiker else wie.email.strip().lower()
    if email and any(rij.email == email for rij in tafel.partijen.all()):
        raise Geweigerd("Iemand aan tafel heeft dit mailadres al. Geef elk een eigen adres.", veld="email")
    gebruiker = wie.gebruiker or (nieuwe_gast(str(Tafelrol(wie.rol).label)) if email else None)
    return Tafelpartij.objects.create(
        rondetafel=tafel,
        rol=wie.rol,
        gebruiker=gebruiker,
        organisatie=wie.organisatie if wie.rol in VOOR_EEN_ORGANISATIE else None,
        betrokkene=wie.betrokkene if wie.rol == Tafelrol.OUDER else None,
        naam=naam,
        functie=wie.functie.strip(),
        email=email,
        adres_door=door if email else None,
        telefoon=wie.telefoon.strip(),
    )


def _weiger_opsporing(wie: Genodigde) -> None:
    """Refuse who works for police or justice: for such an organisation, or with an account that has that work."""
    if wie.organisatie is not None and wie.organisatie.soort in LEEST_NOOIT:
        raise Geweigerd(NOOIT, veld="organisatie")
    email = wie.email.strip()
    met_account = Gebruiker.objects.filter(email__iexact=email).first() if email else None
    persoon = wie.gebruiker or met_account
    if persoon is not None and is_van_opsporing(persoon):
        raise Geweigerd(NOOIT, veld="" if wie.gebruiker else "email")


@dienst
def partij_toevoegen(*, tafel_id: int, wie: Genodigde, met_weten: bool, door: Gebruiker) -> Tafelpartij:
    """Add somebody to a table. `met_weten`: the young person, or who decides for a child, knows it."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, *LOPENDE_TAFEL)
    eis_deelbaar(aanmelding)
    if not met_weten:
        raise Geweigerd("Vraag eerst of de jongere het goed vindt dat deze persoon komt.", veld="met_weten")
    partij = zet_aan_tafel(tafel, wie, door)
    noteer(aanmelding, "iemand uitgenodigd voor de rondetafel", door, "naam", over=partij)
    return partij


@dienst
def partij_weghalen(*, partij_id: int, door: Gebruiker) -> Tafelpartij:
    """Let somebody go: the link stops, and what he or she answered goes along. Refused while an agreement is theirs."""
    tafel_id = Tafelpartij.objects.filter(pk=partij_id).values_list("rondetafel", flat=True).first()
    aanmelding, tafel = tafel_op_slot(tafel_id or 0, door, *LOPENDE_TAFEL)
    partij = tafel.partijen.filter(pk=partij_id).first()
    if partij is None:
        raise Geweigerd(WEG)
    if partij.afspraken.exists():
        raise Geweigerd("Deze persoon heeft een afspraak. Geef die eerst aan iemand anders.")
    links_intrekken(doel=DOEL, voorwerp=partij.sleutel)
    noteer(aanmelding, "iemand van de rondetafel gehaald", door, "naam", over=partij)
    gast = [partij.gebruiker_id] if partij.is_gast and partij.gebruiker_id else []
    Tafelpartij.objects.filter(pk=partij.pk).delete()
    wis_gasten(gast)
    return partij


def gasten_van(aanmelding_id: int) -> list[int]:
    """Return the guests of all tables of a file, which go with it."""
    rijen = Tafelpartij.objects.filter(rondetafel__aanmelding=aanmelding_id, gebruiker__isnull=False)
    return list(rijen.values_list("gebruiker", flat=True))


def partij_op_slot(partij_id: int, door: Gebruiker, *standen: Tafelstand) -> Tafelpartij:
    """Return a place at a table of the Meldpunt of this person, with file, table and place locked."""
    tafel_id = Tafelpartij.objects.filter(pk=partij_id).values_list("rondetafel", flat=True).first()
    _, tafel = tafel_op_slot(tafel_id or 0, door, *standen)
    partij = Tafelpartij.objects.select_for_update(of=("self",)).filter(pk=partij_id, rondetafel=tafel).first()
    if partij is None:
        raise Geweigerd(WEG)
    partij.rondetafel = tafel
    return partij


@dienst
def partijadres_bevestigen(*, partij_id: int, door: Gebruiker) -> Tafelpartij:
    """Say, as a second person who reads this file, that the address is theirs: a link to it may then open a name."""
    rijen = Aanmelding.objects.gekend_voor(door) | Aanmelding.objects.eigen_van(door)
    dossier = Tafelpartij.objects.filter(pk=partij_id).values_list("rondetafel__aanmelding", flat=True).first()
    aanmelding = dossier_op_slot(rijen, dossier)
    partijen = Tafelpartij.objects.select_related("gebruiker", "organisatie", "rondetafel")
    partij = op_slot(partijen, WEG, pk=partij_id, rondetafel__aanmelding=aanmelding.pk)
    partij.rondetafel.aanmelding = aanmelding
    eis_stand(partij.rondetafel, *LOPENDE_TAFEL)
    if partij.rol == Tafelrol.AANBIEDER:
        raise Geweigerd("Bevestig het adres van een aanbieder bij het aanbod.")
    if is_opsporing(partij):
        raise Geweigerd(NOOIT)
    if not vraagt_tweede(partij):
        raise Geweigerd("Hier is niets te bevestigen: dit adres geeft geen link, of het is al bevestigd.")
    if door.pk in (partij.adres_door_id, partij.gebruiker_id):
        raise Geweigerd(
            "Wie een adres opgaf, bevestigt het niet zelf. Vraag een collega of het CLB om het na te bellen."
        )
    partij.adres_bevestigd_door, partij.adres_bevestigd_op = door, timezone.now()
    partij.save()
    noteer(aanmelding, "mailadres van iemand aan de rondetafel bevestigd", door, over=partij)
    return partij


@dienst
def tafelja_noteren(*, partij_id: int, op: datetime.date, gehoord_van: str, door: Gebruiker) -> Tafelpartij:
    """Note that who decides agreed that this person reads what is written; the sentence is kept as it was said."""
    partij = partij_op_slot(partij_id, door)
    aanmelding = partij.rondetafel.aanmelding
    eis_niet_stil(aanmelding)
    if partij.rol not in MET_EIGEN_JA:
        raise Geweigerd("Voor een organisatie vraag je een toestemming in het dossier. Voor de jongere is niets nodig.")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer een ja nadat het gegeven is.", veld="op")
    if not gehoord_van.strip():
        raise Geweigerd("Schrijf van wie je het hoorde.", veld="gehoord_van")
    partij.ja_wie, partij.ja_op, partij.ja_gehoord_van = beslisser(aanmelding), op, gehoord_van.strip()
    partij.ja_zin = zin_van_ja(partij.ja_wie, partij)
    partij.save()
    noteer(aanmelding, "ja genoteerd voor iemand aan de rondetafel", door, "ja_wie", over=partij)
    return partij


@dienst
def tafelja_intrekken(*, partij_id: int, door: Gebruiker) -> Tafelpartij:
    """Take that yes back: from now on this person reads the day and the place only. No reason is asked."""
    partij = partij_op_slot(partij_id, door)
    if not partij.ja_wie:
        raise Geweigerd("Er is geen ja om terug te nemen.")
    neem_tafelja_terug(partij.rondetafel.aanmelding, partij, door)
    return partij


def neem_tafelja_terug(aanmelding: Aanmelding, partij: Tafelpartij, door: Doener | None) -> None:
    """End the yes by which somebody reads what is written. Part of a dienst, file locked."""
    partij.ja_wie, partij.ja_op, partij.ja_gehoord_van, partij.ja_zin = "", None, "", ""
    partij.save()
    noteer(aanmelding, "ja teruggenomen voor iemand aan de rondetafel", door, "ja_wie", over=partij)
