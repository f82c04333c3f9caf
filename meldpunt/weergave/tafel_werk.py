"""Round tables in mijn werk and on the page of a file: what is asked of who sits there, and what is late."""

from django.db.models import Count, F, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.rondetafel import TAFEL_MET_DAG, Tafelstand, Verslagwoord
from meldpunt.models import Aanmelding, Rondetafel, Tafeldag, Tafelpartij
from meldpunt.regels.openen import Inzage

HOOGSTENS = 40
_WIE = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)


def tafelrijen(gebruiker) -> list[Werkrij]:
    """Return what tables ask of this person; nothing for who sits at none."""
    toegang = toegang_van(gebruiker)
    if not any(toegang.mag(recht) for recht in _WIE):
        return []
    te_laat = _te_laat(gebruiker) if toegang.mag(Recht.DOSSIERS_BEHANDELEN) else []
    return [*te_laat, *_gevraagd(gebruiker)]


def tafels_in(inzage: Inzage) -> list[Rondetafel]:
    """Tables of a file that this person may see, with `open_tegen`: the first day of what was agreed and not done."""
    rijen = Rondetafel.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    nog = Q(afspraken__gedaan_op__isnull=True)
    gevonden = list(rijen.annotate(open_tegen=Min("afspraken__tegen", filter=nog)))
    for rij in gevonden:
        rij.aanmelding = inzage.aanmelding
    return gevonden


def _rij(tafel: Rondetafel, wat: str, **velden) -> Werkrij:
    over = f"{tafel.aanmelding.referentie}, rondetafel {tafel.get_soort_display()}"
    return Werkrij(Kamer.MELDPUNT, wat, tafel.get_absolute_url(), over=over, jongere=True, **velden)


def _te_laat(gebruiker) -> list[Werkrij]:
    """Of files that open without a reason: tables of which something was agreed that nobody did by its day."""
    laat = Q(afspraken__gedaan_op__isnull=True, afspraken__tegen__lt=timezone.localdate())
    rijen = Rondetafel.objects.behandelbaar_voor(gebruiker).filter(stand__in=TAFEL_MET_DAG)
    rijen = (
        rijen.filter(aanmelding__in=Aanmelding.objects.open().values("pk"))
        .annotate(laat=Count("afspraken", filter=laat))
        .filter(laat__gt=0)
    )
    kort = rijen.select_related("aanmelding").only("sleutel", "soort", "aanmelding__referentie")
    return [_rij(rij, _zin(rij.laat), wanneer=timezone.localdate()) for rij in kort.order_by("pk")[:HOOGSTENS]]


def _zin(aantal: int) -> str:
    return (
        "Vraag naar een afspraak die te laat is" if aantal == 1 else f"Vraag naar {aantal} afspraken die te laat zijn"
    )


def _gevraagd(gebruiker) -> list[Werkrij]:
    """Days to say, and agreements to confirm, of who was asked at an own place."""
    dagen = Tafeldag.objects.filter(rondetafel=OuterRef("rondetafel")).order_by().values("rondetafel")
    rijen = Tafelpartij.objects.eigen_van(gebruiker).filter(gevraagd_op__isnull=False)
    rijen = rijen.annotate(
        gaf=Count("antwoorden"), dagen=Coalesce(Subquery(dagen.annotate(telt=Count("pk")).values("telt")), 0)
    )
    vraagt_dagen = Q(rondetafel__stand=Tafelstand.VOORSTEL, gaf__lt=F("dagen"))
    klopt = Q(bevestiging=Verslagwoord.KLOPT, bevestigd_nummer=F("rondetafel__tekst_nummer"))
    vraagt_ja = Q(rondetafel__stand=Tafelstand.GEHOUDEN, rondetafel__gevraagd_nummer__isnull=False) & ~klopt
    kort = rijen.filter(vraagt_dagen | vraagt_ja).select_related("rondetafel__aanmelding")
    kort = kort.only(
        "gevraagd_op",
        "rondetafel__sleutel",
        "rondetafel__soort",
        "rondetafel__stand",
        "rondetafel__aanmelding__referentie",
    )
    return [_van_een_plaats(rij) for rij in kort.order_by("pk")[:HOOGSTENS]]


def _van_een_plaats(partij: Tafelpartij) -> Werkrij:
    zoekt = partij.rondetafel.stand == Tafelstand.VOORSTEL
    wat = "Zeg welke dagen je kan" if zoekt else "Zeg of de afspraken kloppen"
    return _rij(partij.rondetafel, wat, sinds=timezone.localdate(partij.gevraagd_op))
