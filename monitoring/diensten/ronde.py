"""Verbs on a round: open it, move its dates, add what came into the plan later, ask who has not answered."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.models import Actieplan, Versieregel
from leerrecht.bereik import Bereik
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.schooljaar import Schooljaar
from leerrecht.toegang import toegang_van
from leerrecht.versies import Uitslag, vergelijk
from monitoring import evaluatievelden
from monitoring.berichten import EvaluatieGevraagd
from monitoring.jaarevaluatie.cijfers import cijfers_per_actie
from monitoring.jaarevaluatie.trekkers import bereik_van_ronde, openstaand_per_persoon
from monitoring.keuzes import Jaarevaluatiestand
from monitoring.models import Evaluatie, Jaarevaluatie, Ronde

BIJ_HET_COLLEGE = (Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.VASTGESTELD)
DICHT = "De jaarevaluatie ligt al bij het college. Zet ze eerst terug naar ontwerp als er iets moet veranderen."


@dienst
def ronde_openen(*, plan_id: int, beginjaar: int, opent: datetime.date, sluit: datetime.date, door: Gebruiker) -> Ronde:
    """Open the round of a plan for one school year: one answer to give per public action in force.

    Raises Geweigerd for another network's plan, a plan without approved actions, dates in the wrong order or a round
    that is there already.
    """
    plan = Actieplan.objects.select_related("netwerk").filter(pk=plan_id).first()
    if plan is None or not toegang_van(door).mag(Recht.EVALUATIE_BEHEREN, plan.netwerk):
        raise Geweigerd("Je kan voor dit plan geen ronde openen.")
    _eis_volgorde(opent, sluit)
    return maak_ronde(plan=plan, beginjaar=beginjaar, opent=opent, sluit=sluit, door=door)


def maak_ronde(*, plan: Actieplan, beginjaar: int, door: Gebruiker | None, **velden: Any) -> Ronde:
    """Write the round, its answers and its yearly evaluation. Part of a dienst."""
    jaar = Schooljaar(beginjaar)
    try:
        with transaction.atomic():
            ronde = Ronde.objects.create(netwerk=plan.netwerk, plan=plan, beginjaar=beginjaar, door=door, **velden)
    except IntegrityError:
        raise Geweigerd(f"Voor {jaar} is er al een ronde van dit plan. Open die.", veld="schooljaar") from None
    Jaarevaluatie.objects.create(ronde=ronde)
    if not _vul_aan(ronde):
        raise Geweigerd("Dit plan heeft nog geen goedgekeurde acties. Leg eerst een versie vast.", veld="plan")
    _bevries_cijfers(ronde)
    registreer(ronde, "ronde geopend", door)
    return ronde


def _eis_volgorde(opent: datetime.date, sluit: datetime.date) -> None:
    if sluit < opent:
        raise Geweigerd("De ronde sluit voor ze opent. Kies een latere dag.", veld="sluit")


def _vul_aan(ronde: Ronde) -> int:
    """Add an answer for each public action in force that has none yet; return how many."""
    regels = Versieregel.objects.filter(
        versie__plan=ronde.plan, versie__van_kracht=True, soort="actie", actie__zichtbaarheid="publiek"
    )
    al = set(ronde.evaluaties.values_list("actie", flat=True))
    nieuw = [pk for pk in regels.order_by("volgorde").values_list("actie", flat=True) if pk not in al]
    Evaluatie.objects.bulk_create([Evaluatie(ronde=ronde, actie_id=pk) for pk in nieuw])
    return len(nieuw)


def _bevries_cijfers(ronde: Ronde) -> int:
    """Take the figures of every action from the release in force; return of how many actions they changed."""
    evaluaties = list(ronde.evaluaties.all())
    nieuw = cijfers_per_actie(ronde.netwerk, [rij.actie_id for rij in evaluaties])
    anders = [rij for rij in evaluaties if rij.cijfers != nieuw.get(rij.actie_id, [])]
    for rij in anders:
        rij.cijfers = nieuw.get(rij.actie_id, [])
    Evaluatie.objects.bulk_update(anders, ["cijfers"])
    ronde.cijfers_op = timezone.now()
    ronde.save()
    return len(anders)


def ronde_op_slot(ronde_id: int, door: Gebruiker) -> Ronde:
    """Return the round, locked, when this person leads it and the college does not have it yet. Part of a dienst."""
    rijen = Ronde.objects.bewerkbaar_voor(door).select_related("plan__netwerk", "netwerk")
    ronde = op_slot(rijen, "Deze ronde bestaat niet meer of is niet van jouw netwerk.", pk=ronde_id)
    if Jaarevaluatie.objects.filter(ronde=ronde, stand__in=BIJ_HET_COLLEGE).exists():
        raise Geweigerd(DICHT)
    return ronde


@dienst
def ronde_wijzigen(*, ronde_id: int, waarden: dict[str, str], origineel: dict[str, str], door: Gebruiker) -> Uitslag:
    """Move the days on which the round opens and closes; what a colleague moved meanwhile comes back as Botsing."""
    ronde = ronde_op_slot(ronde_id, door)
    huidig = evaluatievelden.lees(ronde, evaluatievelden.RONDE)
    uitslag = vergelijk(origineel=origineel, huidig=huidig, mijn=waarden)
    for veld, waarde in uitslag.bewaren.items():
        setattr(ronde, veld, _datum(waarde))
    _eis_volgorde(ronde.opent, ronde.sluit)
    if uitslag.bewaren:
        ronde.save()
        verschillen = verschillen_van(evaluatievelden.LABELS, huidig, uitslag.bewaren)
        registreer(ronde, "ronde verschoven", door, verschillen)
    return Uitslag([evaluatievelden.LABELS[veld] for veld in uitslag.bewaren], uitslag.botsingen)


def _datum(tekst: str) -> datetime.date:
    dag, maand, jaar = (int(deel) for deel in tekst.split("/"))
    return datetime.date(jaar, maand, dag)


@dienst
def ronde_aanvullen(*, ronde_id: int, door: Gebruiker) -> int:
    """Add the actions that came into the plan after the round opened; return how many."""
    ronde = ronde_op_slot(ronde_id, door)
    aantal = _vul_aan(ronde)
    if aantal:
        _bevries_cijfers(ronde)
        registreer(ronde, f"ronde aangevuld met {aantal} {'actie' if aantal == 1 else 'acties'}", door)
    return aantal


@dienst
def cijfers_verversen(*, ronde_id: int, door: Gebruiker) -> int:
    """Freeze the figures anew from the release in force; return of how many actions they changed."""
    ronde = ronde_op_slot(ronde_id, door)
    aantal = _bevries_cijfers(ronde)
    registreer(ronde, "cijfers van de ronde bevroren", door)
    return aantal


@dienst
def trekkers_herinneren(*, ronde_id: int, door: Gebruiker) -> Bereik:
    """Mail who has not answered yet, one mail a person, once a day at most; return which actions it reached."""
    ronde = ronde_op_slot(ronde_id, door)
    dag = timezone.localdate()
    if not ronde.is_open(dag):
        raise Geweigerd("De ronde is niet open. Verschuif eerst de dagen, dan heeft een herinnering zin.")
    if ronde.herinnerd_op and timezone.localtime(ronde.herinnerd_op).date() == dag:
        raise Geweigerd("Vandaag ging er al een herinnering weg. Morgen kan het opnieuw.")
    per_persoon = openstaand_per_persoon(ronde, dag)
    if not per_persoon:
        raise Geweigerd(
            "Er is niemand om te herinneren: de acties zonder antwoord hebben geen trekker met een account."
        )
    berichten = [
        bericht
        for persoon, evaluaties in per_persoon.items()
        for bericht in uitbox.verstuur(EvaluatieGevraagd(ronde=ronde, persoon=persoon, evaluaties=tuple(evaluaties)))
    ]
    ronde.herinnerd_op = timezone.now()
    ronde.save()
    registreer(ronde, f"{len(per_persoon)} trekkers herinnerd", door)
    return bereik_van_ronde(ronde, dag).verstuurd(berichten)
