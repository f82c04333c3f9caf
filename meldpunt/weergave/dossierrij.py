"""One file in the list of the Meldpunt: by reference and initials, never by name."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import cached_property

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Lidmaatschap, Raadpleging
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import toegang_van
from meldpunt.filters.dossier import periode_nu
from meldpunt.keuzes.dossier import OVER_EEN_JONGERE, Dossierstand, SoortVraag, Trap
from meldpunt.models import Aanmelding
from meldpunt.querysets.gekend import kent
from meldpunt.regels.inlichten import is_in_te_lichten
from meldpunt.regels.klokken import (
    band_zonder_les,
    dagen_zonder_les,
    is_eerste_te_laat,
    is_gewekt,
    is_te_laat,
    wacht_op_eerste,
)
from meldpunt.regels.openen import AANWEZIG
from meldpunt.weergave.wachten import Wachten, wacht_op, wat_er_loopt

# Stays encrypted and unread while a list is made.
_DICHT = (
    *(f"jongere__{veld}" for veld in ("geboren", "aanspreking", "gemeente", "telefoon", "taal", "verblijf")),
    *(f"naamgrond__{veld}" for veld in ("uitleg", "verteld_door", "uitstel")),
)


@dataclass(frozen=True)
class Rij:
    """A file as its row shows it. Read it through `met_rij`."""

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
    def gewenst(self) -> str:
        """The kinds of help that are asked for."""
        return ", ".join(self.aanmelding._meta.get_field("gewenst").woorden(self.aanmelding.gewenst))

    @property
    def binnen_zin(self) -> str:
        """The day it came in."""
        return f"binnen {dag_in_woorden(self.aanmelding.ingediend_op)}"

    @property
    def school_en_clb(self) -> str:
        """Where the young person goes to school and who follows it there; "" where a reason is asked first."""
        rij: Any = self.aanmelding
        return ", ".join(naam for naam in (rij.school_nu, rij.clb_nu) if naam) if rij.gekend else ""

    @property
    def zonder_school(self) -> str:
        """What stands where no school is shown."""
        return "niet bekend" if getattr(self.aanmelding, "gekend", True) else "zeg waarom en open het dossier"

    @property
    def kiesbaar(self) -> bool:
        """Whether it can be given to somebody from the list: it runs, and opens without a reason."""
        return self.aanmelding.is_open and bool(getattr(self.aanmelding, "gekend", False))

    @property
    def open_bij(self) -> str:
        """The colleague who had the file open last, some minutes ago at most."""
        return getattr(self.aanmelding, "open_bij", "") or ""

    @cached_property
    def wachten(self) -> Wachten:
        """What it waits for."""
        return wacht_op(self.aanmelding) if self.aanmelding.is_open else Wachten(self.aanmelding.get_einde_display())

    @property
    def nieuw(self) -> bool:
        """Whether nobody took it yet."""
        return self.aanmelding.stand == Dossierstand.INGEDIEND

    @cached_property
    def te_laat(self) -> bool:
        """Whether a promised day went by."""
        return is_te_laat(self.aanmelding) or is_eerste_te_laat(self.aanmelding)

    @property
    def beloofd(self) -> str:
        """The day by which a first answer, or news, was promised, in words; late is said, not only shown."""
        aanmelding = self.aanmelding
        if not aanmelding.is_open:
            return ""
        eerst = wacht_op_eerste(aanmelding)
        dag = aanmelding.eerste_voor if eerst else aanmelding.antwoord_voor
        if dag is None:
            return ""
        woorden = f"eerste antwoord {dag_in_woorden(dag)}" if eerst else dag_in_woorden(dag)
        return f"{woorden}, te laat" if self.te_laat else woorden

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


def met_rij(rijen: QuerySet, gebruiker) -> QuerySet:
    """Read with a file what its row shows: of a young person the initials, of the narrative nothing."""
    rijen = rijen.select_related("jongere", "behandelaar", "gebied", "naamgrond").defer("vraag", "advies", *_DICHT)
    periode = periode_nu()
    return rijen.prefetch_related("lesperioden").annotate(
        **wat_er_loopt(),
        gekend=Q(kent(gebruiker)),
        school_nu=Subquery(periode.values("school__naam")[:1]),
        clb_nu=Subquery(periode.values("clb__naam")[:1]),
        open_bij=Subquery(_aanwezig(gebruiker).values("door_naam")[:1]),
    )


def _aanwezig(gebruiker) -> QuerySet[Raadpleging]:
    """The colleagues of the Meldpunt who opened this very file some minutes ago: what the log knows already."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        netwerk__in=netwerken, rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN)
    )
    # A look in a list is another thing than an opened file, and nobody has to be told of oneself.
    rijen = Raadpleging.objects.filter(referentie=OuterRef("referentie"), op__gte=timezone.now() - AANWEZIG)
    rijen = rijen.filter(trap=Trap.EIGEN, door_sleutel__in=leden.values("gebruiker__sleutel"))
    return rijen.exclude(door_sleutel=gebruiker.sleutel).order_by("-op", "-pk")
