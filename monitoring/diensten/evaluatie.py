"""Verbs on an answer of the yearly round: the trekker fills it in, staf reads it, sends it back or lets it through."""

import datetime
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import Uitslag, vergelijk
from leerrecht.workflow import verzet
from monitoring import evaluatievelden
from monitoring.jaarevaluatie.cijfers import cijfers_per_actie
from monitoring.keuzes import Evaluatiestand, Jaarevaluatiestand
from monitoring.models import Evaluatie, Indicator, Ronde
from monitoring.workflow import EVALUATIE, wat_ontbreekt

Waarden = dict[str, Any]


def waarom_dicht(evaluatie: Evaluatie, gebruiker: Gebruiker, dag: datetime.date) -> str:
    """Return why this person can no longer (or not yet) change the answer, as a sentence; "" when they can.

    Expects the round with its yearly evaluation; whose answer it is was asked before.
    """
    ronde = evaluatie.ronde
    if ronde.jaarevaluatie.stand == Jaarevaluatiestand.VASTGESTELD:
        return "Deze evaluatie is vastgesteld. Ze verandert niet meer."
    if ronde.jaarevaluatie.stand == Jaarevaluatiestand.VOORGELEGD:
        return "De jaarevaluatie ligt bij het college. Vraag de stafmedewerker of er nog iets kan veranderen."
    if toegang_van(gebruiker).mag(Recht.EVALUATIE_BEHEREN, ronde.netwerk):
        return ""
    if dag < ronde.opent:
        return f"De ronde opent op {ronde.opent:%d/%m/%Y}. Kom dan terug."
    if dag > ronde.sluit:
        return f"De ronde sloot op {ronde.sluit:%d/%m/%Y}. Vraag de stafmedewerker om ze langer open te houden."
    if evaluatie.stand not in (Evaluatiestand.OPEN, Evaluatiestand.INGEDIEND):
        return "De stafmedewerker las je antwoord al na. Vraag hem of haar wat er nog kan veranderen."
    return ""


def _op_slot(evaluatie_id: int, door: Gebruiker) -> Evaluatie:
    """Lock the answer if it is for this person to fill in or to edit."""
    dag = timezone.localdate()
    # The round first, as the moves of the yearly evaluation do: no answer slips in after the college got it.
    Ronde.objects.select_for_update().filter(evaluaties=evaluatie_id).first()
    rijen = Evaluatie.objects.select_related("ronde__jaarevaluatie", "ronde__netwerk", "ronde__plan", "actie")
    niet = "Je kan alleen een actie evalueren die jouw organisatie trekt."
    evaluatie = op_slot(rijen, niet, pk=evaluatie_id)
    if not _is_voor(evaluatie, door, dag):
        raise Geweigerd(niet)
    if zin := waarom_dicht(evaluatie, door, dag):
        raise Geweigerd(zin)
    return evaluatie


def _is_voor(evaluatie: Evaluatie, door: Gebruiker, dag: datetime.date) -> bool:
    if Evaluatie.objects.bewerkbaar_voor(door).filter(pk=evaluatie.pk).exists():
        return True
    return Evaluatie.objects.eigen_voor(door, dag).filter(pk=evaluatie.pk).exists()


@dienst
def evaluatie_invullen(
    *, evaluatie_id: int, waarden: Waarden, origineel: Waarden, indienen: bool, door: Gebruiker
) -> Uitslag:
    """Keep what only this person changed; with `indienen` the answer goes to staf, unless a field collides.

    An answer that was handed in already stays so. Raises Geweigerd when it is not theirs, closed or not complete.
    """
    evaluatie = _op_slot(evaluatie_id, door)
    uitslag = _schrijf(evaluatie, waarden, origineel, door, "evaluatie ingevuld")
    if uitslag.botsingen or not indienen or evaluatie.stand != Evaluatiestand.OPEN:
        return uitslag
    _eis_volledig(evaluatie)
    namens = _namens(evaluatie, door)
    evaluatie.ingediend_op, evaluatie.ingediend_door, evaluatie.namens = timezone.now(), door, namens
    verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.INGEDIEND, door=door, namens=namens)
    return Uitslag(uitslag.bewaard, gezet=True)


@dienst
def evaluatie_nalezen(
    *,
    evaluatie_id: int,
    waarden: Waarden,
    origineel: Waarden,
    klaar: bool,
    door: Gebruiker,
) -> Uitslag:
    """Staf edits an answer; with `klaar` it is read and ready for the yearly evaluation.

    `indicatoren` among the values are the codes of the figures that belong beside this action, sorted; without it they
    stay as they are.
    """
    evaluatie = _op_slot(evaluatie_id, door)
    if not toegang_van(door).mag(Recht.EVALUATIE_BEHEREN, evaluatie.ronde.netwerk):
        raise Geweigerd("Alleen de stafmedewerker van dit netwerk leest antwoorden na.")
    uitslag = _schrijf(evaluatie, waarden, origineel, door, "evaluatie nagelezen")
    if uitslag.botsingen or not klaar or evaluatie.stand == Evaluatiestand.GEREDIGEERD:
        return uitslag
    _eis_volledig(evaluatie)
    if evaluatie.stand == Evaluatiestand.OPEN:
        # Nobody answered, staf fills it in: the same two steps, in one go.
        evaluatie.ingediend_op, evaluatie.ingediend_door = timezone.now(), door
        evaluatie.namens = _namens(evaluatie, door)
        verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.INGEDIEND, door=door, namens=evaluatie.namens)
    verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.GEREDIGEERD, door=door)
    return Uitslag(uitslag.bewaard, gezet=True)


@dienst
def evaluatie_teruggeven(*, evaluatie_id: int, reden: str, door: Gebruiker) -> Evaluatie:
    """Staf opens an answer again, with a reason that the trekker reads."""
    evaluatie = _op_slot(evaluatie_id, door)
    if not toegang_van(door).mag(Recht.EVALUATIE_BEHEREN, evaluatie.ronde.netwerk):
        raise Geweigerd("Alleen de stafmedewerker van dit netwerk geeft antwoorden terug.")
    evaluatie.ingediend_op = evaluatie.ingediend_door = None
    verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.OPEN, reden=reden, door=door)
    return evaluatie


def _schrijf(evaluatie: Evaluatie, waarden: Waarden, origineel: Waarden, door: Gebruiker, wat: str) -> Uitslag:
    huidig = evaluatievelden.lees(evaluatie, evaluatievelden.EVALUATIE)
    if "indicatoren" in waarden:
        huidig["indicatoren"] = sorted(evaluatie.actie.indicatoren.values_list("code", flat=True))
    uitslag = vergelijk(origineel=origineel, huidig=huidig, mijn=waarden)
    for veld in evaluatievelden.EVALUATIE:
        if veld in uitslag.bewaren:
            setattr(evaluatie, veld, uitslag.bewaren[veld])
    if evaluatie.stand != Evaluatiestand.OPEN:
        _eis_volledig(evaluatie)
    if "indicatoren" in uitslag.bewaren:
        _kies_cijfers(evaluatie, uitslag.bewaren["indicatoren"])
    if uitslag.bewaren:
        evaluatie.save()
        verschillen = verschillen_van(evaluatievelden.LABELS, huidig, uitslag.bewaren, evaluatievelden.leesbaar)
        registreer(evaluatie, wat, door, verschillen)
    return Uitslag([evaluatievelden.LABELS[veld] for veld in uitslag.bewaren], uitslag.botsingen)


def _eis_volledig(evaluatie: Evaluatie) -> None:
    """Say at the field itself what is missing; the table of moves guards the same."""
    if gevonden := wat_ontbreekt(evaluatie):
        veld, zin = gevonden
        raise Geweigerd(zin, veld=veld)


def _kies_cijfers(evaluatie: Evaluatie, codes: list[str]) -> None:
    """Let exactly these indicators stand beside the action, and freeze them anew."""
    gekozen = Indicator.objects.voor_netwerk(evaluatie.ronde.netwerk).filter(code__in=codes)
    waarom = f"De staf koos dit cijfer bij de ronde {evaluatie.ronde.schooljaar}."
    evaluatie.actie.indicatoren.set(gekozen, through_defaults={"waarom": waarom})
    evaluatie.cijfers = cijfers_per_actie(evaluatie.ronde.netwerk, [evaluatie.actie_id]).get(evaluatie.actie_id, [])


def verzet_evaluatie(
    *, evaluatie: Evaluatie, naar: str, door: Gebruiker | None, reden: str = "", namens: str = ""
) -> None:
    """Move an answer by its table and write the move down. Part of a dienst."""
    anders = verzet(evaluatie, EVALUATIE, naar, door, reden)
    evaluatie.save()
    wat = f"evaluatie: {evaluatie.get_stand_display()}"
    registreer(evaluatie, wat, door, [anders], reden=reden, namens=namens)


def _namens(evaluatie: Evaluatie, door: Gebruiker) -> str:
    """Name the organisation this person answers for: the one that carries the action before another one of theirs."""
    eigen = [lid for lid in toegang_van(door).lidmaatschappen if lid.netwerk_id == evaluatie.ronde.netwerk_id]
    lopend = evaluatie.actie.betrokkenheden.actief_op(timezone.localdate())
    betrokken = set(lopend.values_list("organisatie", flat=True))
    eigen.sort(key=lambda lid: (lid.organisatie_id not in betrokken, lid.pk))
    return eigen[0].organisatie.naam if eigen else ""
