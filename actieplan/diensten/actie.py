"""Verbs on an action: add it, change it field by field, take a proposal back."""

from typing import Any

from django.db.models import Max
from django.utils import timezone

from actieplan.diensten.betrokkenheid import rol_zetten
from actieplan.diensten.stand import stand_zetten
from actieplan.keuzes import Stand
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.regels import actievelden as velden
from actieplan.workflow import STAND_VERBETEREN
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.versies import Botsing, Uitslag, vergelijk

DIEPST = 5
NIET_HIER = "Deze actie bestaat niet meer of is niet van jouw netwerk."


@dienst
def actie_wijzigen(
    *, actie_id: int, waarden: dict[str, Any], origineel: dict[str, Any], reden: str, door: Gebruiker
) -> Uitslag:
    """Save what only this person changed; return the fields that a colleague changed meanwhile as Botsingen.

    `origineel` are the values the form started from. Raises Geweigerd when a rule says no; then nothing is saved.
    """
    actie = op_slot(Actie.objects.bewerkbaar_voor(door), NIET_HIER, pk=actie_id)
    huidig = velden.lees(actie)
    uitslag = vergelijk(origineel=origineel, huidig=huidig, mijn=waarden)
    bewaren = uitslag.bewaren
    _houd_datum_bij_stand(bewaren, uitslag.botsingen, huidig)
    _eis_reden(actie, bewaren, reden)
    if bewaren:
        _schrijf(actie, bewaren, huidig, reden, door)
        leesbaar = velden.Leesbaar.voor(actie.plan.netwerk, huidig, bewaren)
        verschillen = verschillen_van(velden.LABELS, huidig, bewaren, leesbaar.tekst)
        registreer(actie, "actie gewijzigd", door, verschillen, reden=reden)
    return Uitslag([velden.LABELS[veld] for veld in bewaren], uitslag.botsingen)


def _houd_datum_bij_stand(bewaren: dict[str, Any], botsingen: tuple[Botsing, ...], huidig: dict[str, Any]) -> None:
    """Drop a date that goes with no stand: of uitgesteld only, and not while the stand itself collides."""
    botst = any(botsing.veld == "stand" for botsing in botsingen)
    if botst or bewaren.get("stand", huidig["stand"]) != Stand.UITGESTELD:
        bewaren.pop("uitgesteld_tot", None)


def _eis_reden(actie: Actie, bewaren: dict[str, Any], reden: str) -> None:
    grondtekst = [veld for veld in velden.GRONDTEKST if veld in bewaren]
    if grondtekst and not reden.strip() and actie.regels.filter(versie__van_kracht=True).exists():
        raise Geweigerd(
            "Schrijf kort waarom de goedgekeurde tekst verandert. Het staat in de geschiedenis van de actie: "
            "partners en college lezen het daar.",
            veld="reden",
        )


def _schrijf(actie: Actie, bewaren: dict[str, Any], huidig: dict[str, Any], reden: str, door: Gebruiker) -> None:
    for veld in (*velden.TEKST, *velden.KEUZE):
        if veld in bewaren and veld != "stand":
            setattr(actie, veld, bewaren[veld])
    if "stand" in bewaren or "uitgesteld_tot" in bewaren:
        stand_zetten(
            actie=actie,
            naar=bewaren.get("stand", huidig["stand"]),
            tot=bewaren.get("uitgesteld_tot", huidig["uitgesteld_tot"]),
            reden=reden,
            door=door,
            namens=namens_van(door, actie),
            tabel=STAND_VERBETEREN,
        )
    actie.versie += 1
    actie.save()
    for veld, model in velden.LIJST.items():
        if veld in bewaren:
            getattr(actie, veld).set(model._default_manager.filter(slug__in=bewaren[veld]))
    for rol in velden.ROLLEN:
        if rol in bewaren:
            rol_zetten(actie=actie, rol=rol, sleutels=bewaren[rol])


def namens_van(door: Gebruiker, actie: Actie) -> Organisatie | None:
    """Return the organisation on whose behalf this person acts in the network of the action."""
    lid = door.lidmaatschappen.actief_op(timezone.localdate()).filter(netwerk=actie.plan.netwerk_id)
    eerste = lid.select_related("organisatie").first()
    return eerste.organisatie if eerste else None


def diepte_van(actie: Actie | None) -> int:
    """Return how deep an action stands; a goal is 1, its own actions are 2."""
    diepte = 1
    while actie is not None:
        diepte, actie = diepte + 1, actie.ouder
    return diepte


@dienst
def actie_toevoegen(
    *, doelstelling_id: int, ouder_id: int | None = None, waarden: dict[str, Any], reden: str, door: Gebruiker
) -> Actie:
    """Add a proposal at the end of a goal, or under another action. The public sees it once a version is approved."""
    doelen = Doelstelling.objects.bewerkbaar_voor(door).dragend().select_related("plan__netwerk")
    doel = doelen.filter(pk=doelstelling_id).first()
    if doel is None:
        raise Geweigerd("Deze doelstelling bestaat niet meer of is niet van jouw netwerk.")
    # Order and depth are properties of the whole plan: the same lock as a move.
    Actieplan.objects.select_for_update().get(pk=doel.plan_id)
    ouder = Actie.objects.filter(pk=ouder_id, doelstelling=doel).first() if ouder_id else None
    if ouder_id and ouder is None:
        raise Geweigerd("De actie waar deze onder komt, staat daar niet meer. Kies de plaats opnieuw.")
    if diepte_van(ouder) >= DIEPST:
        raise Geweigerd(f"Het plan gaat hoogstens {DIEPST} lagen diep. Zet de actie een laag hoger.")
    laatste = Actie.objects.filter(doelstelling=doel, ouder=ouder).aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    actie = Actie(plan=doel.plan, doelstelling=doel, ouder=ouder, volgorde=laatste + 10)
    actie.save()
    _schrijf(actie, waarden, velden.lees(actie), reden, door)
    registreer(actie, "actie toegevoegd", door, reden=reden)
    return actie


@dienst
def voorstel_intrekken(*, actie_id: int, reden: str, door: Gebruiker) -> None:
    """Remove a proposal that was never in a version and carries nothing yet. Its history stays.

    Raises Geweigerd for an action that was approved once (give it the stand stopgezet) or has others under it.
    """
    actie = op_slot(Actie.objects.bewerkbaar_voor(door), NIET_HIER, pk=actie_id)
    if actie.regels.exists():
        raise Geweigerd(
            "Deze actie stond al in een versie. Zet ze op “stopgezet”, dan blijft de geschiedenis leesbaar."
        )
    if actie.kinderen.exists() or actie.voortgangen.exists():
        raise Geweigerd("Onder deze actie staat al iets. Verplaats dat eerst.")
    registreer(actie, "voorstel ingetrokken", door, reden=reden)
    actie.zetten.all().delete()
    actie.delete()
