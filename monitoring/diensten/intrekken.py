"""Verbs on a confirmed delivery that was wrong: take it back, or put its source, area or viewpoint right."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import maak_sleutel
from monitoring.diensten.controle import PARTIJ, voorvertonen, zet
from monitoring.inlezen.langformaat import Periode, Plaats
from monitoring.inlezen.lezer import vak_van
from monitoring.inlezen.voorvertoning import TOON, regels_van_paren
from monitoring.keuzes import Aanleverstand, Viewpoint
from monitoring.models import Aanlevering, Cijfer, Gegevensbron, Publicatie

_Een = TypeVar("_Een")


def _in_delen(wat: Iterable[_Een], aantal: int) -> Iterator[list[_Een]]:
    rest = iter(wat)
    while deel := list(islice(rest, aantal)):
        yield deel


def op_slot_voor(aanlevering_id: int, door: Gebruiker) -> Aanlevering:
    """Return a delivery of the own network behind a lock. Raises Geweigerd when there is none. Part of a dienst."""
    weg = "Deze aanlevering bestaat niet meer of is niet van jouw netwerk."
    aanlevering = op_slot(Aanlevering.objects.bewerkbaar_voor(door), weg, pk=aanlevering_id)
    # Two confirmations at once must not both think they replace the same figures.
    Netwerk.objects.select_for_update().get(pk=aanlevering.netwerk_id)
    return aanlevering


def _met_vorige(aanlevering: Aanlevering) -> QuerySet[Any]:
    """The figures of the delivery that count now, each with the one it replaced: of what was confirmed last before."""
    eerder = (
        Cijfer.objects.filter(vak=OuterRef("vak"), aanlevering__stand=Aanleverstand.BEVESTIGD)
        .exclude(aanlevering=aanlevering)
        .annotate(zet=Max("aanlevering__zetten__pk", filter=Q(aanlevering__zetten__naar=Aanleverstand.BEVESTIGD)))
        # What came with a package was never moved: it is older than all that was.
        .order_by(F("zet").desc(nulls_last=True), "-pk")
    )
    return Cijfer.objects.filter(aanlevering=aanlevering, actief=True).annotate(vorig=Subquery(eerder.values("pk")[:1]))


def gevolg_van_intrekken(aanlevering: Aanlevering) -> dict[str, Any]:
    """Return what would happen: how many figures go, how many get an earlier value back, the first of them in words.

    `publicatie`: the release in force, on which they stay until somebody publishes again.
    """
    paren = list(_met_vorige(aanlevering).order_by("rij", "pk").values_list("pk", "vorig"))
    toon = [(vorig, pk) for pk, vorig in paren[:TOON]]
    return {
        "weg": len(paren),
        "terug": sum(vorig is not None for _, vorig in paren),
        "rijen": regels_van_paren(toon),
        "publicatie": Publicatie.objects.filter(netwerk=aanlevering.netwerk, van_kracht=True).first(),
    }


@dienst
def intrekken(*, aanlevering_id: int, reden: str, door: Gebruiker) -> Aanlevering:
    """Take a confirmed delivery back with a reason: its figures no longer count, the earlier value counts again."""
    aanlevering = op_slot_voor(aanlevering_id, door)
    trek_in(aanlevering=aanlevering, reden=reden, door=door)
    return aanlevering


def trek_in(*, aanlevering: Aanlevering, reden: str, door: Gebruiker) -> int:
    """Do it, and return how many earlier values came back. Part of a dienst."""
    terug = [vorig for _, vorig in _met_vorige(aanlevering).values_list("pk", "vorig") if vorig is not None]
    zet(aanlevering, Aanleverstand.INGETROKKEN, door, reden)
    weg = Cijfer.objects.filter(aanlevering=aanlevering, actief=True).update(actief=False)
    for deel in _in_delen(terug, PARTIJ):
        Cijfer.objects.filter(pk__in=deel).update(actief=True)
    anders = verschil("cijfers", "Cijfers", f"{weg} in gebruik", f"{len(terug)} vroegere waarden weer in gebruik")
    registreer(aanlevering, "cijfers ingetrokken", door, [anders], reden=reden)
    return len(terug)


@dienst
def rechtzetten(
    *,
    aanlevering_id: int,
    gegevensbron_id: int,
    gebied_van: str,
    gebied_naar: str,
    viewpoint: str,
    door: Gebruiker,
) -> Aanlevering:
    """Make a corrected copy of a confirmed delivery, ready to be looked at; confirming it takes the wrong one back.

    `gebied_van` and `gebied_naar`: an area that was written wrongly, or both "". `viewpoint` "" leaves it as it was.
    """
    oud = op_slot_voor(aanlevering_id, door)
    if oud.stand != Aanleverstand.BEVESTIGD:
        raise Geweigerd("Alleen een bevestigde aanlevering zet je recht.")
    bron = Gegevensbron.objects.filter(pk=gegevensbron_id).first()
    if bron is None or bron.netwerk_id not in (None, oud.netwerk_id):
        raise Geweigerd("Kies een bron uit de lijst.", veld="gegevensbron")
    if bool(gebied_van) != bool(gebied_naar):
        raise Geweigerd("Kies welk gebied fout is en schrijf hoe het heet.", veld="gebied_naar")
    if viewpoint and viewpoint not in Viewpoint.values:
        raise Geweigerd("Kies hoe geteld werd uit de lijst.", veld="viewpoint")
    if (bron.pk, gebied_naar, viewpoint) == (oud.gegevensbron_id, "", ""):
        raise Geweigerd("Er is niets anders dan wat er staat. Kies wat je rechtzet.")
    nieuw = _kopie(oud, bron, door)
    for deel in _in_delen(_verbeterd(oud, nieuw, gebied_van, gebied_naar, viewpoint), PARTIJ):
        Cijfer.objects.bulk_create(deel)
    if nieuw.cijfers.values("vak").distinct().count() != nieuw.aantal_rijen:
        raise Geweigerd("Dan zeggen twee rijen iets over hetzelfde. Lever het verbeterde bestand opnieuw aan.")
    registreer(nieuw, "cijfers rechtgezet", door, [verschil("bron", "Bron", oud.gegevensbron.naam, bron.naam)])
    zet(nieuw, Aanleverstand.GECONTROLEERD, door)
    return voorvertonen(aanlevering=nieuw, door=door)


def _kopie(oud: Aanlevering, bron: Gegevensbron, door: Gebruiker) -> Aanlevering:
    return Aanlevering.objects.create(
        netwerk=oud.netwerk,
        gegevensbron=bron,
        bron=bron.naam,
        bestandsnaam=oud.bestandsnaam,
        # No file lies behind it: its own rows are the source.
        sha256=hashlib.sha256(f"{oud.sha256}-{maak_sleutel(24)}".encode()).hexdigest(),
        publicatiedatum=oud.publicatiedatum,
        publicatie_tekst=oud.publicatie_tekst,
        aantal_rijen=oud.cijfers.count(),
        synthetisch=oud.synthetisch,
        verbetert=oud,
        door=door,
    )


def _verbeterd(oud: Aanlevering, nieuw: Aanlevering, van: str, naar: str, viewpoint: str) -> Iterator[Cijfer]:
    rijen = oud.cijfers.select_related("indicator").order_by("rij", "pk")
    for cijfer in rijen.iterator(chunk_size=PARTIJ):
        cijfer.pk, cijfer.aanlevering, cijfer.actief = None, nieuw, False
        cijfer._state.adding = True
        if van and cijfer.gebied == van:
            cijfer.gebied, cijfer.nis = naar, ""
        cijfer.viewpoint = viewpoint or cijfer.viewpoint
        periode = Periode(cijfer.periode_soort, cijfer.periode_start, cijfer.periode_tekst)
        plaats = Plaats(cijfer.gebied, viewpoint=cijfer.viewpoint, uitsplitsing=cijfer.uitsplitsing)
        cijfer.vak = vak_van(nieuw, cijfer.indicator, periode, plaats, cijfer.vintage, cijfer.bron)
        yield cijfer
