"""What who does not work for the Meldpunt sees of files: own questions, files handed over, toeleidingen to answer."""

from dataclasses import dataclass, field

from django.db.models import F

from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import OPEN_STANDEN
from meldpunt.models import Aanmelding, Jongere, Toeleiding, Vraag
from meldpunt.querysets.dossier import kreeg_overgedragen
from meldpunt.regels.openen import Inzage
from meldpunt.weergave.volgende import Volgende, volgende_stap

HOOGSTENS = 200


@dataclass(frozen=True)
class Volgrij:
    """One file: how it stands in words, and what is next."""

    aanmelding: Aanmelding
    over_wie: str
    volgende: Volgende
    vraag_open: bool = False
    dag: str = ""


@dataclass
class Volglijst:
    """Three lists; an empty one that does not concern this person is not shown."""

    vroeg: bool
    eigen: list[Volgrij] = field(default_factory=list)
    overgedragen: list[Volgrij] = field(default_factory=list)
    antwoordt: bool = False
    gevraagd: list[Volgrij] = field(default_factory=list)

    @property
    def aantal_open(self) -> int:
        """How many of the own ones still run."""
        return sum(rij.aanmelding.stand in OPEN_STANDEN for rij in self.eigen)

    @property
    def kop_gevraagd(self) -> int:
        """Level of the headings in that list: it is the page itself, or a part of it."""
        return 3 if self.vroeg else 2

    @property
    def vragen(self) -> int:
        """How many questions of the Meldpunt wait for this person."""
        return sum(rij.vraag_open for rij in self.eigen)


def maak_volglijst(gebruiker) -> Volglijst:
    """Return the lists of this person, in a number of queries that does not grow."""
    toegang, alle = toegang_van(gebruiker), Aanmelding.objects.zichtbaar_voor(gebruiker)
    lijst = Volglijst(toegang.mag(Recht.DOSSIERS_VOLGEN), antwoordt=toegang.mag(Recht.TOELEIDING_BEANTWOORDEN))
    if lijst.vroeg:
        lijst.eigen = _rijen(gebruiker, Aanmelding.objects.eigen_van(gebruiker))
        lijst.overgedragen = _rijen(gebruiker, alle.filter(pk__in=kreeg_overgedragen(gebruiker, alle)))
    if lijst.antwoordt:
        gevraagd = alle.exclude(ingediend_door=gebruiker).filter(toeleidingen__isnull=False)
        lijst.gevraagd = _rijen(gebruiker, gevraagd, als_aanbieder=True)
    return lijst


def _rijen(gebruiker, rijen, *, als_aanbieder: bool = False) -> list[Volgrij]:
    rijen = (
        rijen.select_related("netwerk", "organisatie")
        .defer("vraag", "advies")
        .prefetch_related("lesperioden")
        .distinct()
    )
    rijen = list(rijen.order_by(F("afgesloten_op").desc(nulls_first=True), "-ingediend_op", "-pk")[:HOOGSTENS])
    paren = zip(rijen, _delen(gebruiker, rijen), strict=True)
    return [_rij(gebruiker, rij, delen, als_aanbieder=als_aanbieder) for rij, delen in paren]


def _delen(gebruiker, rijen):
    """Beside each file: who it is, its running toeleidingen and its open vraag, as far as this person may see them."""
    sleutels = [rij.pk for rij in rijen]
    namen = {
        jongere.pk: jongere.initialen
        for jongere in Jongere.objects.zichtbaar_voor(gebruiker)
        .filter(pk__in=[rij.jongere_id for rij in rijen if rij.jongere_id])
        .only("voornaam", "naam")
    }
    lopend = Toeleiding.objects.zichtbaar_voor(gebruiker).lopend().filter(aanmelding__in=sleutels)
    lopend = list(
        lopend.select_related("fiche__aanbieder", "traject").defer("uitleg", "reden_tekst", "vraag", "antwoord")
    )
    open_vragen = Vraag.objects.zichtbaar_voor(gebruiker).filter(aanmelding__in=sleutels, beantwoord_op__isnull=True)
    vraag_bij = {vraag.aanmelding_id: vraag for vraag in open_vragen.defer("tekst", "antwoord")}
    for rij in rijen:
        yield (
            namen.get(rij.jongere_id, ""),
            [toeleiding for toeleiding in lopend if toeleiding.aanmelding_id == rij.pk],
            vraag_bij.get(rij.pk),
        )


def _dag(aanmelding: Aanmelding, toeleidingen: list[Toeleiding], *, als_aanbieder: bool) -> str:
    """The day beside a file. A provider reads when it was asked: the day of the aanmelding is not for everybody."""
    if not als_aanbieder:
        return f"Ingediend op {dag_in_woorden(aanmelding.ingediend_op)}"
    return f"Gevraagd op {dag_in_woorden(toeleidingen[0].voorgesteld_op)}" if toeleidingen else ""


def _rij(gebruiker, aanmelding: Aanmelding, delen, *, als_aanbieder: bool) -> Volgrij:
    initialen, toeleidingen, vraag = delen
    wie = initialen or aanmelding.get_soort_vraag_display()
    band = aanmelding.get_leeftijdsband_display()
    return Volgrij(
        aanmelding,
        over_wie=", ".join(deel for deel in (wie, band) if deel),
        volgende=volgende_stap(Inzage(aanmelding, gebruiker), toeleidingen, vraag),
        vraag_open=vraag is not None and aanmelding.is_open,
        dag=_dag(aanmelding, toeleidingen, als_aanbieder=als_aanbieder),
    )
