"""What a file asks of the Meldpunt today: conditions that the work list, its counts and mijn werk share."""

import datetime
from collections.abc import Callable, Iterable

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When

from leerrecht.schoolkalender import schooldagen_terug
from meldpunt.filters.plaats import met_vrije_plaats
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, OPEN_STANDEN, Dossierstand, Toestemmingstand
from meldpunt.keuzes.rondetafel import TAFEL_MET_DAG
from meldpunt.models import Dienstpunt, Lesperiode, Tafelafspraak, Toeleiding, Toestemming, Vraag
from meldpunt.regels.bewaring import middernacht
from meldpunt.regels.inlichten import wacht_op_inlichten

_KLOK_LOOPT = Q(stand__in=(Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING))
_OPEN = Q(stand__in=OPEN_STANDEN)
# The usual number, for a network whose Meldpunt row is not there.
_STIL = Dienstpunt().wek_schooldagen


def te_laat(vandaag: datetime.date) -> Q:
    """The promised day of news, or of a first answer, went by while its clock runs."""
    return (Q(antwoord_voor__lt=vandaag) & _KLOK_LOOPT) | (_eerste_voor(lt=vandaag) & _OPEN)


def beloofd(vandaag: datetime.date) -> Q:
    """News or a first answer was promised by today, or by a day before."""
    return (Q(antwoord_voor__lte=vandaag) & _KLOK_LOOPT) | (_eerste_voor(lte=vandaag) & _OPEN)


def _eerste_voor(**grens: datetime.date) -> Q:
    return Q(eerste_op__isnull=True, **{f"eerste_voor__{hoe}": dag for hoe, dag in grens.items()})


def gewekt(vandaag: datetime.date) -> Q:
    """The day came on which somebody wanted to look again."""
    return Q(wek_op__lte=vandaag) & _OPEN


def afspraak_te_laat(vandaag: datetime.date) -> Q:
    """Something was agreed at a round table, and nobody said that it was done by its day."""
    laat = Tafelafspraak.objects.filter(gedaan_op__isnull=True, tegen__lt=vandaag)
    laat = laat.filter(rondetafel__aanmelding=OuterRef("pk"), rondetafel__stand__in=TAFEL_MET_DAG)
    return Q(Exists(laat)) & _OPEN


def vraagt_iets(vandaag: datetime.date) -> Q:
    """News or an agreement is late, somebody wanted to look again, or the young person must be told."""
    return te_laat(vandaag) | gewekt(vandaag) | wacht_op_inlichten(vandaag) | afspraak_te_laat(vandaag)


def nieuw(vandaag: datetime.date) -> Q:
    """Came in, and nobody took it yet."""
    return Q(stand=Dossierstand.INGEDIEND)


def stil(vandaag: datetime.date, dagen: dict[int, int]) -> Q:
    """Nobody did anything for longer than this Meldpunt waits, nobody chose a day to look again, no traject runs.

    `dagen`: of each network after how many school days that is.
    """
    waar = Q(pk__in=[])
    for netwerk, aantal in dagen.items():
        grens = middernacht(schooldagen_terug(vandaag, max(1, aantal)))
        lang = Q(ingediend_op__lt=grens) & (Q(actief_op__isnull=True) | Q(actief_op__lt=grens))
        waar |= Q(netwerk=netwerk) & lang
    return waar & _KLOK_LOOPT & (Q(wek_op__isnull=True) | Q(wek_op__lte=vandaag)) & ~Q(leert_elders())


def stiltedagen(netwerken: Iterable[int], punten: Iterable[Dienstpunt]) -> dict[int, int]:
    """Return of each network after how many school days a file is too long silent."""
    return dict.fromkeys(netwerken, _STIL) | {punt.netwerk_id: punt.wek_schooldagen for punt in punten}


# Value of the filter "aandacht" -> its condition. Silence asks the terms too, and is made by the list.
AANDACHT: dict[str, Callable[[datetime.date], Q]] = {
    "nieuw": nieuw,
    "beloofd": beloofd,
    "plaats": met_vrije_plaats,
    "vandaag": vraagt_iets,
    "te_laat": te_laat,
    "gewekt": gewekt,
    "inlichten": wacht_op_inlichten,
    "afspraak": afspraak_te_laat,
}


def _open_vraag() -> Exists:
    return Exists(Vraag.objects.filter(aanmelding=OuterRef("pk"), beantwoord_op__isnull=True))


def _loopt() -> Exists:
    return Exists(Toeleiding.objects.filter(aanmelding=OuterRef("pk"), stand__in=LOPENDE_TOELEIDING))


def _ja_gevraagd() -> Exists:
    return Exists(Toestemming.objects.filter(aanmelding=OuterRef("pk"), stand=Toestemmingstand.GEVRAAGD))


def leert_elders() -> Exists:
    """Whether the young person learns at a provider now."""
    return Exists(Lesperiode.objects.filter(aanmelding=OuterRef("pk"), tot__isnull=True))


def wacht_op_wie() -> dict[str, Q]:
    """Value of the filter "wacht op" -> its condition. One file waits for one party: who owes an answer comes first."""
    vraag, loopt, ja, elders = _open_vraag(), _loopt(), _ja_gevraagd(), leert_elders()
    return {
        "aanmelder": Q(vraag),
        "traject": Q(elders) & ~Q(vraag),
        "aanbieder": Q(loopt) & ~Q(vraag) & ~Q(elders),
        "jongere": Q(ja) & ~Q(vraag) & ~Q(loopt),
        "niemand": ~Q(vraag) & ~Q(loopt) & ~Q(ja),
    }


def op_wie() -> Case:
    """The same as one column."""
    om_beurt = {"aanmelder": _open_vraag(), "traject": leert_elders(), "aanbieder": _loopt()}
    om_beurt["jongere"] = _ja_gevraagd()
    keuzes = (When(waar, then=Value(naam)) for naam, waar in om_beurt.items())
    return Case(*keuzes, default=Value("niemand"), output_field=CharField())
