"""Verbs on a delivery: read it, check it, show what it changes, confirm or reject it."""

import datetime
import hashlib
from collections.abc import Callable
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from leerrecht.achtergrond import plan_taak
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.tabelbestand import lees_rijen
from leerrecht.toegang import toegang_van
from leerrecht.workflow import verzet
from monitoring.berichten import CijferwerkKlaar
from monitoring.inlezen.lezer import HOOGSTENS_FOUTEN, Lezer, lees_kop
from monitoring.inlezen.voorvertoning import vergelijk_met_nu
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer, Gegevensbron
from monitoring.workflow import AANLEVERING

PARTIJ = 1000
# Up to so many bytes, about a thousand rows, a file is checked while the person waits. Excel packs its rows.
METEEN = {"csv": 100_000, "xlsx": 40_000}
TAAK = "monitoring.aanlevering_controleren"


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
    registreer(aanlevering, "cijfers aangeleverd", door)
    if len(inhoud) <= METEEN[naam.lower().rpartition(".")[2]]:
        return controleren(aanlevering=aanlevering, inhoud=inhoud, door=door)
    plan_taak(naam=TAAK, object_sleutel=aanlevering.sleutel, door=door)
    return aanlevering


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
    """Check a small file at once. Part of a dienst."""
    lezer, aantal = _lees(aanlevering, inhoud, Cijfer.objects.bulk_create)
    if lezer.fouten:
        aanlevering.cijfers.all().delete()
    return _rond_af(aanlevering, lezer, aantal, door)


def _lees(
    aanlevering: Aanlevering,
    inhoud: bytes,
    bewaar: Callable[[list[Cijfer]], object],
    meld: Callable[[int], object] = lambda aantal: None,
) -> tuple[Lezer, int]:
    """Read the rows in parts, switched off; after the first fault nothing more is kept, only the report goes on."""
    rijen = lees_rijen(inhoud, aanlevering.bestandsnaam)
    kop = lees_kop(rijen)
    lezer = Lezer(aanlevering)
    partij: list[Cijfer] = []
    aantal = 0
    for cijfer in lezer.cijfers(rijen, kop):
        aantal += 1
        if not lezer.fouten:
            partij.append(cijfer)
        if len(partij) == PARTIJ:
            bewaar(partij)
            partij = []
        if aantal % PARTIJ == 0:
            meld(aantal)
    if partij and not lezer.fouten:
        bewaar(partij)
    return lezer, aantal


def _rond_af(aanlevering: Aanlevering, lezer: Lezer, aantal: int, door: Gebruiker | None) -> Aanlevering:
    """Keep the report; without faults hold the delivery ready to confirm. Part of a dienst."""
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
    # A worker worked it out before, outside the transaction.
    aanlevering.verschil = aanlevering.verschil or vergelijk_met_nu(aanlevering)
    _zet(aanlevering, Aanleverstand.VOORVERTONING, door)
    return aanlevering


class Gestopt(Exception):
    """The delivery was turned down while it was being read."""


def controleren_in_delen(aanlevering: Aanlevering, meld: Callable[[int], object] = lambda aantal: None) -> Aanlevering:
    """Check a large file in parts, each its own short transaction. Starts over when it was cut off."""
    door = aanlevering.door
    _ruim_op(aanlevering)
    with aanlevering.bestand.open("rb") as stroom:
        inhoud = stroom.read()
    lezer, aantal = Lezer(aanlevering), 0
    try:
        lezer, aantal = _lees(aanlevering, inhoud, lambda partij: _bewaar_partij(partij=partij), meld)
    except Geweigerd as geweigerd:
        # Deep in the file something is not what the first rows promised.
        lezer.fouten.append(
            {"rij": "", "kolom": "", "waarde": "", "fout": geweigerd.zin, "oplossing": "Verbeter het bestand."}
        )
    if lezer.fouten:
        _ruim_op(aanlevering)
    elif aantal:
        aanlevering.verschil = vergelijk_met_nu(aanlevering)
    return _sluit_controle(aanlevering=aanlevering, lezer=lezer, aantal=aantal, door=door)


def _ruim_op(aanlevering: Aanlevering) -> None:
    while _ruim_partij_op(aanlevering_id=aanlevering.pk):
        pass


@dienst
def _ruim_partij_op(*, aanlevering_id: int) -> int:
    # Only what was never confirmed: a file that counts is not read again.
    rijen = Cijfer.objects.filter(aanlevering=aanlevering_id, aanlevering__stand=Aanleverstand.GELADEN)
    return Cijfer.objects.filter(pk__in=list(rijen.order_by("pk").values_list("pk", flat=True)[: PARTIJ * 5])).delete()[
        0
    ]


@dienst
def _bewaar_partij(*, partij: list[Cijfer]) -> None:
    _nog_te_controleren(partij[0].aanlevering_id)
    Cijfer.objects.bulk_create(partij)


@dienst
def _sluit_controle(*, aanlevering: Aanlevering, lezer: Lezer, aantal: int, door: Gebruiker | None) -> Aanlevering:
    _nog_te_controleren(aanlevering.pk)
    _rond_af(aanlevering, lezer, aantal, door)
    zin = f"Het bestand {aanlevering.bestandsnaam} is nagekeken. "
    zin += "Er staan fouten in: je leest per rij wat je doet." if lezer.fouten else "Lees wat er verandert en bevestig."
    uitbox.verstuur(CijferwerkKlaar(door=door, zin=zin, pad=aanlevering.get_absolute_url()))
    return aanlevering


def _nog_te_controleren(aanlevering_id: int) -> None:
    rij = Aanlevering.objects.select_for_update().filter(pk=aanlevering_id).first()
    if rij is None or rij.stand != Aanleverstand.GELADEN:
        raise Gestopt


@dienst
def bevestigen(*, aanlevering_id: int, door: Gebruiker) -> Aanlevering:
    """Let the figures of a delivery count; what they replace is switched off, never erased."""
    aanlevering = _op_slot(aanlevering_id, door)
    _zet(aanlevering, Aanleverstand.BEVESTIGD, door)
    vervangen = zet_aan(aanlevering=aanlevering)
    anders = verschil("cijfers", "Cijfers", f"{vervangen} vervangen", f"{aanlevering.aantal_rijen} in gebruik")
    registreer(aanlevering, "cijfers bevestigd", door, [anders])
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
    registreer(aanlevering, "cijfers verworpen", door, reden=reden)
    return aanlevering


def _op_slot(aanlevering_id: int, door: Gebruiker) -> Aanlevering:
    weg = "Deze aanlevering bestaat niet meer of is niet van jouw netwerk."
    aanlevering = op_slot(Aanlevering.objects.bewerkbaar_voor(door), weg, pk=aanlevering_id)
    # Two confirmations at once must not both think they replace the same figures.
    Netwerk.objects.select_for_update().get(pk=aanlevering.netwerk_id)
    return aanlevering


def _zet(aanlevering: Aanlevering, naar: str, door: Gebruiker | None, reden: str = "") -> None:
    verzet(aanlevering, AANLEVERING, naar, door, reden)
    aanlevering.save()
