"""Verbs on who decides: add somebody around a young person, note gezag, note or lift a judgement about competence.

Each ends, in its own transaction, every yes that no longer opens because of it.
"""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.diensten.toestemmingeinde import herbekijk_toestemmingen
from meldpunt.keuzes.dossier import OPEN_STANDEN, Gezag, Oordeel, Relatie, Trap, Waarvoor
from meldpunt.models import Aanmelding, Bekwaamheid, Betrokkene
from meldpunt.regels.bekwaamheid import geldend_oordeel
from meldpunt.regels.beslissers import leeftijd_van
from meldpunt.regels.gezag import GEZAG_VAN, MET_NOOT
from meldpunt.regels.leeftijd import BEKWAAM, MEERDERJARIG, OORDEEL_LANGST


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return an open file about one young person, locked, of the own Meldpunt or referred by this person."""
    rijen = Aanmelding.objects.met_trap(door, Trap.EIGEN).select_related("jongere", "organisatie")
    aanmelding = dossier_op_slot(rijen, aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond.")
    if aanmelding.jongere is None:
        raise Geweigerd("Dit dossier gaat niet over een jongere met een naam.")
    return aanmelding


def _herbekijk(aanmelding: Aanmelding, door: Gebruiker) -> None:
    """Also in other open files about the same young person: gezag is the same there."""
    rijen = Aanmelding.objects.filter(jongere=aanmelding.jongere_id, stand__in=OPEN_STANDEN)
    for rij in rijen.select_for_update(of=("self",)).select_related("netwerk", "jongere").order_by("pk"):
        herbekijk_toestemmingen(rij, door)


def _bewaak_gezag(relatie: str, gezag: str, noot: str) -> None:
    if relatie not in Relatie.values:
        raise Geweigerd("Kies wie dit is.", veld="relatie")
    if gezag and gezag not in GEZAG_VAN[Relatie(relatie)]:
        wie, wat = Relatie(relatie).label, Gezag(gezag).label if gezag in Gezag.values else gezag
        raise Geweigerd(f"Dat kan niet van een {wie}: {wat}. Kies iets anders.", veld="gezag")
    if gezag in MET_NOOT and not noot.strip():
        raise Geweigerd("Schrijf wat er geregeld is: door wie, wanneer en waarover.", veld="gezag_noot")


@dienst
def betrokkene_toevoegen(
    *,
    aanmelding_id: int,
    relatie: str,
    naam: str,
    telefoon: str,
    taal: str,
    noot: str,
    gezag: str,
    gezag_noot: str,
    niet_contacteren: bool,
    door: Gebruiker,
) -> Betrokkene:
    """Add somebody around the young person, with what that person may decide."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not naam.strip():
        raise Geweigerd("Vul de naam in.", veld="naam")
    _bewaak_gezag(relatie, gezag, gezag_noot)
    betrokkene = Betrokkene.objects.create(
        jongere=aanmelding.jongere,  # type: ignore[misc]
        relatie=relatie,
        naam=naam.strip(),
        telefoon=telefoon.strip(),
        taal=taal.strip(),
        noot=noot.strip(),
        gezag=gezag,
        gezag_noot=gezag_noot.strip(),
        niet_contacteren=niet_contacteren,
    )
    noteer(aanmelding, "betrokkene toegevoegd", door, "betrokkene")
    _herbekijk(aanmelding, door)
    return betrokkene


@dienst
def gezag_noteren(
    *, aanmelding_id: int, betrokkene: str, gezag: str, gezag_noot: str, niet_contacteren: bool, door: Gebruiker
) -> Betrokkene:
    """Note what somebody around the young person may decide, and whether that person may be contacted."""
    aanmelding = _op_slot(aanmelding_id, door)
    rij = Betrokkene.objects.select_for_update().filter(jongere=aanmelding.jongere, sleutel=betrokkene).first()
    if rij is None:
        raise Geweigerd("Kies iemand uit dit dossier.", veld="betrokkene")
    _bewaak_gezag(rij.relatie, gezag, gezag_noot)
    rij.gezag, rij.gezag_noot, rij.niet_contacteren = gezag, gezag_noot.strip(), niet_contacteren
    rij.save()
    noteer(aanmelding, "gezag genoteerd", door, "gezag", "gezag_noot", "niet_contacteren")
    _herbekijk(aanmelding, door)
    return rij


@dienst
def bekwaamheid_noteren(
    *,
    aanmelding_id: int,
    oordeel: str,
    waarvoor: str,
    door_wie: str,
    op: datetime.date,
    gesprek_jongere: str,
    gesprek_ouders: str,
    reden: str,
    verteld_op: datetime.date,
    herzien_op: datetime.date,
    door: Gebruiker,
) -> Bekwaamheid:
    """Note that this young person decides otherwise than the law presumes at this age, after talking about it."""
    aanmelding = _op_slot(aanmelding_id, door)
    _bewaak_oordeel(oordeel, leeftijd_van(aanmelding))
    if waarvoor not in Waarvoor.values:
        raise Geweigerd("Kies voor welke beslissing dit geldt.", veld="waarvoor")
    teksten = {
        "door_wie": (door_wie, "Schrijf wie dit oordeelde: naam en functie."),
        "gesprek_jongere": (gesprek_jongere, "Schrijf wat de jongere erover zei."),
        "gesprek_ouders": (gesprek_ouders, "Schrijf wat de ouders erover zeiden, of waarom je hen niet sprak."),
        "reden": (reden, "Schrijf waarom."),
    }
    for veld, (tekst, zin) in teksten.items():
        if not tekst.strip():
            raise Geweigerd(zin, veld=veld)
    _bewaak_dagen(op, verteld_op, herzien_op)
    nieuw = Bekwaamheid.objects.create(
        aanmelding=aanmelding,
        oordeel=oordeel,
        waarvoor=waarvoor,
        op=op,
        verteld_op=verteld_op,
        herzien_op=herzien_op,
        genoteerd_door=door,
        **{veld: tekst.strip() for veld, (tekst, _) in teksten.items()},
    )
    noteer(aanmelding, "oordeel over bekwaamheid genoteerd", door, "bekwaamheden")
    herbekijk_toestemmingen(aanmelding, door)
    return nieuw


def _bewaak_oordeel(oordeel: str, leeftijd: int | None) -> None:
    """Refuse a judgement that says what the law presumes already, or that cannot be at this age."""
    if leeftijd is None:
        raise Geweigerd("De leeftijd is niet bekend. Noteer eerst de geboortedatum.", veld="oordeel")
    kan = Oordeel.KAN if leeftijd < BEKWAAM else Oordeel.KAN_NIET if leeftijd < MEERDERJARIG else Oordeel.BESCHERMD
    if oordeel != kan:
        raise Geweigerd(f"Op {leeftijd} jaar kan je alleen noteren: {kan.label}.", veld="oordeel")


def _bewaak_dagen(op: datetime.date, verteld_op: datetime.date, herzien_op: datetime.date) -> None:
    """Refuse what has yet to happen, and a judgement that stands longer than a year without anybody looking again."""
    vandaag = timezone.localdate()
    for veld, dag in (("op", op), ("verteld_op", verteld_op)):
        if dag > vandaag:
            raise Geweigerd("Die dag moet nog komen. Noteer het als het gebeurd is.", veld=veld)
    if not vandaag < herzien_op <= vandaag + OORDEEL_LANGST:
        raise Geweigerd("Kies een dag na vandaag, ten laatste over een jaar.", veld="herzien_op")


@dienst
def bekwaamheid_opheffen(*, aanmelding_id: int, reden: str, door: Gebruiker) -> None:
    """Lift what was judged: what the law presumes holds again, at once."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom dit oordeel niet meer geldt.", veld="reden")
    gelden = {rij.pk for rij in (geldend_oordeel(aanmelding, waarvoor) for waarvoor in Waarvoor) if rij}
    rijen = list(Bekwaamheid.objects.select_for_update().filter(pk__in=gelden))
    if not rijen:
        raise Geweigerd("Er geldt geen oordeel meer.")
    for rij in rijen:
        rij.opgeheven_op, rij.opgeheven_door, rij.opgeheven_reden = timezone.now(), door, reden.strip()
        rij.save()
    noteer(aanmelding, "oordeel over bekwaamheid opgeheven", door, "bekwaamheden")
    herbekijk_toestemmingen(aanmelding, door)
