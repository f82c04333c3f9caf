"""Round tables in mijn werk and on the page of a file: what is asked of who sits there, and what is late."""

from django.db.models import Count, F, IntegerField, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.rondetafel import TAFEL_MET_DAG, Tafelsoort, Tafelstand, Verslagwoord
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafeldag, Tafelpartij
from meldpunt.regels.openen import Inzage

HOOGSTENS = 40
_WIE = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)


def tafelrijen(gebruiker) -> list[Leessoort]:
    """Return what tables ask of this person; nothing for who sits at none."""
    toegang = toegang_van(gebruiker)
    if not any(toegang.mag(recht) for recht in _WIE):
        return []
    te_laat = _te_laat(gebruiker) if toegang.mag(Recht.DOSSIERS_BEHANDELEN) else []
    return [*te_laat, _gevraagd(gebruiker)]


def tafels_in(inzage: Inzage) -> list[Rondetafel]:
    """Tables of a file that this person may see, with `open_tegen`: the first day of what was agreed and not done."""
    rijen = Rondetafel.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    nog = Q(afspraken__gedaan_op__isnull=True)
    gevonden = list(rijen.annotate(open_tegen=Min("afspraken__tegen", filter=nog)))
    for rij in gevonden:
        rij.aanmelding = inzage.aanmelding
    return gevonden


def _rij(tafel: Bronrij, wat: str, **velden) -> Werkrij:
    over = f"{tafel.referentie}, rondetafel {Tafelsoort(tafel.soort).label}"
    adres = reverse("meldpunt:rondetafel_een", args=[tafel.referentie, tafel.sleutel])
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, jongere=True, **velden)


def _te_laat(gebruiker) -> list[Leessoort]:
    """Of files that open without a reason: tables of which something was agreed that nobody did by its day."""
    afspraken = Tafelafspraak.objects.filter(gedaan_op__isnull=True, tegen__lt=timezone.localdate())
    rijen = Rondetafel.objects.behandelbaar_voor(gebruiker).filter(stand__in=TAFEL_MET_DAG)
    rijen = rijen.filter(aanmelding__in=Aanmelding.objects.open().values("pk"), pk__in=afspraken.values("rondetafel"))
    per_tafel = afspraken.filter(rondetafel=OuterRef("pk")).order_by().values("rondetafel")
    laat = Subquery(per_tafel.annotate(telt=Count("pk")).values("telt"), output_field=IntegerField())
    kolommen = {
        "pk": "pk",
        "sleutel": "sleutel",
        "soort": "soort",
        "referentie": "aanmelding__referentie",
        "laat": laat,
    }
    return [Leessoort(rijen.order_by("pk"), kolommen, een_voor_een(_laat), ("pk",), HOOGSTENS)]


def _laat(rij: Bronrij) -> Werkrij:
    return _rij(rij, _zin(rij.laat), wanneer=timezone.localdate())


def _zin(aantal: int) -> str:
    return (
        "Vraag naar een afspraak die te laat is" if aantal == 1 else f"Vraag naar {aantal} afspraken die te laat zijn"
    )


def _gevraagd(gebruiker) -> Leessoort:
    """Days to say, and agreements to confirm, of who was asked at an own place."""
    dagen = Tafeldag.objects.filter(rondetafel=OuterRef("rondetafel")).order_by().values("rondetafel")
    rijen = Tafelpartij.objects.eigen_van(gebruiker).filter(gevraagd_op__isnull=False)
    rijen = rijen.annotate(
        gaf=Count("antwoorden"), dagen=Coalesce(Subquery(dagen.annotate(telt=Count("pk")).values("telt")), 0)
    )
    vraagt_dagen = Q(rondetafel__stand=Tafelstand.VOORSTEL, gaf__lt=F("dagen"))
    klopt = Q(bevestiging=Verslagwoord.KLOPT, bevestigd_nummer=F("rondetafel__tekst_nummer"))
    vraagt_ja = Q(rondetafel__stand=Tafelstand.GEHOUDEN, rondetafel__gevraagd_nummer__isnull=False) & ~klopt
    kolommen = {
        "pk": "pk",
        "gevraagd_op": "gevraagd_op",
        "sleutel": "rondetafel__sleutel",
        "soort": "rondetafel__soort",
        "stand": "rondetafel__stand",
        "referentie": "rondetafel__aanmelding__referentie",
    }
    gevraagd = rijen.filter(vraagt_dagen | vraagt_ja).order_by("pk")
    return Leessoort(gevraagd, kolommen, een_voor_een(_van_een_plaats), ("pk",), HOOGSTENS)


def _van_een_plaats(partij: Bronrij) -> Werkrij:
    zoekt = partij.stand == Tafelstand.VOORSTEL
    wat = "Zeg welke dagen je kan" if zoekt else "Zeg of de afspraken kloppen"
    return _rij(partij, wat, sinds=timezone.localdate(partij.gevraagd_op))
