"""Rows of mijn werk about the yearly round: answers to give, answers to read, and what was laid before the college."""

from django.db.models import Min, Q
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Bijdrage, Kamer, Snelweg, Werkrij
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.jaarevaluatie.overzicht import Antwoordrij, eigen_antwoorden, leesbare_evaluaties, tel
from monitoring.keuzes import Evaluatiestand, Jaarevaluatiestand
from monitoring.models import Jaarevaluatie, Ronde

# Who is asked to decide finds the newest ones; all stand under Evaluatie.
_TE_LEZEN = 3


def mijn_werk(gebruiker) -> Bijdrage:
    """Return what the yearly round asks of this person, and the PDF for who is asked to decide."""
    mag = toegang_van(gebruiker).mag
    rijen, wegen = [], []
    if mag(Recht.EVALUATIE_INVULLEN):
        rijen += [_antwoord(rij) for rij in eigen_antwoorden(gebruiker, alleen_open=True)]
    if mag(Recht.EVALUATIE_BEHEREN):
        rijen += [_ronde(ronde) for ronde in _lopende(gebruiker)]
    if mag(Recht.EVALUATIE_VOORGELEGD_LEZEN):
        te_lezen = leesbare_evaluaties(gebruiker)[:_TE_LEZEN]
        rijen += [_te_lezen(rij) for rij in te_lezen]
        # What lies before the college now, and the last year on which it decided.
        for stand in (Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.VASTGESTELD):
            wegen += [_pdf(rij) for rij in te_lezen if rij.stand == stand and rij.editie.pdf_sha256][:1]
    if mag(Recht.BESCHERMING_NAZIEN):
        wegen.append(Snelweg("Bescherming van cijfers", reverse("monitoring:bescherming")))
    return Bijdrage(rijen, wegen)


def _pdf(rij: Jaarevaluatie) -> Snelweg:
    grootte = filesizeformat(rij.editie.pdf_grootte)
    stand = "" if rij.stand == Jaarevaluatiestand.VASTGESTELD else ", voorgelegd"
    naam = f"Jaarevaluatie {rij.ronde.schooljaar}{stand} (PDF, {grootte})"
    return Snelweg(naam, rij.editie.download, hoofd=True)


def _verzonnen(ronde: Ronde) -> str:
    return ", verzonnen voorbeeld" if ronde.synthetisch else ""


def _antwoord(rij: Antwoordrij) -> Werkrij:
    evaluatie = rij.evaluatie
    stand = "nog in te vullen" if evaluatie.leeg else "begonnen, niet ingediend"
    over = f"Ronde {evaluatie.ronde.schooljaar}, {stand}{_verzonnen(evaluatie.ronde)}"
    wat = f"Zeg hoe het liep: {rij.titel}"
    return Werkrij(Kamer.EVALUATIE, wat, evaluatie.get_absolute_url(), over=over, wanneer=evaluatie.ronde.sluit)


def _lopende(gebruiker) -> list[Ronde]:
    """The rounds that are not closed by a decision, with since when an answer waits to be read."""
    rijen = Ronde.objects.bewerkbaar_voor(gebruiker).exclude(jaarevaluatie__stand=Jaarevaluatiestand.VASTGESTELD)
    ingediend = Q(evaluaties__stand=Evaluatiestand.INGEDIEND, evaluaties__actie__zichtbaarheid="publiek")
    rijen = tel(rijen).annotate(ongelezen_sinds=Min("evaluaties__ingediend_op", filter=ingediend))
    return list(rijen.select_related("plan", "netwerk", "jaarevaluatie"))


def _ronde(ronde: Ronde) -> Werkrij:
    dag, adres = timezone.localdate(), ronde.get_absolute_url()
    over = f"Ronde {ronde.schooljaar} van {ronde.netwerk.korte_naam}{_verzonnen(ronde)}"
    if ronde.ongelezen_sinds:
        ongelezen = ronde.beantwoord - ronde.nagelezen
        wat = "Lees 1 antwoord na" if ongelezen == 1 else f"Lees {ongelezen} antwoorden na"
        sinds = timezone.localdate(ronde.ongelezen_sinds)
        return Werkrij(Kamer.EVALUATIE, wat, adres, over=over, sinds=sinds)
    if dag <= ronde.sluit:
        wat = f"{ronde.beantwoord} van de {ronde.totaal} acties kregen een antwoord"
        noot = f"open tot en met {dag_in_woorden(ronde.sluit)}"
        if dag < ronde.opent:
            noot = f"opent op {dag_in_woorden(ronde.opent)}"
        return Werkrij(Kamer.EVALUATIE, wat, adres, over=over, wanneer=ronde.sluit, noot=noot, loopt=True)
    noot = str(ronde.jaarevaluatie.get_stand_display())
    return Werkrij(Kamer.EVALUATIE, "Breng de jaarevaluatie verder", adres, over=over, noot=noot)


def _te_lezen(rij: Jaarevaluatie) -> Werkrij:
    """What lies before the college waits; what was decided is there to be read."""
    besloten = rij.stand == Jaarevaluatiestand.VASTGESTELD
    over = f"{rij.ronde.plan.titel}{_verzonnen(rij.ronde)}"
    wat = f"Lees de jaarevaluatie {rij.ronde.schooljaar}"
    noot = str(rij.get_stand_display())
    sinds = timezone.localdate(rij.editie.bevroren_op)
    return Werkrij(Kamer.EVALUATIE, wat, rij.get_absolute_url(), over=over, sinds=sinds, noot=noot, loopt=besloten)
