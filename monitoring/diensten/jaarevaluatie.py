"""Verbs on the yearly evaluation: its texts, its way to the college, and the editions with their PDF."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.achtergrond import plan_taak
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.versies import Uitslag, vergelijk
from leerrecht.workflow import overgang, verzet
from monitoring import evaluatievelden
from monitoring.diensten.ronde import BIJ_HET_COLLEGE, DICHT
from monitoring.jaarevaluatie.bevriezen import bevries, met_besluit, zelfde_inhoud
from monitoring.jaarevaluatie.inhoud import vingerafdruk
from monitoring.jaarevaluatie.pdfwerk import SOORT
from monitoring.keuzes import Besluit, Evaluatiestand, Jaarevaluatiestand, Kleur
from monitoring.models import Editie, Evaluatie, EvaluatieZet, Jaarevaluatie, Ronde
from monitoring.workflow import EVALUATIE, JAAREVALUATIE

GEEN_ANTWOORD = "Er kwam geen antwoord voor het college de evaluatie vaststelde."


@dataclass(frozen=True)
class Beslissing:
    """What a body did with the evaluation: who, when, under which reference, and what."""

    orgaan: str = ""
    datum: datetime.date | None = None
    referentie: str = ""
    besluit: str = ""


def _op_slot(jaarevaluatie_id: int, door: Gebruiker) -> Jaarevaluatie:
    # The round first: whoever answers takes the same lock.
    Ronde.objects.select_for_update().filter(jaarevaluatie=jaarevaluatie_id).first()
    rijen = Jaarevaluatie.objects.bewerkbaar_voor(door).select_related("ronde__plan__netwerk", "ronde__netwerk")
    weg = "Deze jaarevaluatie bestaat niet meer of is niet van jouw netwerk."
    return op_slot(rijen, weg, pk=jaarevaluatie_id)


@dienst
def teksten_wijzigen(
    *, jaarevaluatie_id: int, waarden: dict[str, str], origineel: dict[str, str], door: Gebruiker
) -> Uitslag:
    """Save the texts of staf about the whole; what a colleague changed meanwhile comes back as Botsing."""
    rij = _op_slot(jaarevaluatie_id, door)
    if rij.stand in BIJ_HET_COLLEGE:
        raise Geweigerd(DICHT)
    huidig = evaluatievelden.lees(rij, evaluatievelden.JAAREVALUATIE)
    uitslag = vergelijk(origineel=origineel, huidig=huidig, mijn=waarden)
    for veld, waarde in uitslag.bewaren.items():
        setattr(rij, veld, waarde)
    if uitslag.bewaren:
        rij.save()
        verschillen = verschillen_van(evaluatievelden.LABELS, huidig, uitslag.bewaren)
        registreer(rij, "jaarevaluatie gewijzigd", door, verschillen)
    return Uitslag([evaluatievelden.LABELS[veld] for veld in uitslag.bewaren], uitslag.botsingen)


@dienst
def jaarevaluatie_maken(*, jaarevaluatie_id: int, door: Gebruiker) -> Editie:
    """Freeze what stands there now and have its PDF made; unchanged content gives the edition that is there.

    Once it lies before the college nothing is frozen any more: then only a PDF that failed or is gone is made again.
    """
    rij = _op_slot(jaarevaluatie_id, door)
    if rij.stand in BIJ_HET_COLLEGE:
        editie = rij.edities.first()
        if editie is None or editie.heeft_pdf:
            raise Geweigerd(DICHT)
        _plan_pdf(editie, door)
        return editie
    return maak_editie(rij, door)


@dienst
def pdf_opnieuw_maken(*, editie_id: int, door: Gebruiker) -> Editie:
    """Have the PDF of one edition made that has none, or whose file is gone or damaged. Its content stays frozen."""
    editie = Editie.objects.select_related("jaarevaluatie__ronde__plan").filter(pk=editie_id).first()
    if editie is None:
        raise Geweigerd("Deze editie bestaat niet meer.")
    _op_slot(editie.jaarevaluatie_id, door)
    if editie.heeft_pdf:
        raise Geweigerd("De PDF van deze editie is er. Je kan ze downloaden.")
    _plan_pdf(editie, door)
    return editie


def maak_editie(rij: Jaarevaluatie, door: Gebruiker | None) -> Editie:
    """Freeze and plan the PDF; the same content in the same state is not frozen twice. Part of a dienst."""
    editie = rij.edities.first()
    nummer = (editie.nummer if editie else 0) + 1
    if rij.stand == Jaarevaluatiestand.VASTGESTELD and editie and editie.stand == Jaarevaluatiestand.VOORGELEGD:
        # What the college decided on is what it was given: whatever changed in the rows since stays out.
        inhoud = met_besluit(editie.inhoud, rij, editie=nummer)
    else:
        inhoud = bevries(rij, editie=nummer)
    if editie is None or not zelfde_inhoud(editie.inhoud, inhoud):
        editie = Editie.objects.create(
            jaarevaluatie=rij,
            nummer=nummer,
            stand=rij.stand,
            inhoud=inhoud,
            inhoud_hash=vingerafdruk(inhoud),
            bevroren_op=timezone.now(),
            door=door,
        )
        registreer(rij, f"editie {nummer} bevroren", door)
    if not editie.heeft_pdf:
        _plan_pdf(editie, door)
    return editie


def _plan_pdf(editie: Editie, door: Gebruiker | None) -> None:
    plan_taak(naam=SOORT, object_sleutel=str(editie.pk), door=door)


@dienst
def jaarevaluatie_zetten(
    *, jaarevaluatie_id: int, naar: str, beslissing: Beslissing, reden: str = "", door: Gebruiker
) -> Jaarevaluatie:
    """Move the evaluation on its way to the college, or back with a reason. What lies there is frozen at once."""
    rij = _op_slot(jaarevaluatie_id, door)
    if naar != Jaarevaluatiestand.ONTWERP:
        _bewaak(rij, naar, beslissing)
    verzet_jaarevaluatie(rij=rij, naar=naar, beslissing=beslissing, reden=reden, door=door)
    return rij


def verzet_jaarevaluatie(
    *, rij: Jaarevaluatie, naar: str, beslissing: Beslissing, reden: str, door: Gebruiker | None
) -> None:
    """Move, write the move down and freeze what comes before the college. Part of a dienst."""
    velden = {} if naar == Jaarevaluatiestand.ONTWERP else vars(beslissing)
    anders = verzet(rij, JAAREVALUATIE, naar, door, reden, **velden)
    rij.save()
    if naar == Jaarevaluatiestand.VASTGESTELD:
        _stel_antwoorden_vast(rij, door)
    if naar in BIJ_HET_COLLEGE:
        maak_editie(rij, door)
    registreer(rij, f"jaarevaluatie: {rij.get_stand_display()}", door, [anders], reden=reden)


def _bewaak(rij: Jaarevaluatie, naar: str, beslissing: Beslissing) -> None:
    if not beslissing.orgaan.strip():
        raise Geweigerd("Schrijf welk orgaan dit deed.", veld="orgaan")
    if beslissing.datum is None:
        raise Geweigerd("Geef de datum van de zitting.", veld="datum")
    if beslissing.datum > timezone.localdate():
        raise Geweigerd("De datum ligt in de toekomst. Kies vandaag of een dag die voorbij is.", veld="datum")
    vorige = rij.zetten.first()
    if vorige and vorige.datum and beslissing.datum < vorige.datum:
        zin = f"De vorige stap was op {vorige.datum:%d/%m/%Y}. Kies die dag of een latere."
        raise Geweigerd(zin, veld="datum")
    if naar == Jaarevaluatiestand.VASTGESTELD:
        if beslissing.besluit not in Besluit.values:
            raise Geweigerd("Kies wat het college deed.", veld="besluit")
        if not beslissing.referentie.strip():
            raise Geweigerd("Geef de referentie van het besluit.", veld="referentie")


def _stel_antwoorden_vast(rij: Jaarevaluatie, door: Gebruiker | None) -> None:
    """Every answer becomes final with the whole; where nobody answered it says so."""
    zetten = []
    antwoorden = list(rij.ronde.evaluaties.select_for_update())
    for evaluatie in antwoorden:
        reden = ""
        if evaluatie.stand == Evaluatiestand.OPEN:
            # A draft that was never handed in is no answer: its words stay with who wrote them (see `beantwoord`).
            evaluatie.uitvoering = evaluatie.effect = Kleur.GEEN
            reden = GEEN_ANTWOORD
        naar = Evaluatiestand.VASTGESTELD
        van, _ = overgang(werkstroom=EVALUATIE, rij=evaluatie, veld="stand", naar=naar, reden=reden)
        zetten.append(EvaluatieZet(evaluatie=evaluatie, van=van, naar=naar, reden=reden, door=door))
    Evaluatie.objects.bulk_update(antwoorden, ["stand", *evaluatievelden.KLEURVELDEN])
    EvaluatieZet.objects.bulk_create(zetten)
