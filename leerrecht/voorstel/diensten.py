"""Verbs on a voorstel: keep it, say yes or no, take it back, let it expire."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.bereik import Bereik, bereik
from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import (
    Gebruiker,
    Leesvoorstel,
    Leesvoorstelstand,
    Lidmaatschap,
    Netwerk,
    Organisatie,
    Voorsteldeur,
)
from leerrecht.models.voorstel import GELDIG
from leerrecht.rechten import Recht
from leerrecht.voorstel import regels
from leerrecht.voorstel.berichten import VoorstelBeslist, VoorstelWacht
from leerrecht.voorstel.inhoud import dienst_van, pak_in, pak_uit
from leerrecht.voorstel.ja import met_ja
from leerrecht.voorstel.lezers import Deur

WEG = "Dit voorstel wacht niet meer op jou: iemand besliste intussen, of het verviel."


def _over(argumenten: Mapping[str, Any]) -> Gebruiker | None:
    """Whom it is about: by the row, or by the address of somebody who has an account already."""
    lid, email = argumenten.get("lidmaatschap"), argumenten.get("email")
    if isinstance(lid, Lidmaatschap):
        return lid.gebruiker
    if isinstance(email, str):
        return Gebruiker.objects.filter(email=email.strip().lower()).first()
    return argumenten.get("gebruiker")


def _netwerk(argumenten: Mapping[str, Any], deuren: Iterable[Deur]) -> Netwerk:
    gekozen = argumenten.get("netwerk")
    return gekozen or Netwerk.objects.get(pk=min(deur.netwerk_id for deur in deuren))


def _vereis_nieuw(voorstel: Leesvoorstel) -> None:
    wachtend = Leesvoorstel.objects.wachtend(timezone.now()).filter(daad=voorstel.daad, netwerk=voorstel.netwerk)
    if any(ander.inhoud == voorstel.inhoud for ander in wachtend):
        raise Geweigerd("Dit voorstel wacht al op een ja. Je vindt het bij “Voorstellen”.")


@dienst
def voorstel_maken(
    *,
    daad: str,
    argumenten: Mapping[str, Any],
    wat: str,
    deuren: Iterable[Deur],
    vertel: Callable[[Leesvoorstel], None] | None = None,
) -> Leesvoorstel:
    """Keep what was asked, and tell who may say yes and the functionaris. Geweigerd when the same waits already."""
    organisatie, nu = argumenten.get("organisatie"), timezone.now()
    voorstel = Leesvoorstel(
        netwerk=_netwerk(argumenten, deuren),
        daad=daad,
        inhoud=pak_in(argumenten),
        wat=wat,
        over=_over(argumenten),
        organisatie=organisatie if isinstance(organisatie, Organisatie) else None,
        door=argumenten["door"],
        vervalt_op=nu + GELDIG,
    )
    _vereis_nieuw(voorstel)
    voorstel.save()
    Voorsteldeur.objects.bulk_create(
        Voorsteldeur(
            voorstel=voorstel,
            soort=deur.soort,
            netwerk_id=deur.netwerk_id,
            organisatie_id=deur.organisatie_id,
            waarheen=deur.waarheen,
        )
        for deur in sorted(deuren, key=lambda deur: (deur.netwerk_id, deur.soort, deur.organisatie_id or 0))
    )
    registreer(voorstel, "voorstel gedaan", voorstel.door)
    voorstel.gehoord = _vertel(voorstel)
    if vertel is not None:
        vertel(voorstel)
    return voorstel


def beslissers_van(voorstel: Leesvoorstel) -> list[Gebruiker]:
    """Return everybody who may say yes to some part of it, each once."""
    mensen: dict[int, Gebruiker] = {}
    for deur in voorstel.deuren.all():
        mensen |= {mens.pk: mens for mens in regels.beslissers(deur, voorstel.door, voorstel.over)}
    return list(mensen.values())


def _functionarissen(voorstel: Leesvoorstel) -> list[Gebruiker]:
    netwerken = {voorstel.netwerk_id, *voorstel.deuren.values_list("netwerk", flat=True)}
    mensen = [mens for netwerk in netwerken for mens in mensen_met(Recht.RAADPLEGINGEN_LEZEN, netwerk)]
    return list({mens.pk: mens for mens in mensen}.values())


def _vertel(voorstel: Leesvoorstel) -> Bereik:
    """Mail who may say yes and the functionaris, now; return who of the first were reached."""
    beslissers = beslissers_van(voorstel)
    berichten = uitbox.verstuur(VoorstelWacht(voorstel, tuple(beslissers), beslist=True))
    uitbox.verstuur(VoorstelWacht(voorstel, tuple(_functionarissen(voorstel)), beslist=False))
    return bereik(beslissers, woord=("persoon", "personen")).verstuurd(berichten)


def _op_slot(rijen: QuerySet[Leesvoorstel], voorstel: Leesvoorstel) -> Leesvoorstel:
    return op_slot(rijen.select_related("door", "over", "netwerk"), WEG, pk=voorstel.pk)


@dienst
def voorstel_aanvaarden(*, voorstel: Leesvoorstel, door: Gebruiker) -> Leesvoorstel:
    """Say yes to all of it that this person may decide. Once nothing waits any more, what was asked is done.

    Raises Geweigerd for who asked, whom it is about, and who does not hold the right; and what the act itself raises.
    """
    voorstel = _op_slot(regels.beslisbaar_voor(door), voorstel)
    regels.eigen_deuren(voorstel, door).update(ja_door=door, ja_op=timezone.now())
    registreer(voorstel, "ja gezegd op voorstel", door)
    return _voltooi(voorstel, door)


@dienst
def voorstel_aanvaarden_op_server(*, voorstel: Leesvoorstel) -> Leesvoorstel:
    """Say yes from the server itself, where a network has nobody yet who could. Geweigerd as soon as somebody can.

    This is how the first person of a Meldpunt comes in: who runs the server is then the second pair of eyes.
    """
    voorstel = _op_slot(Leesvoorstel.objects.wachtend(timezone.now()), voorstel)
    for deur in voorstel.deuren.filter(ja_op__isnull=True):
        if wie := regels.beslissers(deur, voorstel.door, voorstel.over):
            raise Geweigerd(f"{wie[0].naam} kan hierop ja zeggen. Vraag het daar.")
    voorstel.deuren.filter(ja_op__isnull=True).update(ja_op=timezone.now())
    registreer(voorstel, "ja gezegd op voorstel")
    return _voltooi(voorstel, None)


def _voltooi(voorstel: Leesvoorstel, door: Gebruiker | None) -> Leesvoorstel:
    deuren = list(voorstel.deuren.all())
    if any(deur.ja_op is None for deur in deuren):
        return voorstel
    ja = frozenset(Deur(d.soort, d.netwerk_id, d.organisatie_id, d.waarheen) for d in deuren)  # type: ignore[arg-type]
    with met_ja(ja):
        dienst_van(voorstel.daad)(**pak_uit(voorstel.inhoud), door=voorstel.door)
    _beslis(voorstel, Leesvoorstelstand.AANVAARD, door)
    registreer(voorstel, "voorstel aanvaard", door)
    _meld(voorstel, beslissers_van(voorstel))
    return voorstel


def _beslis(voorstel: Leesvoorstel, stand: Leesvoorstelstand, door: Gebruiker | None, reden: str = "") -> None:
    voorstel.stand, voorstel.beslist_door, voorstel.beslist_op = stand, door, timezone.now()
    voorstel.reden = reden
    voorstel.save()


def _meld(voorstel: Leesvoorstel, ook: Iterable[Gebruiker] = ()) -> None:
    """Tell who asked and the functionaris what became of it; after a yes also who reads there already."""
    mensen = {mens.pk: mens for mens in (voorstel.door, *_functionarissen(voorstel), *ook)}
    if voorstel.beslist_door:
        mensen.pop(voorstel.beslist_door.pk, None)
    uitbox.verstuur(VoorstelBeslist(voorstel, tuple(mensen.values())))


@dienst
def voorstel_weigeren(*, voorstel: Leesvoorstel, reden: str, door: Gebruiker) -> Leesvoorstel:
    """Say no, with a reason: it ends. Geweigerd for who may not decide on it."""
    if not reden.strip():
        raise Geweigerd("Schrijf waarom niet.", veld="reden")
    voorstel = _op_slot(regels.beslisbaar_voor(door), voorstel)
    _beslis(voorstel, Leesvoorstelstand.GEWEIGERD, door, reden.strip())
    registreer(voorstel, "voorstel geweigerd", door)
    _meld(voorstel)
    return voorstel


def voorstellen_over_sluiten(gebruiker: Gebruiker, reden: str) -> int:
    """Refuse all that waits about this person; return how many. Part of a dienst."""
    wachtend = Leesvoorstel.objects.wachtend(timezone.now()).filter(over=gebruiker).select_related("door", "netwerk")
    for voorstel in wachtend:
        _beslis(voorstel, Leesvoorstelstand.GEWEIGERD, None, reden)
        registreer(voorstel, "voorstel geweigerd", gebruiker)
        _meld(voorstel)
    return len(wachtend)


@dienst
def voorstel_intrekken(*, voorstel: Leesvoorstel, door: Gebruiker) -> Leesvoorstel:
    """Take it back: who asked, or a colleague of beheer."""
    voorstel = _op_slot(regels.intrekbaar_voor(door), voorstel)
    _beslis(voorstel, Leesvoorstelstand.INGETROKKEN, door)
    registreer(voorstel, "voorstel ingetrokken", door)
    return voorstel


@dienst
def voorstel_verlopen(*, voorstel: Leesvoorstel) -> None:
    """End one that nobody answered in time, and tell who asked."""
    rijen = Leesvoorstel.objects.filter(stand=Leesvoorstelstand.WACHT, vervalt_op__lte=timezone.now())
    voorstel = _op_slot(rijen, voorstel)
    _beslis(voorstel, Leesvoorstelstand.VERLOPEN, None)
    registreer(voorstel, "voorstel verlopen")
    _meld(voorstel)
