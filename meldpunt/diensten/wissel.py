"""Verbs on a change of CLB: begin it, write what is said about it, pass the file on or not, take it up."""

import datetime
from collections.abc import Mapping

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie, Soort
from leerrecht.rondgang import Rondgang, werk
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.begeleidernieuws import vertel_verandering
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.overdracht import clb_leden, stop
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer, op_slot_eigen, op_slot_meldpunt, verzet_deel
from meldpunt.keuzes.dossier import OPEN_STANDEN, Dossierstand, Hoe, Trap, Wie
from meldpunt.keuzes.wissel import Wisselantwoord, Wisselstand
from meldpunt.models import Aanmelding, Begeleidingsperiode, Betrokkene, Clbwissel, Overdracht, Wisselwoord
from meldpunt.regels.beslissers import beslist
from meldpunt.regels.bladkaart import EERST_INLICHTEN
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.stil import STIL
from meldpunt.regels.termijnen import dienstpunt_van, wek_op
from meldpunt.regels.wissel import mag_door, mag_met_reden, te_vertellen, woorden_van
from meldpunt.workflow import WISSEL

GEEN_WISSEL = "Dit dossier gaat niet meer naar een ander CLB. Kijk het dossier na."
NIET_MEER_DAAR = "Wie dit dossier daar zou volgen, werkt er niet meer. Kies opnieuw een CLB, en wie het daar volgt."
DOORGEVEN = werk(
    naam="meldpunt.wissels_doorgeven",
    titel="dossiers doorgeven aan een nieuw CLB",
    gevolg="Het vorige CLB volgt het dossier nog, en het nieuwe leest nog niets.",
)


def wacht_op_bezwaar(
    aanmelding: Aanmelding, oud: Begeleidingsperiode | None, nieuw: Mapping[str, Organisatie | None]
) -> bool:
    """Tell whether the file of a young person passes from the CLB that follows it to another one."""
    volgt = aanmelding.organisatie
    van_clb = volgt.soort == Soort.CLB and oud is not None and oud.clb_id == volgt.pk
    return van_clb and aanmelding.jongere_id is not None and nieuw["clb"] not in (None, volgt)


def begin_wissel(aanmelding: Aanmelding, lid: Lidmaatschap, van: datetime.date, door: Gebruiker) -> Clbwissel:
    """Write down that the file is to go to the CLB of this membership; one that waited stops. Part of a dienst."""
    if (vorige := _lopend_op_slot(aanmelding)) is not None:
        wat = "wissel van CLB vervangen"
        verzet_deel(aanmelding, vorige, WISSEL, Wisselstand.GESTOPT, wat=wat, door=door, reden="Er is een ander CLB.")
    rij = Clbwissel.objects.create(
        aanmelding=aanmelding, clb=lid.organisatie, volger=lid.gebruiker, van=van, gemeld_door=door
    )
    # Who tells it is the Meldpunt or the former CLB: nobody is forgotten when neither does.
    _wek(aanmelding, wek_op(dienstpunt_van(aanmelding.netwerk)))
    mail.stuur(mail.WisselGemeld, aanmelding, ontvangers.aanmelder(aanmelding), zonder=door)
    noteer(aanmelding, "wissel van CLB genoteerd", door, "clb", over=rij)
    return rij


def _wek(aanmelding: Aanmelding, dag: datetime.date) -> None:
    aanmelding.wek_op = min(dag, aanmelding.wek_op or dag)


def _lopend_op_slot(aanmelding: Aanmelding) -> Clbwissel | None:
    rijen = Clbwissel.objects.select_for_update(of=("self",)).select_related("clb", "volger")
    rij = rijen.filter(aanmelding=aanmelding, stand=Wisselstand.WACHT).first()
    if rij is not None:
        rij.aanmelding = aanmelding
    return rij


def _lopend_of_weiger(aanmelding: Aanmelding) -> Clbwissel:
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    rij = _lopend_op_slot(aanmelding)
    if rij is None:
        raise Geweigerd(GEEN_WISSEL)
    return rij


@dienst
def wissel_zeggen(
    *, aanmelding_id: int, betrokkene: str, antwoord: str, op: datetime.date, hoe: str, tekst: str, door: Gebruiker
) -> Clbwissel:
    """Note that somebody was told, and what he or she said: the young person (`betrokkene` empty), or by key."""
    rijen = Aanmelding.objects.met_trap(door, Trap.EIGEN).select_related("organisatie", "jongere")
    aanmelding = dossier_op_slot(rijen, aanmelding_id)
    wissel = _lopend_of_weiger(aanmelding)
    mens = next((een for _, een in te_vertellen(aanmelding) if een and een.sleutel == betrokkene), None)
    if mens is None and not betrokkene and _weet_nog_niets(aanmelding):
        raise Geweigerd(EERST_INLICHTEN, veld="wie")
    if betrokkene and mens is None:
        raise Geweigerd("Kies iemand uit de lijst.", veld="wie")
    if antwoord not in Wisselantwoord.values:
        raise Geweigerd("Kies wat hij of zij zei.", veld="antwoord")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het verteld is.", veld="hoe")
    if not min(wissel.van, timezone.localdate(wissel.gemeld_op)) <= op <= timezone.localdate():
        raise Geweigerd("Kies een dag vanaf die van de wissel, tot en met vandaag.", veld="op")
    return zeg(aanmelding, wissel, mens, antwoord=antwoord, op=op, hoe=hoe, tekst=tekst.strip(), door=door)


def _weet_nog_niets(aanmelding: Aanmelding) -> bool:
    grond = getattr(aanmelding, "naamgrond", None)
    return grond is not None and grond.ingelicht_op is None


def zeg(
    aanmelding: Aanmelding,
    wissel: Clbwissel,
    mens: Betrokkene | None,
    *,
    antwoord: str,
    op: datetime.date,
    door: Doener,
    hoe: str = "",
    tekst: str = "",
) -> Clbwissel:
    """Write one answer and do what it means at once. Part of a dienst, file locked."""
    wie = Wie.OUDER if mens else Wie.JONGERE
    Wisselwoord.objects.create(
        wissel=wissel,
        wie=wie,
        betrokkene=mens,
        antwoord=antwoord,
        op=op,
        hoe=hoe,
        tekst=tekst,
        genoteerd_door=als_gebruiker(door),
    )
    noteer(aanmelding, "woord over de wissel van CLB genoteerd", door, over=wissel)
    if antwoord == Wisselantwoord.BEZWAAR:
        _bezwaar(aanmelding, wissel, bindend=beslist(aanmelding, wie, mens), door=door)
    elif mag_door(wissel, woorden_van(wissel)):
        _geef_door(aanmelding, wissel, door)
    return wissel


def _bezwaar(aanmelding: Aanmelding, wissel: Clbwissel, *, bindend: bool, door: Doener) -> None:
    """Who decides keeps it where it is; of anybody else it waits until the Meldpunt weighed it."""
    if bindend:
        wat = "bezwaar tegen de wissel van CLB"
        verzet_deel(aanmelding, wissel, WISSEL, Wisselstand.BEZWAAR, wat=wat, door=door)
    horen = (ontvangers.van_meldpunt(aanmelding), ontvangers.aanmelder(aanmelding))
    mail.stuur(mail.WisselBezwaar, aanmelding, *horen, zonder=als_gebruiker(door))


@dienst
def wissel_doorgeven(*, aanmelding_id: int, reden: str, door: Gebruiker) -> Clbwissel:
    """Pass the file on by hand, with a reason: nobody could be told, or who does not decide objected."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    wissel = _lopend_of_weiger(aanmelding)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom dit dossier toch doorgaat.", veld="reden")
    if not mag_met_reden(wissel):
        raise Geweigerd("Dat kan pas tien dagen nadat de wissel genoteerd is. Vertel het eerst.")
    _geef_door(aanmelding, wissel, door, reden.strip())
    return wissel


@dienst
def wissel_stoppen(*, aanmelding_id: int, reden: str, door: Gebruiker) -> Clbwissel:
    """Leave the file at the former CLB, with a reason."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    wissel = _lopend_of_weiger(aanmelding)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom het dossier bij het vorige CLB blijft.", veld="reden")
    verzet_deel(
        aanmelding,
        wissel,
        WISSEL,
        Wisselstand.GESTOPT,
        wat="wissel van CLB gestopt",
        door=door,
        reden=reden.strip(),
    )
    return wissel


@dienst
def wissel_opnemen(*, aanmelding_id: int, door: Gebruiker) -> Clbwissel:
    """Say, as who follows it at the new CLB, that the file is taken up: the Meldpunt is not woken for it any more."""
    aanmelding = op_slot_eigen(aanmelding_id, door)
    rijen = Clbwissel.objects.select_for_update(of=("self",)).filter(aanmelding=aanmelding)
    rij = rijen.filter(stand=Wisselstand.DOORGEGEVEN).first()
    if rij is None or rij.opgenomen_op is not None:
        raise Geweigerd("Hier staat al dat jullie dit dossier opnamen.")
    rij.opgenomen_op = timezone.localdate()
    rij.save()
    if aanmelding.wek_op == rij.kijk_op and aanmelding.stand != Dossierstand.WACHT:
        aanmelding.wek_op = None
    mail.stuur(mail.WisselOpgenomen, aanmelding, ontvangers.van_meldpunt(aanmelding))
    bewaar(aanmelding, "opgenomen door het nieuwe CLB", door)
    return rij


def _geef_door(aanmelding: Aanmelding, wissel: Clbwissel, door: Doener | None, reden: str = "") -> None:
    """Let the new CLB follow, and the former one read nothing more."""
    if aanmelding.beperkt:
        raise Geweigerd(STIL)
    lid = clb_leden(aanmelding, {wissel.clb_id}).filter(gebruiker=wissel.volger_id).first()
    if lid is None:
        if isinstance(door, Gebruiker):
            raise Geweigerd(NIET_MEER_DAAR)
        _wek(aanmelding, timezone.localdate())
        bewaar(aanmelding, "wissel van CLB wacht: niemand volgt het daar", None, "wek_op")
        return
    _zet_clb(aanmelding, wissel.clb)
    volg(aanmelding, lid)
    vertel_verandering(aanmelding)
    wissel.kijk_op = wek_op(dienstpunt_van(aanmelding.netwerk))
    _wek(aanmelding, wissel.kijk_op)
    wat = "doorgegeven aan het nieuwe CLB"
    verzet_deel(aanmelding, wissel, WISSEL, Wisselstand.DOORGEGEVEN, wat=wat, door=door, reden=reden)
    bewaar(aanmelding, "school of CLB gewijzigd", door)


def _zet_clb(aanmelding: Aanmelding, clb: Organisatie) -> None:
    vandaag = timezone.localdate()
    oud = Begeleidingsperiode.objects.select_for_update().filter(aanmelding=aanmelding, tot__isnull=True).first()
    if oud is not None:
        oud.tot = max(oud.van, vandaag - datetime.timedelta(days=1))
        oud.save()
    Begeleidingsperiode.objects.create(
        aanmelding=aanmelding,
        school=oud.school if oud else None,
        clb=clb,
        van=max(vandaag, oud.van if oud else vandaag),
    )
    aanmelding.__dict__.pop("periode", None)


def volg(aanmelding: Aanmelding, lid: Lidmaatschap) -> None:
    """Let this person follow; who did so before and the colleagues there read nothing more. Part of a dienst."""
    weg = Overdracht.objects.filter(aanmelding=aanmelding, tot__isnull=True)
    stop(weg.filter(organisatie=aanmelding.organisatie_id).exclude(organisatie=lid.organisatie_id))
    stop(weg.filter(aan=lid.gebruiker_id))
    aanmelding.ingediend_door, aanmelding.organisatie = lid.gebruiker, lid.organisatie
    mail.stuur(mail.Volgt, aanmelding, [lid.gebruiker])


@dienst
def wissel_na_tien_dagen(*, wissel_id: int) -> bool:
    """Pass one file on whose ten days are over without an objection. By the portal; twice is once."""
    rijen = Aanmelding.objects.select_for_update(of=("self",)).select_related("netwerk", "jongere", "organisatie")
    aanmelding = rijen.filter(wissels=wissel_id, stand__in=OPEN_STANDEN).first()
    wissel = _lopend_op_slot(aanmelding) if aanmelding else None
    if aanmelding is None or wissel is None or wissel.pk != wissel_id or not mag_door(wissel, woorden_van(wissel)):
        return False
    _geef_door(aanmelding, wissel, None)
    return wissel.stand == Wisselstand.DOORGEGEVEN


def _lopende() -> QuerySet[Clbwissel]:
    rijen = Clbwissel.objects.filter(stand=Wisselstand.WACHT, aanmelding__stand__in=OPEN_STANDEN)
    return rijen.select_related("aanmelding")


def geef_door_wat_mag() -> int:
    """Pass on every file whose ten days are over, each in its own transaction; return how many."""
    label = Clbwissel._meta.label
    with Rondgang(DOORGEVEN) as ronde:
        for rij in ronde.langs(_lopende(), label):
            with ronde.deel(label, rij.pk, rij.aanmelding.netwerk_id):
                ronde.tel("doorgegeven", wissel_na_tien_dagen(wissel_id=rij.pk))
    return ronde.aantallen["doorgegeven"]
