"""Verbs on thresholds by source and grain: set one, hide nothing of one delivery, give advice, take one back."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.bereik import Bereik, Kring, bereik
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from monitoring.berichten import DrempeladviesGegeven, DrempeladviesGevraagd
from monitoring.bescherming.drempels import Drempelboek, Grenswaarde, is_van_het_meldpunt
from monitoring.diensten.gegevensbron import HOOGSTE, LAAGSTE
from monitoring.diensten.intrekken import op_slot_voor
from monitoring.keuzes import Aanleverstand, Korrel
from monitoring.models import Drempel, Gegevensbron

NIET_HIER = "Deze drempel bestaat niet meer of is niet van jouw netwerk."
VELDEN = ("drempel", "drempel_noemer", "openbaar", "verantwoordelijke", "motivering")


@dienst
def drempel_zetten(
    *,
    netwerk_id: int,
    bron_id: int,
    korrel: str,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any] | None = None,
    door: Gebruiker,
) -> Drempel:
    """Say how small a count of a source this network shows at one grain; it counts from the next release on.

    `openbaar`: everybody knows these figures already. That waits for the advice of the DPO. Raises Botst, and Geweigerd
    for a number that hides nothing, for a finer grain that would be looser than a wider one, and for the Meldpunt.
    """
    netwerk = _mijn_netwerk(netwerk_id, door)
    bron = _bron(netwerk, bron_id)
    if korrel not in Korrel.values:
        raise Geweigerd("Kies hoe fijn de cijfers zijn.")
    huidig = huidige_drempel(netwerk, bron, korrel)
    bewaren = te_bewaren(origineel=huidig if origineel is None else origineel, huidig=huidig, mijn=mijn)
    wordt = {**huidig, **bewaren}
    for veld in ("drempel", "drempel_noemer"):
        if not LAAGSTE <= wordt[veld] <= HOOGSTE:
            raise Geweigerd(f"Kies een getal van {LAAGSTE} tot en met {HOOGSTE}.", veld=veld)
    boek = Drempelboek(netwerk)
    if not wordt["openbaar"]:
        _vereis_niet_losser_dan_ruimer(boek, bron, Korrel(korrel), wordt["drempel"])
    rij = _rij(netwerk, bron, korrel) or Drempel(netwerk=netwerk, gegevensbron=bron, korrel=korrel)
    return _bewaar(rij, boek, wordt, door)


def huidige_drempel(netwerk: Netwerk, bron: Gegevensbron, korrel: str) -> dict[str, Any]:
    """Return what stands there now, plain; what holds by itself where nobody decided."""
    if rij := _rij(netwerk, bron, korrel):
        return waarden_van(rij, VELDEN)
    grens = Drempelboek(netwerk).op_korrel(bron, None, Korrel(korrel))
    begin = {"drempel": max(grens.drempel, LAAGSTE), "drempel_noemer": max(grens.noemer, LAAGSTE)}
    return {**begin, "openbaar": False, "verantwoordelijke": "", "motivering": ""}


def _rij(netwerk: Netwerk, bron: Gegevensbron, korrel: str) -> Drempel | None:
    return Drempel.objects.filter(netwerk=netwerk, gegevensbron=bron, korrel=korrel, aanlevering=None).first()


@dienst
def niets_verbergen(
    *, aanlevering_id: int, korrel: str, verantwoordelijke: str, motivering: str, door: Gebruiker
) -> Drempel:
    """Ask that nothing of one delivery is hidden at one grain, as its controller decided; the DPO advises first."""
    aanlevering = op_slot_voor(aanlevering_id, door)
    if aanlevering.stand in (Aanleverstand.VERWORPEN, Aanleverstand.INGETROKKEN) or aanlevering.netwerk is None:
        raise Geweigerd("Deze aanlevering telt niet mee.")
    _bron(aanlevering.netwerk, aanlevering.gegevensbron_id)
    if korrel not in Korrel.values:
        raise Geweigerd("Kies hoe fijn de cijfers zijn.", veld="korrel")
    vast: dict[str, Any] = {"netwerk": aanlevering.netwerk, "gegevensbron": aanlevering.gegevensbron}
    eerder = Drempel.objects.filter(aanlevering=aanlevering, korrel=korrel).first()
    rij = eerder or Drempel(aanlevering=aanlevering, korrel=korrel, **vast)
    woorden = {"verantwoordelijke": verantwoordelijke, "motivering": motivering}
    wordt = {"drempel": 1, "drempel_noemer": 1, "openbaar": False, **woorden}
    return _bewaar(rij, Drempelboek(aanlevering.netwerk), wordt, door)


@dienst
def advies_geven(*, drempel_id: int, gunstig: bool, advies: str, door: Gebruiker) -> Drempel:
    """Write down the advice of the DPO about a decision that opens figures; only with one in favour it counts."""
    rij = op_slot(Drempel.objects.na_te_zien_door(door), NIET_HIER, pk=drempel_id)
    if not rij.vraagt_advies:
        raise Geweigerd("Deze drempel vraagt geen advies.")
    if not advies.strip():
        raise Geweigerd("Schrijf je advies op.", veld="advies")
    if rij.door_id == door.pk:
        raise Geweigerd("Wie de drempel zette, geeft er geen advies over. Vraag een collega.")
    rij.advies, rij.advies_gunstig = advies.strip(), gunstig
    rij.advies_door, rij.advies_op = door, timezone.now()
    rij.save()
    wat = "gunstig advies over een drempel gegeven" if gunstig else "ongunstig advies over een drempel gegeven"
    registreer(rij, wat, door, [persoonsverschil("advies", veldnaam(Drempel, "advies"))])
    uitbox.verstuur(DrempeladviesGegeven(drempel=rij))
    return rij


@dienst
def drempel_terugnemen(*, drempel_id: int, reden: str, door: Gebruiker) -> str:
    """Take a decision back, so that the standard holds again; return what it was about."""
    rij = op_slot(Drempel.objects.bewerkbaar_voor(door), NIET_HIER, pk=drempel_id)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom deze drempel weg mag.", veld="reden")
    naam = rij.in_het_kort()
    registreer(rij, "drempel teruggenomen", door, reden=reden.strip())
    rij.delete()
    return naam


def _bewaar(rij: Drempel, boek: Drempelboek, wordt: Mapping[str, Any], door: Gebruiker) -> Drempel:
    """Write the decision and trace it; an advice about what stood there before no longer counts."""
    was = boek.op_korrel(rij.gegevensbron, rij.aanlevering, Korrel(rij.korrel))
    for veld in VELDEN:
        setattr(rij, veld, wordt[veld].strip() if isinstance(wordt[veld], str) else wordt[veld])
    if not rij.motivering:
        raise Geweigerd("Schrijf wie dit besliste, wanneer en waarom.", veld="motivering")
    if rij.vraagt_advies and not rij.verantwoordelijke:
        raise Geweigerd("Schrijf welke verwerkingsverantwoordelijke dit besliste.", veld="verantwoordelijke")
    rij.door = door
    rij.advies, rij.advies_gunstig, rij.advies_door, rij.advies_op = "", None, None, None
    rij.save()
    nu = Grenswaarde(1, 1, True) if rij.openbaar else Grenswaarde(rij.drempel, rij.drempel_noemer)
    verschillen = [
        verschil(veld, veldnaam(Drempel, veld), oud, nieuw)
        for veld, oud, nieuw in zip(VELDEN[:3], was, nu, strict=True)
        if oud != nieuw
    ]
    losser = nu.drempel < was.drempel or nu.noemer < was.noemer or nu.openbaar > was.openbaar
    registreer(rij, "drempel versoepeld" if losser else "drempel bepaald", door, verschillen, reden=rij.motivering)
    if rij.vraagt_advies:
        rij.gehoord = _vraag_advies(rij, door)
    return rij


def _vraag_advies(rij: Drempel, door: Gebruiker) -> Bereik:
    """Mail who advises, and return who really got something: whoever set it does not advise on it."""
    horen = bereik([Kring(rij.netwerk, None, Recht.BESCHERMING_NAZIEN, naam="de functionaris")], zonder=door)
    return horen.verstuurd(uitbox.verstuur(DrempeladviesGevraagd(drempel=rij, aan=horen.mensen)))


def _vereis_niet_losser_dan_ruimer(boek: Drempelboek, bron: Gegevensbron, korrel: Korrel, drempel: int) -> None:
    """What is hidden of a town is not shown of a school in it, nor the other way round."""
    plek = list(Korrel).index(korrel)
    for ruimer in list(Korrel)[:plek]:
        grens = boek.op_korrel(bron, None, ruimer)
        if not grens.openbaar and grens.drempel > drempel:
            raise Geweigerd(f"Voor {ruimer.label} is het {grens.drempel}. Fijner kan niet lager zijn.", veld="drempel")
    for fijner in list(Korrel)[plek + 1 :]:
        grens = boek.op_korrel(bron, None, fijner)
        if not grens.openbaar and grens.drempel < drempel:
            raise Geweigerd(f"Voor {fijner.label} is het {grens.drempel}. Zet die eerst hoger.", veld="drempel")


def _mijn_netwerk(netwerk_id: int, door: Gebruiker) -> Netwerk:
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen drempel zetten.")
    return netwerk


def _bron(netwerk: Netwerk, bron_id: int) -> Gegevensbron:
    bron = Gegevensbron.objects.filter(pk=bron_id).first()
    if bron is None or bron.netwerk_id not in (None, netwerk.pk):
        raise Geweigerd("Kies een bron uit de lijst.", veld="gegevensbron")
    if is_van_het_meldpunt(netwerk, bron):
        raise Geweigerd("Wat het Meldpunt telt, gaat over jongeren. Die drempel verandert niemand.")
    return bron
