"""Verbs on a schooltraject: propose, change, start, add, change and judge goals and steps, evaluate, stop."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.versies import te_bewaren
from leerrecht.workflow import verzet
from meldpunt.berichten import schooltraject as mail
from meldpunt.diensten.schooltrajectnieuws import vertel
from meldpunt.keuzes.schooltraject import (
    OPEN_SCHOOLTRAJECT,
    Assistentvorm,
    Bereikt,
    Puntsoort,
    Schoolthema,
    Schooltrajectstand,
)
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.regels import schooltrajectvelden as velden
from meldpunt.regels.aanvraag import bewaak_naamloos
from meldpunt.regels.schooltraject import mogelijke_paren
from meldpunt.workflow import SCHOOLTRAJECT

_AL_DAAR = "Dit traject is er al voor deze school."
VOORBIJ = "Dit schooltraject bestaat niet meer, of het is al afgesloten."
# By then somebody looks whether it began; a running one without an end is looked at each term of school.
KIJK_NA = datetime.timedelta(days=30)
KIJK_IN = datetime.timedelta(days=100)


def _op_slot(traject_id: int, door: Gebruiker) -> Schooltraject:
    mijne = Schooltraject.objects.zichtbaar_voor(door) | Schooltraject.objects.met_link_voor(door)
    rijen = mijne.filter(stand__in=OPEN_SCHOOLTRAJECT)
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
    _bewaak(van, tot, waarover)
    open_ = Schooltraject.objects.filter(school=gekozen, fiche=paar.fiche, thema=thema, stand__in=OPEN_SCHOOLTRAJECT)
    if open_.exists():
        raise Geweigerd(_AL_DAAR, veld="school")
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
    rij.gehoord = vertel(rij, mail.SchooltrajectVoorgesteld, door)
    return rij


def _bewaak(van: datetime.date | None, tot: datetime.date | None, waarover: str) -> None:
    if van and tot and tot < van:
        raise Geweigerd("Het einde ligt voor het begin.", veld="tot")
    bewaak_naamloos(waarover, "waarover")


@dienst
def schooltraject_wijzigen(
    *, traject_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Schooltraject:
    """Save the fields that only this person changed; raise Botst, saving nothing, when somebody else changed one too.

    School and offer stay: another pair is another schooltraject. `gehoord` is empty when nothing changed.
    """
    rij = _op_slot(traject_id, door)
    huidig = velden.lees(rij)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return rij
    velden.zet(rij, bewaren)
    if rij.thema not in Schoolthema.values:
        raise Geweigerd("Kies een thema.", veld="thema")
    _bewaak(rij.van, rij.tot, rij.waarover)
    andere = Schooltraject.objects.filter(school=rij.school, fiche=rij.fiche, thema=rij.thema).exclude(pk=rij.pk)
    if andere.filter(stand__in=OPEN_SCHOOLTRAJECT).exists():
        raise Geweigerd(_AL_DAAR, veld="thema")
    if rij.stand == Schooltrajectstand.LOPEND and "tot" in bewaren:
        rij.wek_op = _kijk_op(rij)
    rij.save()
    registreer(rij, "schooltraject gewijzigd", door, velden.anders(velden.LABELS, huidig, bewaren))
    rij.gehoord = vertel(rij, mail.SchooltrajectGewijzigd, door)
    return rij


def _kijk_op(rij: Schooltraject) -> datetime.date:
    """The day on which somebody looks again at one that runs: its end, or else in a term of school."""
    vandaag = timezone.localdate()
    return rij.tot if rij.tot and rij.tot > vandaag else vandaag + KIJK_IN


@dienst
def schooltraject_starten(*, traject_id: int, door: Gebruiker) -> Schooltraject:
    """Note that it began: today, unless another first day was agreed that has passed."""
    rij = _op_slot(traject_id, door)
    vandaag = timezone.localdate()
    rij.van = rij.van if rij.van and rij.van <= vandaag else vandaag
    rij.wek_op = _kijk_op(rij)
    if rij.tot and rij.tot < rij.van:
        rij.tot = None
    _verzet(rij, Schooltrajectstand.LOPEND, door)
    rij.gehoord = vertel(rij, mail.SchooltrajectBegonnen, door)
    return rij


@dienst
def schooltraject_vertellen(*, traject_id: int, door: Gebruiker) -> Schooltraject:
    """Tell school and provider again, now that there is somebody who hears: what is proposed, or that it runs."""
    rij = _op_slot(traject_id, door)
    loopt = rij.stand == Schooltrajectstand.LOPEND
    registreer(rij, "schooltraject opnieuw gemaild", door)
    rij.gehoord = vertel(rij, mail.SchooltrajectBegonnen if loopt else mail.SchooltrajectVoorgesteld, door)
    return rij


@dienst
def schooltraject_stoppen(*, traject_id: int, reden: str, door: Gebruiker) -> Schooltraject:
    """Stop it, or say that it never began; why is read by all who take part."""
    rij = _op_slot(traject_id, door)
    _verzet(rij, Schooltrajectstand.GESTOPT, door, reden.strip())
    rij.gehoord = vertel(rij, mail.SchooltrajectVoorbij, door)
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
    rij.gehoord = vertel(rij, mail.SchooltrajectVoorbij, door)
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
def schooltrajectpunt_wijzigen(
    *, punt_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Schooltrajectpunt:
    """Change the words or the day of a goal or step; raise Botst, saving nothing, when somebody else did so too."""
    punt = op_slot(Schooltrajectpunt.objects.zichtbaar_voor(door), VOORBIJ, pk=punt_id)
    rij = _op_slot(punt.traject_id, door)
    huidig = velden.lees_punt(punt)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return punt
    velden.zet(punt, bewaren)
    if not punt.wat:
        raise Geweigerd("Schrijf wat jullie willen bereiken of doen.", veld="wat")
    bewaak_naamloos(punt.wat, "wat")
    punt.save()
    wat = f"{punt.get_soort_display()} gewijzigd"
    registreer(punt, wat, door, velden.anders(velden.PUNTLABELS, huidig, bewaren))
    punt.gehoord = vertel(rij, mail.SchooltrajectGewijzigd, door)
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
