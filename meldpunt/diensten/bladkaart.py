"""Verbs on a card: make, hand over, block, open. Number and code are shown once, on paper; here lies a hash of each."""

import datetime
from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password
from django.db.models import F, QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.raadplegen import noteer_raadpleging
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.keuzes.blad import TE_KIEZEN_EINDE, Kaarteinde
from meldpunt.keuzes.dossier import Wie
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart
from meldpunt.regels.bladkaart import (
    GELDIG,
    HOOGSTENS_FOUTEN,
    bezwaar,
    nieuw_deel,
    nummer_hash,
    op_papier,
    opent_nu,
    van_papier,
)
from meldpunt.regels.kaarthouder import Kaarthouder

# What the log of looks says of a page that was opened by card. The first is no look of anybody else.
EIGEN_BLAD, OUDERBLAD = "eigen blad geopend", "blad voor ouders geopend"


@dataclass(frozen=True)
class Verskaart:
    """A card as it comes off the printer: the only moment at which number and code are readable."""

    kaart: Bladkaart
    nummer: str
    code: str


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return a file of which this person notes a yes or no, locked; also after its end, while it is kept."""
    return dossier_op_slot(Aanmelding.objects.deelbaar_voor(door).select_related("jongere"), aanmelding_id)


def _kaart_op_slot(kaart_id: int, door: Gebruiker) -> tuple[Aanmelding, Bladkaart]:
    dossier = Bladkaart.objects.filter(pk=kaart_id).values_list("aanmelding", flat=True).first()
    aanmelding = _op_slot(dossier or 0, door)
    rij = Bladkaart.objects.select_for_update(of=("self",)).filter(pk=kaart_id, gesloten_op__isnull=True).first()
    if rij is None:
        raise Geweigerd("Deze kaart werkt al niet meer.")
    return aanmelding, rij


def _sluit(rijen: QuerySet[Bladkaart], waarom: str) -> int:
    return rijen.filter(gesloten_op__isnull=True).update(gesloten_op=timezone.now(), gesloten_waarom=waarom)


@dienst
def kaart_maken(*, aanmelding_id: int, betrokkene: str, door: Gebruiker) -> Verskaart:
    """Make a card for the young person (`betrokkene` empty) or for a parent, by key; an earlier one stops at once."""
    aanmelding = _op_slot(aanmelding_id, door)
    mens = Betrokkene.objects.filter(jongere=aanmelding.jongere_id, sleutel=betrokkene).first() if betrokkene else None
    wie = Wie.OUDER if betrokkene else Wie.JONGERE
    if waarom := bezwaar(aanmelding, wie, mens):
        raise Geweigerd(waarom, veld="betrokkene")
    van_wie = {"aanmelding": aanmelding, "wie": wie, "betrokkene": mens}
    _sluit(Bladkaart.objects.filter(**van_wie), Kaarteinde.VERVANGEN)
    nummer, code = nieuw_deel(), nieuw_deel()
    kaart = Bladkaart.objects.create(
        **van_wie,
        nummer_hash=nummer_hash(nummer),
        code_hash=make_password(code),
        vervalt_op=timezone.localdate() + GELDIG,
        gemaakt_door=door,
    )
    noteer(aanmelding, f"kaart gemaakt voor {_voor_wie(kaart)}", door)
    return Verskaart(kaart, op_papier(nummer), op_papier(code))


def _voor_wie(kaart: Bladkaart) -> str:
    return "de jongere" if kaart.is_van_jongere else "een ouder"


@dienst
def kaart_gegeven(*, kaart_id: int, aan: str, op: datetime.date, door: Gebruiker) -> Bladkaart:
    """Note who put the card in whose hands, and when: from then on it works."""
    aanmelding, rij = _kaart_op_slot(kaart_id, door)
    if rij.gegeven_op is not None:
        raise Geweigerd("Er staat al dat deze kaart gegeven is.")
    if not aan.strip():
        raise Geweigerd("Schrijf aan wie je de kaart gaf.", veld="aan")
    if not timezone.localdate(rij.gemaakt_op) <= op <= timezone.localdate():
        raise Geweigerd("Kies een dag vanaf die waarop de kaart gemaakt is, tot en met vandaag.", veld="op")
    rij.gegeven_aan, rij.gegeven_op, rij.gegeven_door = aan.strip(), op, door
    rij.save()
    noteer(aanmelding, f"kaart gegeven aan {_voor_wie(rij)}", door)
    return rij


@dienst
def kaart_blokkeren(*, kaart_id: int, waarom: str, door: Gebruiker) -> Bladkaart:
    """Stop a card now; a page that is open with it opens nothing more."""
    aanmelding, rij = _kaart_op_slot(kaart_id, door)
    if waarom not in TE_KIEZEN_EINDE:
        raise Geweigerd("Kies waarom de kaart stopt.", veld="waarom")
    _sluit(Bladkaart.objects.filter(pk=rij.pk), waarom)
    noteer(aanmelding, f"kaart van {_voor_wie(rij)} gestopt", door)
    rij.refresh_from_db()
    return rij


def kaart_die_opent(pk: int) -> Bladkaart | None:
    """Return the card of a session that runs, asked anew: None when it is over or its holder lost the right."""
    rijen = Bladkaart.objects.die_openen().select_related("betrokkene", "aanmelding__jongere", "aanmelding__netwerk")
    kaart = rijen.filter(pk=pk).first()
    return kaart if kaart is not None and opent_nu(kaart) else None


@dienst
def kaart_openen(*, nummer: str, code: str) -> Bladkaart | None:
    """Return the card that this number and code open, and write down the look; None for any other.

    An unknown number, a wrong code, a card that expired, was blocked, was never handed over or whose holder lost the
    right: for who types it that is one and the same, and it takes as long.
    """
    rijen = Bladkaart.objects.die_openen().select_for_update(of=("self",))
    rij = rijen.filter(nummer_hash=nummer_hash(nummer)).first()
    if rij is None:
        make_password(van_papier(code))
        return None
    if not check_password(van_papier(code), rij.code_hash):
        Bladkaart.objects.filter(pk=rij.pk).update(fouten=F("fouten") + 1)
        if rij.fouten + 1 >= HOOGSTENS_FOUTEN:
            _sluit(Bladkaart.objects.filter(pk=rij.pk), Kaarteinde.FOUTEN)
        return None
    if not opent_nu(rij):
        return None
    rij.fouten, rij.laatst_open_op = 0, timezone.now()
    rij.save()
    noteer_raadpleging(
        referentie=rij.aanmelding.referentie,
        wat=EIGEN_BLAD if rij.is_van_jongere else OUDERBLAD,
        door=Kaarthouder(rij),
        netwerk=rij.aanmelding.netwerk,
    )
    return rij
