"""Verbs on a delivery: read it, check it, show what it changes, confirm or reject it."""

import datetime
import hashlib
from collections import deque
from pathlib import PurePath

from django.db import IntegrityError, transaction

from leerrecht.achtergrond import plan_taak
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.tabelbestand import lees_openaar
from leerrecht.toegang import toegang_van
from monitoring.diensten.bestanden import verwerp
from monitoring.diensten.controle import TAAK, controleren, zet
from monitoring.diensten.intrekken import op_slot_voor, trek_in
from monitoring.inlezen.bestand import BLAD, Inhoud, bewaar, brokken_van, gooi_weg, grootte_van, openaar_van
from monitoring.inlezen.keuze import kopmerk
from monitoring.inlezen.kop import Tabelbegin, lees_begin
from monitoring.inlezen.lezer import eis_kolommen
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer, Gegevensbron

# Up to so many bytes, about a thousand rows, a file is checked while the person waits. Excel packs its rows.
METEEN = {"csv": 100_000, "txt": 100_000, "tsv": 100_000, "xlsx": 40_000}
VERVANGEN = "Vervangen door een nieuw bestand."
GEZIEN = "Nagekeken wat opvalt: {}."
VERBETERD = "Rechtgezet in een nieuwe aanlevering."


@dienst
def aanlevering_inlezen(
    *,
    netwerk_id: int,
    gegevensbron_id: int,
    bestandsnaam: str,
    inhoud: Inhoud,
    publicatiedatum: datetime.date | None = None,
    publicatie_tekst: str = "",
    blad: str = "",
    door: Gebruiker,
) -> Aanlevering:
    """Keep a delivered file and check it. Raises Geweigerd when the file is unfit or was there already."""
    netwerk, bron = _waarvoor(netwerk_id, gegevensbron_id, door)
    naam = PurePath(bestandsnaam.replace("\\", "/")).name[-200:]
    grootte = grootte_van(inhoud)
    klein = grootte <= METEEN.get(naam.lower().rpartition(".")[2], 0)
    begin = _lees_kop(inhoud, naam, blad, klein)
    aanlevering = Aanlevering(
        netwerk=netwerk,
        gegevensbron=bron,
        bron=bron.naam,
        bestandsnaam=naam,
        blad=blad,
        kop=kopmerk(begin.koppen),
        kolommen_open=not begin.is_lang,
        grootte=grootte,
        sha256=_vingerafdruk(inhoud),
        publicatiedatum=publicatiedatum,
        publicatie_tekst=publicatie_tekst or (f"{publicatiedatum:%d/%m/%Y}" if publicatiedatum else ""),
        door=door,
    )
    _bewaar_een_keer(aanlevering)
    bewaar(aanlevering, naam, brokken_van(inhoud))
    registreer(aanlevering, "cijfers aangeleverd", door)
    _vervang_geweigerde(aanlevering, door)
    if aanlevering.kolommen_open:
        return aanlevering
    if klein:
        return controleren(aanlevering=aanlevering, door=door)
    plan_taak(naam=TAAK, object_sleutel=aanlevering.sleutel, door=door)
    return aanlevering


def _vingerafdruk(inhoud: Inhoud) -> str:
    afdruk = hashlib.sha256()
    for brok in brokken_van(inhoud):
        afdruk.update(brok)
    return afdruk.hexdigest()


def _lees_kop(inhoud: Inhoud, naam: str, blad: str, klein: bool) -> Tabelbegin:
    # The head is read before anything is kept, of a small file every row: a list of pupils must not reach the disk.
    begin = lees_begin(lees_openaar(openaar_van(inhoud), grootte_van(inhoud), naam, blad or BLAD, lang=True))
    if begin.is_lang:
        eis_kolommen(begin.namen)
    deque(begin.rijen if klein else (), maxlen=0)
    return begin


def _waarvoor(netwerk_id: int, gegevensbron_id: int, door: Gebruiker) -> tuple[Netwerk, Gegevensbron]:
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen cijfers aanleveren.")
    bron = Gegevensbron.objects.filter(pk=gegevensbron_id).first()
    if bron is None or bron.netwerk_id not in (None, netwerk.pk):
        raise Geweigerd("Kies een bron uit de lijst.", veld="gegevensbron")
    return netwerk, bron


def _vervang_geweigerde(aanlevering: Aanlevering, door: Gebruiker) -> None:
    """A better file of the same source and day takes the place of those of this person that had faults."""
    zelfde = Aanlevering.objects.select_for_update(of=("self",)).filter(
        netwerk=aanlevering.netwerk,
        gegevensbron=aanlevering.gegevensbron,
        publicatie_tekst=aanlevering.publicatie_tekst,
        stand=Aanleverstand.GELADEN,
        aantal_fouten__gt=0,
        door=door,
    )
    for oud in zelfde.exclude(pk=aanlevering.pk):
        verwerp(oud, VERVANGEN, door)


def _bewaar_een_keer(aanlevering: Aanlevering) -> None:
    try:
        with transaction.atomic():
            aanlevering.save()
    except IntegrityError:
        eerder = Aanlevering.objects.exclude(stand__in=[Aanleverstand.VERWORPEN, Aanleverstand.INGETROKKEN]).get(
            netwerk=aanlevering.netwerk, sha256=aanlevering.sha256
        )
        raise Geweigerd(
            f"Dit bestand is al geladen op {eerder.op:%d/%m/%Y} en is {eerder.get_stand_display()}. Er is niets"
            " veranderd.",
            veld="bestand",
        ) from None


@dienst
def bevestigen(*, aanlevering_id: int, gezien: bool = False, door: Gebruiker) -> Aanlevering:
    """Let the figures of a delivery count; what they replace is switched off, never erased.

    `gezien`: the person signs for what stands out. Raises Geweigerd when something does and nobody signed.
    """
    aanlevering = op_slot_voor(aanlevering_id, door)
    opvallend = len(aanlevering.verschil.get("let_op", ()))
    if opvallend and not gezien and aanlevering.stand == Aanleverstand.VOORVERTONING:
        raise Geweigerd("Lees eerst wat opvalt, en vink aan dat het klopt.")
    zet(aanlevering, Aanleverstand.BEVESTIGD, door, GEZIEN.format(opvallend) if opvallend else "")
    fout = aanlevering.verbetert
    if fout is not None and fout.stand == Aanleverstand.BEVESTIGD:
        # First the wrong ones go: with the same fingerprint only one figure may count.
        trek_in(aanlevering=fout, reden=VERBETERD, door=door)
    vervangen = zet_aan(aanlevering=aanlevering)
    # From here on only our own rows count; what was sent is no longer needed.
    gooi_weg(aanlevering)
    aanlevering.save()
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
    aanlevering = op_slot_voor(aanlevering_id, door)
    verwerp(aanlevering, reden, door)
    return aanlevering
