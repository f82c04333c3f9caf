"""Verbs on a schooltraject: propose, start, add and judge goals and steps, evaluate, stop."""

import datetime
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.keuzes.schooltraject import (
    OPEN_SCHOOLTRAJECT,
    Assistentvorm,
    Bereikt,
    Puntsoort,
    Schoolthema,
    Schooltrajectstand,
)
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.regels.aanvraag import bewaak_naamloos
from meldpunt.regels.schooltraject import mogelijke_paren
from meldpunt.workflow import SCHOOLTRAJECT

VOORBIJ = "Dit schooltraject bestaat niet meer, of het is al afgesloten."
# By then somebody looks whether it began; a running one without an end is looked at each term of school.
KIJK_NA = datetime.timedelta(days=30)
KIJK_IN = datetime.timedelta(days=100)


def _op_slot(traject_id: int, door: Gebruiker) -> Schooltraject:
    rijen = Schooltraject.objects.zichtbaar_voor(door).filter(stand__in=OPEN_SCHOOLTRAJECT)
    return op_slot(rijen.select_related("fiche__aanbieder", "school", "netwerk"), VOORBIJ, pk=traject_id)


def _verzet(rij: Schooltraject, naar: str, door: Gebruiker, reden: str = "") -> None:
    anders = verzet(rij, SCHOOLTRAJECT, naar, door, reden)
    if naar not in OPEN_SCHOOLTRAJECT:
        rij.afgesloten_op = timezone.now()
    rij.save()
    registreer(rij, f"schooltraject {rij.get_stand_display()}", door, [anders])


@dienst
def schooltraject_voorstellen(
    *,
    fiche: str,
    school: str,
    thema: str,
    waarover: str,
    assistent: Iterable[str],
    van: datetime.date | None,
    tot: datetime.date | None,
    door: Gebruiker,
) -> Schooltraject:
    """Propose one, by the school, the provider, the Meldpunt or the staf. Nothing about a pupil goes in.

    Raises Geweigerd for a pair this person has no say in, a number or mail address in the text, or one that runs.
    """
    paar = next((een for een in mogelijke_paren(door) if een.fiche.slug == fiche), None)
    if paar is None:
        raise Geweigerd("Kies een aanbod voor scholen.", veld="fiche")
    gekozen = next((rij for rij in paar.scholen if rij.sleutel == school), None)
    if gekozen is None:
        raise Geweigerd("Kies een school van het netwerk van dit aanbod.", veld="school")
    if thema not in Schoolthema.values:
        raise Geweigerd("Kies een thema.", veld="thema")
    if van and tot and tot < van:
        raise Geweigerd("Het einde ligt voor het begin.", veld="tot")
    bewaak_naamloos(waarover, "waarover")
    open_ = Schooltraject.objects.filter(school=gekozen, fiche=paar.fiche, thema=thema, stand__in=OPEN_SCHOOLTRAJECT)
    if open_.exists():
        raise Geweigerd("Dit traject is er al voor deze school.", veld="school")
    rij = Schooltraject.objects.create(
        netwerk=paar.fiche.netwerk,
        school=gekozen,
        fiche=paar.fiche,
        thema=thema,
        waarover=waarover.strip(),
        assistent=[vorm for vorm in Assistentvorm.values if vorm in set(assistent)],
        van=van,
        tot=tot,
        wek_op=timezone.localdate() + KIJK_NA,
        door=door,
    )
    registreer(rij, "schooltraject voorgesteld", door)
    return rij


@dienst
def schooltraject_starten(*, traject_id: int, door: Gebruiker) -> Schooltraject:
    """Note that it began: today, unless another first day was agreed that has passed."""
    rij = _op_slot(traject_id, door)
    vandaag = timezone.localdate()
    rij.van = rij.van if rij.van and rij.van <= vandaag else vandaag
    rij.wek_op = rij.tot if rij.tot and rij.tot > vandaag else vandaag + KIJK_IN
    if rij.tot and rij.tot < rij.van:
        rij.tot = None
    _verzet(rij, Schooltrajectstand.LOPEND, door)
    return rij


@dienst
def schooltraject_stoppen(*, traject_id: int, reden: str, door: Gebruiker) -> Schooltraject:
    """Stop it, or say that it never began; why is read by all who take part."""
    rij = _op_slot(traject_id, door)
    _verzet(rij, Schooltrajectstand.GESTOPT, door, reden.strip())
    return rij


@dienst
def schooltraject_afronden(*, traject_id: int, uitkomst: str, evaluatie: str, door: Gebruiker) -> Schooltraject:
    """Close it with an evaluation. A goal without a word of its own stays as it is: the whole is judged apart."""
    rij = _op_slot(traject_id, door)
    if uitkomst not in Bereikt.values:
        raise Geweigerd("Kies wat ervan kwam.", veld="uitkomst")
    if not evaluatie.strip():
        raise Geweigerd("Schrijf wat werkte en wat niet. Enkele zinnen zijn genoeg.", veld="evaluatie")
    bewaak_naamloos(evaluatie, "evaluatie")
    rij.uitkomst, rij.evaluatie = uitkomst, evaluatie.strip()
    _verzet(rij, Schooltrajectstand.AFGEROND, door)
    return rij


@dienst
def schooltrajectpunt_toevoegen(
    *, traject_id: int, soort: str, wat: str, tegen: datetime.date | None, door: Gebruiker
) -> Schooltrajectpunt:
    """Add a goal or a step."""
    rij = _op_slot(traject_id, door)
    if soort not in Puntsoort.values:
        raise Geweigerd("Kies doel of stap.", veld="soort")
    if not wat.strip():
        raise Geweigerd("Schrijf wat jullie willen bereiken of doen.", veld="wat")
    bewaak_naamloos(wat, "wat")
    punt = Schooltrajectpunt.objects.create(traject=rij, soort=soort, wat=wat.strip(), tegen=tegen)
    registreer(rij, f"{punt.get_soort_display()} toegevoegd", door)
    return punt


@dienst
def schooltrajectpunt_beoordelen(*, punt_id: int, uitkomst: str, noot: str, door: Gebruiker) -> Schooltrajectpunt:
    """Say what became of a goal or step; a later word replaces it while the traject is open."""
    punt = op_slot(Schooltrajectpunt.objects.zichtbaar_voor(door), VOORBIJ, pk=punt_id)
    rij = _op_slot(punt.traject_id, door)
    if uitkomst not in Bereikt.values:
        raise Geweigerd("Kies wat ervan kwam.", veld="uitkomst")
    bewaak_naamloos(noot, "noot")
    punt.uitkomst, punt.noot = uitkomst, noot.strip()
    punt.save()
    registreer(rij, f"{punt.get_soort_display()} beoordeeld", door)
    return punt
