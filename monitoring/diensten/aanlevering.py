"""Verbs on a delivery: read it, check it, show what it changes, confirm or reject it."""

import datetime
import hashlib
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.workflow import overgang
from monitoring.bestand import lees_rijen
from monitoring.keuzes import Aanleverstand
from monitoring.lezing import HOOGSTENS_FOUTEN, Lezer, lees_kop
from monitoring.models import Aanlevering, AanleveringZet, Cijfer, Gegevensbron
from monitoring.voorvertoning import vergelijk_met_nu
from monitoring.workflow import AANLEVERING

PARTIJ = 1000


@dienst
def aanlevering_inlezen(
    *,
    netwerk_id: int,
    gegevensbron_id: int,
    bestandsnaam: str,
    inhoud: bytes,
    publicatiedatum: datetime.date | None = None,
    publicatie_tekst: str = "",
    door: Gebruiker,
) -> Aanlevering:
    """Keep a delivered file and check it. Raises Geweigerd when the file is unfit or was there already."""
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen cijfers aanleveren.")
    bron = Gegevensbron.objects.filter(pk=gegevensbron_id).first()
    if bron is None or bron.netwerk_id not in (None, netwerk.pk):
        raise Geweigerd("Kies een bron uit de lijst.", veld="gegevensbron")
    naam = PurePath(bestandsnaam.replace("\\", "/")).name[-200:]
    # The head is read before anything is kept: a list of pupils must not reach the disk.
    lees_kop(lees_rijen(inhoud, naam))
    aanlevering = Aanlevering(
        netwerk=netwerk,
        gegevensbron=bron,
        bron=bron.naam,
        bestandsnaam=naam,
        sha256=hashlib.sha256(inhoud).hexdigest(),
        publicatiedatum=publicatiedatum,
        publicatie_tekst=publicatie_tekst or (f"{publicatiedatum:%d/%m/%Y}" if publicatiedatum else ""),
        door=door,
    )
    _bewaar_een_keer(aanlevering)
    aanlevering.bestand.save(naam, ContentFile(inhoud))
    _meld(aanlevering, door, "cijfers aangeleverd")
    return controleren(aanlevering=aanlevering, inhoud=inhoud, door=door)


def _bewaar_een_keer(aanlevering: Aanlevering) -> None:
    try:
        with transaction.atomic():
            aanlevering.save()
    except IntegrityError:
        eerder = Aanlevering.objects.exclude(stand=Aanleverstand.VERWORPEN).get(
            netwerk=aanlevering.netwerk, sha256=aanlevering.sha256
        )
        raise Geweigerd(
            f"Dit bestand is al geladen op {eerder.op:%d/%m/%Y} en is {eerder.get_stand_display()}. Er is niets"
            " veranderd.",
            veld="bestand",
        ) from None


def controleren(*, aanlevering: Aanlevering, inhoud: bytes, door: Gebruiker | None) -> Aanlevering:
    """Read the rows in parts, switched off, and keep the report. One fault and no figure stays. Part of a dienst."""
    rijen = lees_rijen(inhoud, aanlevering.bestandsnaam)
    kop = lees_kop(rijen)
    lezer = Lezer(aanlevering)
    partij: list[Cijfer] = []
    aantal = 0
    for cijfer in lezer.cijfers(rijen, kop):
        aantal += 1
        partij.append(cijfer)
        if lezer.fouten:
            partij.clear()
        elif len(partij) == PARTIJ:
            Cijfer.objects.bulk_create(partij)
            partij = []
    if lezer.fouten:
        aanlevering.cijfers.all().delete()
    else:
        Cijfer.objects.bulk_create(partij)
    if len(lezer.fouten) >= HOOGSTENS_FOUTEN:
        aanlevering.waarschuwingen = [f"We stopten na {HOOGSTENS_FOUTEN} fouten. Er kunnen er meer zijn."]
    aanlevering.aantal_rijen = aantal
    aanlevering.fouten = lezer.fouten
    if lezer.fouten or not aantal:
        aanlevering.save()
        return aanlevering
    _zet(aanlevering, Aanleverstand.GECONTROLEERD, door)
    return voorvertonen(aanlevering=aanlevering, door=door)


def voorvertonen(*, aanlevering: Aanlevering, door: Gebruiker | None) -> Aanlevering:
    """Work out what would change, and hold the delivery ready to confirm. Part of a dienst."""
    aanlevering.verschil = vergelijk_met_nu(aanlevering)
    _zet(aanlevering, Aanleverstand.VOORVERTONING, door)
    return aanlevering


@dienst
def bevestigen(*, aanlevering_id: int, door: Gebruiker) -> Aanlevering:
    """Let the figures of a delivery count; what they replace is switched off, never erased."""
    aanlevering = _op_slot(aanlevering_id, door)
    _zet(aanlevering, Aanleverstand.BEVESTIGD, door)
    vervangen = zet_aan(aanlevering=aanlevering)
    _meld(
        aanlevering,
        door,
        "cijfers bevestigd",
        [verschil("cijfers", "Cijfers", f"{vervangen} vervangen", f"{aanlevering.aantal_rijen} in gebruik")],
    )
    return aanlevering


def zet_aan(*, aanlevering: Aanlevering) -> int:
    """Switch the figures of `aanlevering` on and return how many others they replaced. Part of a dienst."""
    nieuw = Cijfer.objects.filter(aanlevering=aanlevering)
    # In one statement each, so that half a delivery never counts.
    vervangen = Cijfer.objects.filter(actief=True, vak__in=nieuw.values("vak")).exclude(aanlevering=aanlevering)
    aantal = vervangen.update(actief=False)
    nieuw.update(actief=True)
    return aantal


@dienst
def verwerpen(*, aanlevering_id: int, reden: str, door: Gebruiker) -> Aanlevering:
    """Turn a delivery down with a reason; its figures and its file go, the row tells that it was there."""
    aanlevering = _op_slot(aanlevering_id, door)
    _zet(aanlevering, Aanleverstand.VERWORPEN, door, reden)
    aanlevering.cijfers.all().delete()
    # The report quotes cells of the file.
    aanlevering.fouten, aanlevering.verschil = [], {}
    bestand, opslag = aanlevering.bestand.name, aanlevering.bestand.storage
    aanlevering.bestand = ""
    aanlevering.save()
    if bestand:
        transaction.on_commit(lambda: opslag.delete(bestand))
    _meld(aanlevering, door, "cijfers verworpen", reden=reden)
    return aanlevering


def _op_slot(aanlevering_id: int, door: Gebruiker) -> Aanlevering:
    aanlevering = (
        Aanlevering.objects.bewerkbaar_voor(door).select_for_update(of=("self",)).filter(pk=aanlevering_id).first()
    )
    if aanlevering is None:
        raise Geweigerd("Deze aanlevering bestaat niet meer of is niet van jouw netwerk.")
    # Two confirmations at once must not both think they replace the same figures.
    Netwerk.objects.select_for_update().get(pk=aanlevering.netwerk_id)
    return aanlevering


def _zet(aanlevering: Aanlevering, naar: str, door: Gebruiker | None, reden: str = "") -> None:
    van, _ = overgang(werkstroom=AANLEVERING, rij=aanlevering, veld="stand", naar=naar, reden=reden)
    aanlevering.save()
    AanleveringZet.objects.create(aanlevering=aanlevering, van=van, naar=naar, reden=reden, door=door)


def _meld(aanlevering: Aanlevering, door: Gebruiker, wat: str, verschillen=None, reden: str = "") -> None:
    registreer(
        wat=wat,
        soort="aanlevering",
        sleutel=aanlevering.sleutel,
        naam=f"{aanlevering.gegevensbron}, {aanlevering.aantal_rijen} rijen",
        door=door,
        netwerk=aanlevering.netwerk,
        verschillen=verschillen,
        reden=reden,
    )
