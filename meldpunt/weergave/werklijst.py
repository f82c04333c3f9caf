"""The work list of the Meldpunt: what asks something today, with counts, and every open file behind it."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import BooleanField, Case, Q, QuerySet, Value, When
from django.utils import timezone

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.filters.bureau import stil, stiltedagen, vraagt_iets
from meldpunt.filters.dossier import VOLGORDE, DossierFilter
from meldpunt.keuzes.dossier import OPEN_STANDEN
from meldpunt.models import Aanmelding, Dienstpunt, Vooraanmelding
from meldpunt.regels.openen import noteer_over_alles
from meldpunt.weergave.bureau import Bureau, tel
from meldpunt.weergave.dossierrij import Rij, met_rij
from meldpunt.weergave.wachten import met_wachten

PER_BLADZIJDE = 25


@dataclass
class Werklijst:
    """The view of the Meldpunt: one page of rows, and what the whole list asks."""

    filter: DossierFilter
    pagina: Page
    rijen: list[Rij]
    bureau: Bureau
    eerst_vandaag: bool

    @property
    def gemengd(self) -> bool:
        """Whether the days without lessons alone do not give the order."""
        return self.eerst_vandaag or "volgorde" in self.filter.waarden

    @property
    def toont_gewenst(self) -> bool:
        """Whether a row says what is asked: where one looked or sorted by it. Else it costs each row a line."""
        return bool(self.filter.waarden.get("gewenst")) or self.filter.waarden.get("volgorde") == "gewenst"

    @property
    def toont_binnen(self) -> bool:
        """Whether a row says when it came in: of what is new, and where one sorted by it."""
        waarden = self.filter.waarden
        return waarden.get("aandacht") == "nieuw" or waarden.get("volgorde") in ("oudste", "nieuwste")

    @property
    def volgorde(self) -> str:
        """The order of the rows, in words."""
        if gekozen := self.filter.waarden.get("volgorde"):
            return dict(VOLGORDE)[gekozen]
        langst = "wie het langst zonder les zit"
        return f"eerst wat vandaag iets vraagt, dan {langst}" if self.eerst_vandaag else f"{langst} eerst"


def dossiers_van_het_meldpunt(gebruiker) -> QuerySet:
    """Return all files this person works on, in the order of the work list."""
    return Aanmelding.objects.behandelbaar_voor(gebruiker).langst_zonder_les()


def vraagt_aandacht(gebruiker) -> QuerySet:
    """Return the files whose promised day, day to look again, or day to tell the young person came."""
    return dossiers_van_het_meldpunt(gebruiker).filter(vraagt_iets(timezone.localdate()))


def stille_vooraanmeldingen(gebruiker) -> QuerySet:
    """Return the vooraanmeldingen with which a CLB is silent for too long."""
    rijen = Vooraanmelding.objects.wachtend_voor(gebruiker)
    return rijen.filter(wek_op__lte=timezone.localdate()).order_by("wek_op", "pk")


def maak_werklijst(gebruiker, vraag) -> Werklijst:
    """Build the list as the address asks: first the keys in order, then what the rows of this page show.

    The days of what asks something today come first where the whole list stands: a filter is about something else.
    Initials are decrypted for the rows of this page only.
    """
    bureau = tel(gebruiker, vraag)
    keuze = _filter(gebruiker, vraag, bureau.stilte, tel_mee=bureau.tel_mee)
    bureau.getallen |= keuze.keuzes.telling
    heel = not any(waarde for naam, waarde in vraag.items() if naam != "pagina")
    sleutels = _vandaag_eerst(gebruiker) if heel else keuze.qs
    bladzijden = Paginator(sleutels.values_list("pk", flat=True), PER_BLADZIJDE)
    if heel:
        bladzijden.count = bureau.bovenaan  # counted already
    pagina = bladzijden.get_page(vraag.get("pagina"))
    plek = {pk: nummer for nummer, pk in enumerate(pagina.object_list)}
    rijen = met_rij(Aanmelding.objects.behandelbaar_voor(gebruiker).filter(pk__in=list(plek)).order_by(), gebruiker)
    return Werklijst(
        filter=keuze,
        pagina=pagina,
        rijen=[Rij(rij) for rij in sorted(rijen, key=lambda rij: plek[rij.pk])],
        bureau=bureau,
        eerst_vandaag=heel and bool(bureau.aandacht),
    )


def _vandaag_eerst(gebruiker) -> QuerySet:
    """Every open file, and of the closed ones what still asks something; what asks something today before the rest."""
    vraagt = vraagt_iets(timezone.localdate())
    eerst = Case(When(vraagt, then=Value(True)), default=Value(False), output_field=BooleanField())
    rijen = dossiers_van_het_meldpunt(gebruiker).filter(Q(stand__in=OPEN_STANDEN) | vraagt).annotate(eerst=eerst)
    return rijen.order_by("-eerst", *rijen.query.order_by)


def behandelt(gebruiker) -> bool:
    """Whether this person works for a Meldpunt somewhere."""
    return toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN)


def filter_van(gebruiker, vraag) -> DossierFilter:
    """Return the filters of the work list of this person, as the address asks."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    punten = Dienstpunt.objects.filter(netwerk__in=netwerken)
    return _filter(gebruiker, vraag, stil(timezone.localdate(), stiltedagen(netwerken, punten)))


def _filter(gebruiker, vraag, stilte: Q, **opties) -> DossierFilter:
    rijen = dossiers_van_het_meldpunt(gebruiker)
    return DossierFilter(vraag, queryset=rijen, gebruiker=gebruiker, stilte=stilte, **opties)


def lees_voor_download(gebruiker, keuze: DossierFilter) -> list[Rij]:
    """Return every row that the view holds, without anything about who it is. The look at so many is written down."""
    noteer_over_alles(gebruiker, "werklijst gedownload")
    rijen = keuze.qs.select_related("behandelaar", "gebied").defer("vraag", "advies")
    return [Rij(aanmelding) for aanmelding in met_wachten(rijen)]
