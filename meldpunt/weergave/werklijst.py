"""The work list of the Meldpunt: files, shown by reference and initials, never by name."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.waarschuwen import straks_in
from meldpunt.filters.dossier import DossierFilter, vraagt_iets
from meldpunt.keuzes.dossier import OPEN_STANDEN, OVER_EEN_JONGERE, SoortVraag
from meldpunt.models import Aanmelding, Vooraanmelding
from meldpunt.regels.inlichten import is_in_te_lichten
from meldpunt.regels.klokken import band_zonder_les, dagen_zonder_les, is_gewekt, is_te_laat
from meldpunt.regels.openen import noteer_over_alles
from meldpunt.weergave.wachten import Wachten, lees_wachten, met_wachten, wacht_op

PER_BLADZIJDE, BOVENAAN = 25, 5
# Stays encrypted and unread while a list is made.
_DICHT = (
    *(f"jongere__{veld}" for veld in ("geboren", "aanspreking", "gemeente", "telefoon", "taal", "verblijf")),
    *(f"naamgrond__{veld}" for veld in ("uitleg", "verteld_door", "uitstel")),
)


@dataclass(frozen=True)
class Rij:
    """One file in the list of the Meldpunt."""

    aanmelding: Aanmelding

    @property
    def dagen(self) -> int | None:
        """School days without lessons; never paused."""
        return dagen_zonder_les(self.aanmelding)

    @property
    def band(self) -> Schooldagenband | None:
        """Those days as a band, a column a week."""
        return band_zonder_les(self.aanmelding)

    @property
    def over_wie(self) -> str:
        """Initials and age band; without a young person what kind of question it is."""
        aanmelding = self.aanmelding
        if aanmelding.soort_vraag not in OVER_EEN_JONGERE and aanmelding.jongere is None:
            return SoortVraag(aanmelding.soort_vraag).label
        wie = aanmelding.jongere.initialen if aanmelding.jongere else ""
        return ", ".join(deel for deel in (wie, aanmelding.get_leeftijdsband_display()) if deel)

    @property
    def wachten(self) -> Wachten:
        """What it waits for."""
        return wacht_op(self.aanmelding) if self.aanmelding.is_open else Wachten(self.aanmelding.get_einde_display())

    @property
    def te_laat(self) -> bool:
        """Whether the promised day went by."""
        return is_te_laat(self.aanmelding)

    @property
    def beloofd(self) -> str:
        """The day by which news was promised, in words; late is said, not only shown."""
        if not self.aanmelding.is_open or self.aanmelding.antwoord_voor is None:
            return ""
        return dag_in_woorden(self.aanmelding.antwoord_voor) + (", te laat" if self.te_laat else "")

    @property
    def nu(self) -> bool:
        """Whether it asks something today."""
        return self.te_laat or self.gewekt or self.inlichten

    @property
    def gewekt(self) -> bool:
        """Whether the day to look again came."""
        return is_gewekt(self.aanmelding)

    @property
    def inlichten(self) -> bool:
        """Whether the young person must be told today that there is a file."""
        return is_in_te_lichten(getattr(self.aanmelding, "naamgrond", None))


@dataclass
class Werklijst:
    """The view of the Meldpunt: one page of rows; first, where the whole list begins, what asks something today."""

    filter: DossierFilter
    pagina: Page
    rijen: list[Rij]
    open: int
    aandacht: int
    eerst_vandaag: bool
    vooraanmeldingen: int
    straks: int

    @property
    def volgorde(self) -> str:
        """The order of the rows, in words."""
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


def met_rij(rijen: QuerySet) -> QuerySet:
    """Read with a file what its row shows: of a young person the initials, of the narrative nothing."""
    return rijen.select_related("jongere", "behandelaar", "gebied", "naamgrond").defer("vraag", "advies", *_DICHT)


def maak_werklijst(gebruiker, vraag) -> Werklijst:
    """Build the list as the address asks. Initials are decrypted for the rows of this page only."""
    keuze = filter_van(gebruiker, vraag)
    getallen = _getallen(gebruiker)
    # First only where the whole list begins: a filter or a later page is about something else.
    eerste = not any(vraag.values())
    bladzijden = Paginator(met_rij(keuze.qs), PER_BLADZIJDE)
    if eerste:
        bladzijden.count = getallen["open"]  # without a filter the list is all open files, and those are counted
    pagina = bladzijden.get_page(vraag.get("pagina"))
    vandaag = list(met_rij(vraagt_aandacht(gebruiker))[:BOVENAAN]) if eerste and getallen["aandacht"] else []
    rijen = [*vandaag, *(rij for rij in pagina if rij not in vandaag)]
    lees_wachten(rijen)
    return Werklijst(
        filter=keuze, pagina=pagina, rijen=[Rij(rij) for rij in rijen], eerst_vandaag=bool(vandaag), **getallen
    )


def _getallen(gebruiker) -> dict[str, int]:
    """What the head of the list says, however the list is narrowed: each model is counted once."""
    dossier, voor = straks_in(toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN))
    getallen = Aanmelding.objects.behandelbaar_voor(gebruiker).aggregate(
        open=Count("pk", filter=Q(stand__in=OPEN_STANDEN)),
        aandacht=Count("pk", filter=vraagt_iets(timezone.localdate())),
        straks=Count("pk", filter=dossier),
    )
    getallen["vooraanmeldingen"] = stille_vooraanmeldingen(gebruiker).count()
    getallen["straks"] += Vooraanmelding.objects.filter(voor).count()
    return getallen


def behandelt(gebruiker) -> bool:
    """Whether this person works for a Meldpunt somewhere."""
    return toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN)


def filter_van(gebruiker, vraag) -> DossierFilter:
    """Return the filters of the work list of this person, as the address asks."""
    return DossierFilter(vraag, queryset=dossiers_van_het_meldpunt(gebruiker), gebruiker=gebruiker)


def lees_voor_download(gebruiker, keuze: DossierFilter) -> list[Rij]:
    """Return every row that the view holds, without anything about who it is. The look at so many is written down."""
    noteer_over_alles(gebruiker, "werklijst gedownload")
    rijen = keuze.qs.select_related("behandelaar", "gebied").defer("vraag", "advies")
    return [Rij(aanmelding) for aanmelding in met_wachten(rijen)]
