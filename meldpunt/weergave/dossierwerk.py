"""Rows of mijn werk about files, by reference, never by name: of the Meldpunt, and of who referred."""

import datetime

from django.db.models import BooleanField, Case, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, Werkbron, een_voor_een
from leerrecht.toegang import toegang_van
from meldpunt.filters.bureau import vraagt_iets
from meldpunt.keuzes.dossier import OPEN_STANDEN, Dossierstand
from meldpunt.models import Aanmelding, Vraag
from meldpunt.regels.klokken import dagen_zonder_les, is_te_laat
from meldpunt.weergave import werklijst

# More than these stand in the work list, one address away.
HOOGSTENS = 40
_LOOPT_DE_KLOK = (Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING)
_NAAMGROND_DICHT = tuple(f"naamgrond__{veld}" for veld in ("uitleg", "verteld_door", "uitstel"))


def dossierrijen(gebruiker) -> list[Werkbron]:
    """Return what files ask of this person, and what runs in them; nothing for who works on none."""
    if werklijst.behandelt(gebruiker):
        return [*_van_het_meldpunt(gebruiker), _stil_bij_een_clb(gebruiker)]
    return [*_van_wie_vroeg(gebruiker)] if toegang_van(gebruiker).mag(Recht.DOSSIERS_VOLGEN) else []


def _met_vraag(rijen):
    """With `gevraagd_op`: since when a question to who referred is open."""
    open_vraag = Vraag.objects.filter(aanmelding=OuterRef("pk"), beantwoord_op__isnull=True)
    return rijen.annotate(gevraagd_op=Subquery(open_vraag.values("gesteld_op")[:1])).defer("vraag", "advies")


def _van_het_meldpunt(gebruiker) -> list[Werkrij]:
    """Of files that open without a reason; of those of colleagues only how many ask something."""
    vandaag = timezone.localdate()
    vraagt = vraagt_iets(vandaag)
    nieuw = Q(behandelaar__isnull=True, stand=Dossierstand.INGEDIEND)
    eigen = Q(behandelaar=gebruiker.pk, stand__in=OPEN_STANDEN)
    gekend = Aanmelding.objects.gekend_voor(gebruiker)
    rijen = (
        gekend.filter(vraagt | nieuw | eigen)
        .select_related("organisatie", "naamgrond")
        .prefetch_related("lesperioden")
        .defer(*_NAAMGROND_DICHT)
    )
    eerst = Case(When(vraagt, then=Value(True)), default=Value(False), output_field=BooleanField())
    elders = werklijst.vraagt_aandacht(gebruiker).exclude(pk__in=gekend.values("pk"))
    rijen = (
        _met_vraag(rijen)
        .annotate(eerst=eerst, elders=_hoeveel(elders))
        .order_by("-eerst", F("antwoord_voor").asc(nulls_last=True), "pk")
    )
    getoond = list(rijen[:HOOGSTENS])
    uit = [rij for aanmelding in getoond for rij in _rijen_van(aanmelding, vandaag)]
    if len(getoond) == HOOGSTENS:
        uit.append(_werklijstrij("Bekijk de andere dossiers in de werklijst", vandaag))
    if aantal := getoond[0].elders if getoond else elders.count():
        wat = "1 dossier van een collega vraagt" if aantal == 1 else f"{aantal} dossiers van collega’s vragen"
        uit.append(_werklijstrij(f"{wat} vandaag iets", None))
    return uit


def _hoeveel(rijen) -> Subquery:
    """How many there are, as a column: the same in each row, so that it costs no query of its own."""
    een = Value(1, output_field=IntegerField())
    return Subquery(rijen.order_by().values(een=een).annotate(n=Count("pk")).values("n"), output_field=IntegerField())


def _werklijstrij(wat: str, dag: datetime.date | None) -> Werkrij:
    adres = f"{reverse('meldpunt:dossiers')}?aandacht=vandaag"
    return Werkrij(Kamer.MELDPUNT, wat, adres, over="Werklijst", wanneer=dag, loopt=dag is None)


def _rijen_van(aanmelding: Aanmelding, vandaag: datetime.date) -> list[Werkrij]:
    """What one file asks: news, a look, to tell the young person; and what it waits for."""
    adres, over = aanmelding.get_absolute_url(), _over(aanmelding)
    wie = aanmelding.organisatie.naam

    def rij(wat: str, **velden) -> Werkrij:
        return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, jongere=True, **velden)

    rijen = []
    grond = getattr(aanmelding, "naamgrond", None)
    if grond and grond.ingelicht_op is None:
        rijen.append(rij("Licht de jongere in", wanneer=grond.inlichten_tegen))
    nieuw = aanmelding.behandelaar_id is None and aanmelding.stand == Dossierstand.INGEDIEND
    if nieuw and not is_te_laat(aanmelding, vandaag):
        rijen.append(rij(f"Lees wat {wie} vraagt", sinds=timezone.localdate(aanmelding.ingediend_op)))
    elif aanmelding.antwoord_voor and aanmelding.stand in _LOOPT_DE_KLOK:
        rijen.append(rij(f"Geef nieuws aan {wie}", wanneer=aanmelding.antwoord_voor))
    if aanmelding.wek_op and aanmelding.is_open:
        rijen.append(rij("Kijk opnieuw naar het dossier", wanneer=aanmelding.wek_op))
    if aanmelding.gevraagd_op and aanmelding.is_open:
        sinds = timezone.localdate(aanmelding.gevraagd_op)
        rijen.append(rij(f"{wie} antwoordt op een vraag van het Meldpunt", sinds=sinds, loopt=True))
    return rijen


def _over(aanmelding: Aanmelding) -> str:
    dagen = dagen_zonder_les(aanmelding)
    if dagen is None:
        return aanmelding.referentie
    return f"{aanmelding.referentie}, {dagen} {'schooldag' if dagen == 1 else 'schooldagen'} zonder les"


def _stil_bij_een_clb(gebruiker) -> Leessoort:
    """Vooraanmeldingen with which a CLB is silent for too long."""
    kolommen = {"referentie": "referentie", "wek_op": "wek_op", "school": "school__naam", "clb": "clb__naam"}
    stil = werklijst.stille_vooraanmeldingen(gebruiker)
    return Leessoort(stil, kolommen, een_voor_een(_stille), ("wek_op",), HOOGSTENS)


def _stille(rij: Bronrij) -> Werkrij:
    over = f"{rij.referentie}, vooraanmelding van {rij.school}"
    wat, adres = f"Bel {rij.clb}: er komt geen antwoord", reverse("meldpunt:vooraanmelding", args=[rij.referentie])
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, wanneer=rij.wek_op, jongere=True)


def _van_wie_vroeg(gebruiker) -> list[Werkrij]:
    """Questions of the Meldpunt to answer, and of the other files what was promised."""
    rijen = Aanmelding.objects.eigen_van(gebruiker).open()
    return [_vroeg(rij) for rij in _met_vraag(rijen).order_by("antwoord_voor", "pk")[:HOOGSTENS]]


def _vroeg(aanmelding: Aanmelding) -> Werkrij:
    adres, over = aanmelding.get_absolute_url(), aanmelding.referentie
    if aanmelding.gevraagd_op:
        sinds = timezone.localdate(aanmelding.gevraagd_op)
        wat = "Beantwoord de vraag van het Meldpunt"
        return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, sinds=sinds, jongere=True)
    beloofd = aanmelding.antwoord_voor
    noot = f"nieuws tegen {dag_in_woorden(beloofd)}" if beloofd else "geen dag beloofd"
    if is_te_laat(aanmelding):
        noot = f"te laat: beloofd tegen {dag_in_woorden(beloofd)}"
    wat = "Het Meldpunt werkt aan je vraag"
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, wanneer=beloofd, noot=noot, loopt=True)
