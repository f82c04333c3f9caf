"""Verbs of the road without a yes: write a sealed record, add to it; keep the numbers of the region.

Nothing of a record is mailed, and its event names no file: that there is one is nobody else's business.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer, verschillen_van
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Soort
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.keuzes.ingang import Dienst, Regelsoort
from meldpunt.models import Aanmelding, Notaregel, Veiligheidskaart, VerzegeldeNota
from meldpunt.regels.inlichten import inlichten_tegen

KAARTVELDEN = tuple(
    veld.name for veld in Veiligheidskaart._meta.concrete_fields if veld.name not in ("id", "netwerk", "nagekeken_op")
)
KAARTLABELS = {naam: veldnaam(Veiligheidskaart, naam) for naam in KAARTVELDEN}
_ZINNEN = {
    "wat": "Schrijf wat je deelde.",
    "waarom": "Schrijf waarom je niet op een ja kon wachten.",
    "besproken_uitleg": "Schrijf wat de jongere zei, of waarom je het nog niet kon zeggen.",
}


def schrijver_in(door: Gebruiker, netwerk_id: int | None = None) -> Lidmaatschap | None:
    """Return for whom this person may write a sealed record: a CLB, or the Meldpunt. A school or provider never."""
    for lid in toegang_van(door).lidmaatschappen:
        if netwerk_id is not None and lid.netwerk_id != netwerk_id:
            continue
        rechten = ROLRECHTEN[Rol(lid.rol)]
        van_clb = Recht.AANMELDEN in rechten and lid.organisatie.soort == Soort.CLB
        if van_clb or Recht.DOSSIERS_BEHANDELEN in rechten:
            return lid
    return None


@dienst
def nota_schrijven(
    *,
    aanmelding_id: int | None = None,
    over_wie: str = "",
    met_wie: str,
    met_wie_naam: str,
    op: datetime.date,
    wat: str,
    waarom: str,
    besproken: str,
    besproken_uitleg: str,
    tegen: datetime.date | None,
    door: Gebruiker,
) -> VerzegeldeNota:
    """Write what was shared without a yes. `besproken` "ja": the young person knows; else `tegen` is the last day."""
    aanmelding = _dossier(aanmelding_id, door)
    lid = _schrijver(aanmelding, door)
    if aanmelding is None and not over_wie.strip():
        raise Geweigerd("Schrijf over wie het gaat. Initialen volstaan als jij weet wie het is.", veld="over_wie")
    _bewaak(met_wie, op, {"wat": wat, "waarom": waarom, "besproken_uitleg": besproken_uitleg})
    nota = VerzegeldeNota.objects.create(
        netwerk=lid.netwerk,
        aanmelding=aanmelding,
        over_wie=over_wie.strip(),
        met_wie=met_wie,
        met_wie_naam=met_wie_naam.strip(),
        op=op,
        wat=wat,
        waarom=waarom,
        besproken=besproken == "ja",
        besproken_uitleg=besproken_uitleg,
        inlichten_tegen=None if besproken == "ja" else _dag(tegen),
        door=door,
        organisatie=lid.organisatie,
    )
    registreer(nota, "verzegelde nota geschreven", door)
    return nota


def _schrijver(aanmelding: Aanmelding | None, door: Gebruiker) -> Lidmaatschap:
    lid = schrijver_in(door, aanmelding.netwerk_id if aanmelding else None)
    if lid is None:
        raise Geweigerd("Een verzegelde nota schrijft wie voor een CLB of voor het Meldpunt werkt.")
    return lid


def _bewaak(met_wie: str, op: datetime.date, teksten: Mapping[str, str]) -> None:
    if met_wie not in Dienst.values:
        raise Geweigerd("Kies met wie je het deelde.", veld="met_wie")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Schrijf op wat gebeurd is.", veld="op")
    for veld, tekst in teksten.items():
        if not tekst.strip():
            raise Geweigerd(_ZINNEN[veld], veld=veld)


def _dossier(aanmelding_id: int | None, door: Gebruiker) -> Aanmelding | None:
    if aanmelding_id is None:
        return None
    rijen = Aanmelding.objects.met_trap(door, Trap.EIGEN)
    return op_slot(rijen, "Dit dossier bestaat niet meer of is niet van jou.", pk=aanmelding_id)


def _dag(tegen: datetime.date | None) -> datetime.date:
    if tegen is None or not timezone.localdate() <= tegen <= inlichten_tegen():
        zin = (
            "Kies tegen wanneer de jongere het weet: ten laatste over een maand. Dan kijk je opnieuw of het veilig is."
        )
        raise Geweigerd(zin, veld="tegen")
    return tegen


def _nota(nota_id: int, door: Gebruiker) -> VerzegeldeNota:
    # Its door asks across a join, which a row lock may not: the record itself never changes, so none is needed.
    rij = VerzegeldeNota.objects.zichtbaar_voor(door).met_klok().filter(pk=nota_id).first()
    if rij is None:
        raise Geweigerd("Deze nota is niet van jou.")
    return rij


def _voeg_toe(nota: VerzegeldeNota, soort: Regelsoort, door: Gebruiker, **velden: Any) -> Notaregel:
    regel = Notaregel.objects.create(nota=nota, soort=soort, door=door, **velden)
    registreer(nota, "verzegelde nota aangevuld", door, [persoonsverschil("soort", "Wat")])
    return regel


@dienst
def nota_aanvullen(*, nota_id: int, tekst: str, door: Gebruiker) -> Notaregel:
    """Add to a sealed record. What stood there stays."""
    nota = _nota(nota_id, door)
    if not tekst.strip():
        raise Geweigerd("Schrijf wat je wil toevoegen.", veld="tekst")
    return _voeg_toe(nota, Regelsoort.AANVULLING, door, tekst=tekst)


@dienst
def nota_ingelicht(*, nota_id: int, op: datetime.date, hoe: str, tekst: str, door: Gebruiker) -> Notaregel:
    """Note that the young person knows: since when, how, and what was said. The clock ends."""
    nota = _nota(nota_id, door)
    if nota.weet_het:
        raise Geweigerd("Hier staat al dat de jongere het weet.")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer het als het gebeurd is.", veld="op")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het verteld is.", veld="hoe")
    if not tekst.strip():
        raise Geweigerd("Schrijf wie het vertelde, en wat de jongere zei.", veld="tekst")
    return _voeg_toe(nota, Regelsoort.INGELICHT, door, tekst=tekst, dag=op, hoe=hoe)


@dienst
def nota_uitstellen(*, nota_id: int, tekst: str, tegen: datetime.date, door: Gebruiker) -> Notaregel:
    """Telling is still not safe: why, and the day somebody looks again."""
    nota = _nota(nota_id, door)
    if nota.weet_het:
        raise Geweigerd("Hier staat al dat de jongere het weet.")
    if not tekst.strip():
        raise Geweigerd("Schrijf waarom het nu niet veilig is.", veld="tekst")
    if tegen <= timezone.localdate():
        raise Geweigerd("Kies een dag vanaf morgen.", veld="tegen")
    return _voeg_toe(nota, Regelsoort.UITSTEL, door, tekst=tekst, dag=_dag(tegen))


def kaart_van(netwerk: Netwerk) -> Veiligheidskaart:
    """Return the numbers of a network; empty ones while nobody filled them in."""
    return Veiligheidskaart.objects.filter(netwerk=netwerk).first() or Veiligheidskaart(netwerk=netwerk)


@dienst
def kaart_bewaren(
    *, netwerk: Netwerk, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Veiligheidskaart:
    """Save the numbers of the region, looked at today; raise Botst when a colleague changed the same one."""
    if not toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, netwerk):
        raise Geweigerd("Deze nummers houdt het Meldpunt van je netwerk bij.")
    Netwerk.objects.select_for_update().get(pk=netwerk.pk)
    kaart = kaart_van(netwerk)
    huidig = waarden_van(kaart, KAARTVELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(kaart, veld, waarde)
    # Also when nothing changed: somebody looked.
    kaart.nagekeken_op = timezone.localdate()
    kaart.save()
    verschillen = verschillen_van(KAARTLABELS, huidig, bewaren)
    registreer(kaart, "nummers bij verontrusting nagekeken", door, verschillen)
    return kaart
