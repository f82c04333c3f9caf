"""Rows of mijn werk about trajecten: did it start as agreed, and who was there last week?"""

import datetime

from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, Werkbron, een_voor_een
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Traject
from meldpunt.weergave.trajectweek import nog_te_noteren

HOOGSTENS = 40
_KORT = ("sleutel", "toeleiding__aanmelding__referentie", "toeleiding__fiche__titel")


def trajectrijen(gebruiker) -> list[Werkbron]:
    """Return the rows for who notes a start: the Meldpunt of its files, a provider of its own."""
    toegang = toegang_van(gebruiker)
    behandelt = toegang.mag(Recht.DOSSIERS_BEHANDELEN)
    if not behandelt and not toegang.mag(Recht.TOELEIDING_BEANTWOORDEN):
        return []
    rijen = Traject.objects.behandelbaar_voor(gebruiker) if behandelt else Traject.objects.eigen_van(gebruiker)
    rijen = rijen.filter(stand=Trajectstand.AFGESPROKEN, eerste_dag__lte=timezone.localdate())
    kolommen = {
        "pk": "pk",
        "eerste_dag": "eerste_dag",
        "referentie": "toeleiding__aanmelding__referentie",
        "titel": "toeleiding__fiche__titel",
        "aanbieder": "toeleiding__fiche__aanbieder__naam",
    }
    maak = een_voor_een(_van_meldpunt if behandelt else _van_aanbieder)
    starts = Leessoort(rijen.order_by("eerste_dag", "pk"), kolommen, maak, ("eerste_dag", "pk"), HOOGSTENS)
    return [starts] if behandelt else [starts, *_weken(gebruiker)]


def _weken(gebruiker) -> list[Werkrij]:
    """The oldest week of each traject that is over and not noted: for the provider, who was there."""
    rijen = Traject.objects.weken_voor(gebruiker).filter(gestart_op__isnull=False)
    rijen = rijen.select_related("toeleiding__aanmelding", "toeleiding__fiche").only(
        *_KORT, "dagdelen", "gestart_op", "laatste_dag", "stand"
    )
    uit = []
    for rij in rijen.prefetch_related("weken", "lesperioden").order_by("gestart_op", "pk")[:HOOGSTENS]:
        maandag = nog_te_noteren(rij, timezone.localdate(), ook_deze=not rij.is_lopend)
        if maandag is not None:
            adres = reverse("meldpunt:traject_week", args=[rij.sleutel, maandag.isoformat()])
            wat = f"Noteer wie er was in de week van {dag_in_woorden(maandag)}"
            dag = maandag + datetime.timedelta(days=7)
            uit.append(Werkrij(Kamer.MELDPUNT, wat, adres, over=_over(rij), wanneer=dag, jongere=True))
    return uit


def _over(rij: Traject) -> str:
    return f"{rij.toeleiding.aanmelding.referentie}, {rij.toeleiding.fiche.titel}"


def _van_meldpunt(rij: Bronrij) -> Werkrij:
    return _start(rij, f"Vraag {rij.aanbieder} of de jongere startte")


def _van_aanbieder(rij: Bronrij) -> Werkrij:
    return _start(rij, "Noteer of de jongere startte")


def _start(rij: Bronrij, wat: str) -> Werkrij:
    adres, over = reverse("meldpunt:dossier", args=[rij.referentie]), f"{rij.referentie}, {rij.titel}"
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, wanneer=rij.eerste_dag, jongere=True)
