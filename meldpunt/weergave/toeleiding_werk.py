"""Rows of mijn werk about toeleidingen: for a provider what is asked, for the Meldpunt what was answered or not."""

import datetime

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import OPEN_STANDEN, Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.regels.passing import heeft_verse_plaats
from meldpunt.weergave.wachten import zin_van

HOOGSTENS = 40
# An answer is news for this long; the file says it ever after.
NIEUWS = datetime.timedelta(days=10)
_TE_BEANTWOORDEN = (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN)
_WACHTEND = (*_TE_BEANTWOORDEN, Toeleidingstand.WACHTLIJST)
_BIJ_AANBIEDER = (*_WACHTEND, Toeleidingstand.VRAAG)


def toeleidingrijen(gebruiker) -> list[Werkrij]:
    """Return the rows for this person; none for who proposes nothing and answers nothing."""
    toegang = toegang_van(gebruiker)
    if toegang.mag(Recht.DOSSIERS_BEHANDELEN):
        return _van_meldpunt(gebruiker)
    return _van_aanbieder(gebruiker) if toegang.mag(Recht.TOELEIDING_BEANTWOORDEN) else []


def _kort(rijen: QuerySet, *eerst: Q) -> list[Toeleiding]:
    """Only what a row shows: no text of the file is even selected. `eerst`: what comes first when there are many."""
    rang = Case(*(When(q, then=Value(plek)) for plek, q in enumerate(eerst)), default=9, output_field=IntegerField())
    rijen = rijen.annotate(rang=rang).order_by("rang", "wek_op", "voorgesteld_op", "pk")
    kort = rijen.select_related("aanmelding", "fiche__aanbieder", "fiche__capaciteit", "traject").only(
        "sleutel",
        "stand",
        "wek_op",
        "beantwoord_op",
        "voorgesteld_op",
        "aanmelding__referentie",
        "fiche__titel",
        "fiche__slug",
        "fiche__aanbieder__naam",
        "fiche__stand",
        "fiche__capaciteit__vrij",
        "fiche__capaciteit__bevestigd_op",
        "traject__stand",
        "traject__eerste_dag",
        "traject__gestart_op",
        "traject__laatste_dag",
    )
    return list(kort[:HOOGSTENS])


def _rij(toeleiding: Toeleiding, wat: str, **velden) -> Werkrij:
    over = f"{toeleiding.aanmelding.referentie}, {toeleiding.fiche.titel}"
    adres = toeleiding.aanmelding.get_absolute_url()
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, jongere=True, **velden)


def _plaats_vrij(toeleiding: Toeleiding, wat: str) -> Werkrij:
    """Nothing is given away by itself: the row leads to the waiting list, where a person chooses."""
    adres = reverse("meldpunt:wachtlijst", args=[toeleiding.fiche.slug])
    sinds = toeleiding.fiche.capaciteit.bevestigd_op
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=toeleiding.fiche.titel, sinds=sinds)


def _een_per_lijst(rijen: list[Werkrij]) -> list[Werkrij]:
    """Who wait for the same offer lead to the same page: it is named once."""
    return list({(rij.adres, rij.wat): rij for rij in reversed(rijen)}.values())[::-1]


def _van_aanbieder(gebruiker) -> list[Werkrij]:
    rijen = Toeleiding.objects.beantwoordbaar_voor(gebruiker).filter(stand__in=_BIJ_AANBIEDER)
    return _een_per_lijst([_van_een_aanbieder(rij) for rij in _kort(rijen, Q(stand__in=_TE_BEANTWOORDEN))])


def _van_een_aanbieder(rij: Toeleiding) -> Werkrij:
    sinds = timezone.localdate(rij.beantwoord_op or rij.voorgesteld_op)
    if rij.stand == Toeleidingstand.VRAAG:
        return _rij(rij, "Het Meldpunt antwoordt nog op jullie vraag", sinds=sinds, loopt=True)
    if rij.stand == Toeleidingstand.WACHTLIJST and heeft_verse_plaats(rij.fiche):
        return _plaats_vrij(rij, "Er is een plaats vrij: kijk wie het eerst wacht")
    if rij.stand == Toeleidingstand.WACHTLIJST:
        return _rij(rij, "Een jongere staat op jullie wachtlijst", sinds=sinds, loopt=True)
    return _rij(rij, "Antwoord op de vraag van het Meldpunt", sinds=timezone.localdate(rij.voorgesteld_op))


def _van_meldpunt(gebruiker) -> list[Werkrij]:
    vandaag = timezone.localdate()
    vraag = Q(stand=Toeleidingstand.VRAAG)
    stil = Q(stand__in=_WACHTEND, wek_op__lte=vandaag)
    nieuws = Q(beantwoord_op__gte=timezone.now() - NIEUWS)
    rijen = Toeleiding.objects.behandelbaar_voor(gebruiker).filter(
        vraag | nieuws | Q(stand__in=_WACHTEND), aanmelding__stand__in=OPEN_STANDEN
    )
    return _een_per_lijst([_van_een_meldpunt(rij, vandaag) for rij in _kort(rijen, vraag, stil)])


def _van_een_meldpunt(rij: Toeleiding, vandaag: datetime.date) -> Werkrij:
    wie = rij.fiche.aanbieder.naam
    sinds = timezone.localdate(rij.beantwoord_op or rij.voorgesteld_op)
    if rij.stand == Toeleidingstand.VRAAG:
        return _rij(rij, f"Antwoord op de vraag van {wie}", sinds=sinds)
    if rij.stand == Toeleidingstand.WACHTLIJST and heeft_verse_plaats(rij.fiche):
        return _plaats_vrij(rij, f"Bij {wie} is een plaats vrij: kijk wie het eerst wacht")
    if rij.stand in _WACHTEND and rij.wek_op and rij.wek_op <= vandaag:
        wachtlijst = rij.stand == Toeleidingstand.WACHTLIJST
        wat = f"Kijk opnieuw naar de wachtlijst van {wie}" if wachtlijst else f"Vraag {wie} of er een antwoord is"
        return _rij(rij, wat, wanneer=rij.wek_op)
    if rij.stand in _WACHTEND:
        noot = f"kijk opnieuw op {dag_in_woorden(rij.wek_op)}" if rij.wek_op else ""
        return _rij(rij, zin_van(rij), wanneer=rij.wek_op, noot=noot, loopt=True)
    noot = f"{rij.get_stand_display()} op {dag_in_woorden(sinds)}"
    return _rij(rij, f"{wie} antwoordde", wanneer=sinds, noot=noot, loopt=True)
