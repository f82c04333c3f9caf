"""The line a school follows: what it asked, who has it, what was decided, where and when it starts. Never what the CLB
or the Meldpunt wrote: every word here is a closed list, a day, or a name of who works there."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.utils import timezone

from leerrecht.beeld.draad import Draad, Draadstap
from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from leerrecht.staat import Betekenis
from meldpunt.antwoorden.keuzes import Weet
from meldpunt.antwoorden.vragen import waarde
from meldpunt.keuzes.dossier import Vooraanmeldingstand
from meldpunt.keuzes.traject import AANVAARDE_TOELEIDING, Trajectstand
from meldpunt.models import Aanmelding, Toeleiding, Vooraanmelding
from meldpunt.regels.schoollijn import Lijnopening, openingen_van
from meldpunt.regels.trajectbegeleider import begeleiders_voor_school
from meldpunt.weergave.traject import traject_van
from meldpunt.weergave.trajectweek import voor_de_school

# While it runs and after; never why it stopped.
_STAND = {
    Trajectstand.GESTART: "leert elders{tot}",
    Trajectstand.ONDERBROKEN: "het traject ligt stil",
    Trajectstand.AFGEROND: "het traject is afgerond",
    Trajectstand.GESTOPT: "het traject is gestopt",
    Trajectstand.NIET_OPGEDAAGD: "niet gestart op de plek",
    Trajectstand.TERUGGETROKKEN: "de plek gaat niet door",
}


@dataclass(frozen=True)
class Schoollijn:
    """What one school reads of one question. `nieuws_tegen`: by when it hears more, while it may not follow."""

    vooraanmelding: Vooraanmelding
    opening: Lijnopening
    staat: str
    soort: Betekenis
    draad: Draad
    nieuws_tegen: datetime.date | None = None
    volger: str = ""
    plek: str = ""
    begeleider: str = ""
    weten: list[tuple[str, str]] = field(default_factory=list)
    # By week: on which half days the pupil was there (code P), and on which not.
    aanwezig: list[tuple[datetime.date, str, str]] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether more is told than that the CLB has it."""
        return self.opening != Lijnopening.DICHT

    @property
    def leest(self) -> list[str]:
        """What this school reads, in words."""
        uit = ["wat je zelf schreef"]
        if self.open:
            uit.append("wie het opvolgt, wat beslist is, en wanneer het start en stopt")
            uit.append("op welke halve dagen je leerling er was, niet waarom niet")
            uit.append("welke plek het is" if self.opening == Lijnopening.JA else "welk soort plek het is, niet waar")
        return uit


def maak_schoollijn(rij: Vooraanmelding) -> Schoollijn:
    """Return the line of this question for the school that sent it."""
    return maak_schoollijnen([rij])[0]


def maak_schoollijnen(rijen: Sequence[Vooraanmelding]) -> list[Schoollijn]:
    """Return the lines of these questions, in a number of queries that does not grow."""
    openingen = openingen_van(rijen)
    open_ = {rij.aanmelding_id for rij in rijen if openingen[rij.pk] != Lijnopening.DICHT}
    plekken = Toeleiding.objects.filter(aanmelding__in=open_, stand__in=AANVAARDE_TOELEIDING)
    plekken = plekken.select_related("fiche__aanbieder", "traject").defer("uitleg", "reden_tekst", "vraag", "antwoord")
    plekken = plekken.prefetch_related("traject__weken")
    plek_bij = {plek.aanmelding_id: plek for plek in plekken.order_by("beantwoord_op", "pk")}
    blijft = begeleiders_voor_school(open_)
    lijnen = [_lijn(rij, openingen[rij.pk], plek_bij.get(rij.aanmelding_id or 0)) for rij in rijen]
    return [
        replace(een, begeleider=blijft.get(een.open and een.vooraanmelding.aanmelding_id or 0, "")) for een in lijnen
    ]


def _lijn(rij: Vooraanmelding, opening: Lijnopening, toeleiding: Toeleiding | None) -> Schoollijn:
    weten, aanmelding = _weten(rij), rij.aanmelding
    if opening == Lijnopening.DICHT or aanmelding is None:
        staat, soort, tegen = _zonder_opening(rij)
        return Schoollijn(rij, opening, staat, soort, Draad(_begin(rij), af=False), tegen, weten=weten)
    plek = _plek(toeleiding, opening)
    staat, soort = _stand_nu(aanmelding, toeleiding)
    volger = f"{apart(aanmelding.ingediend_door.naam)}, {aanmelding.organisatie.naam}"
    draad = Draad(_volledig(rij, aanmelding, toeleiding, plek), af=not aanmelding.is_open)
    traject = traject_van(toeleiding) if toeleiding else None
    weken = voor_de_school(traject.weken.all()) if traject else []
    return Schoollijn(rij, opening, staat, soort, draad, None, volger, plek, weten=weten, aanwezig=weken)


def _dag(moment: datetime.datetime | None) -> datetime.date | None:
    return timezone.localdate(moment) if moment else None


def _begin(rij: Vooraanmelding) -> list[Draadstap]:
    """What the school knew by itself: it sent, its CLB has it; and what its CLB answered when it does not refer."""
    stappen = [
        Draadstap("Verstuurd", _dag(rij.verstuurd_op), "door jou"),
        Draadstap("Bij het CLB", _dag(rij.verstuurd_op), rij.clb.naam),
    ]
    if rij.stand == Vooraanmeldingstand.AFGEWEZEN:
        stappen.append(Draadstap("Beslist", _dag(rij.afgehandeld_op), "het CLB meldt niet aan"))
    return stappen


def _volledig(rij: Vooraanmelding, aanmelding: Aanmelding, toeleiding: Toeleiding | None, plek: str) -> list[Draadstap]:
    traject = traject_van(toeleiding) if toeleiding else None
    start, einde = (traject.gestart_op, traject.laatste_dag) if traject else (None, None)
    stappen = [
        *_begin(rij),
        Draadstap("Beslist", _dag(rij.afgehandeld_op), "het CLB meldt aan"),
        Draadstap("Plek gevonden", _dag(toeleiding.beantwoord_op) if toeleiding else None, plek),
        Draadstap("Start", start, "eerste dag op de plek"),
    ]
    if einde:
        stappen.append(Draadstap("Stop", einde, "laatste dag op de plek" if start else "ging niet door"))
    if not aanmelding.is_open:
        stappen.append(Draadstap("Afgerond", _dag(aanmelding.afgesloten_op), "door het Meldpunt"))
    return stappen


def _zonder_opening(rij: Vooraanmelding) -> tuple[str, Betekenis, datetime.date | None]:
    """The same words before and after the CLB sent it on: else the words would tell it."""
    if rij.stand == Vooraanmeldingstand.AFGEWEZEN:
        return "het CLB meldt niet aan", Betekenis.STIL, None
    if rij.stand == Vooraanmeldingstand.INGETROKKEN:
        return "ingetrokken", Betekenis.STIL, None
    tegen = rij.wek_op if rij.wek_op and rij.wek_op > timezone.localdate() else None
    return "bij het CLB", Betekenis.LOOPT, tegen


def _plek(toeleiding: Toeleiding | None, opening: Lijnopening) -> str:
    if toeleiding is None:
        return ""
    if opening == Lijnopening.JA:
        return f"{toeleiding.fiche.titel}, {toeleiding.fiche.aanbieder.naam}"
    return str(toeleiding.fiche.get_soort_display())


def _stand_nu(aanmelding: Aanmelding, toeleiding: Toeleiding | None) -> tuple[str, Betekenis]:
    if not aanmelding.is_open:
        return "afgerond", Betekenis.KLAAR
    if toeleiding is None:
        return "het Meldpunt zoekt een plek", Betekenis.LOOPT
    traject = traject_van(toeleiding)
    if traject is not None and traject.stand in _STAND:
        return _STAND[Trajectstand(traject.stand)].format(tot=_tot(traject.tot_op)), Betekenis.LOOPT
    if toeleiding.start_op is None:
        return "plek gevonden", Betekenis.LOOPT
    komt = toeleiding.start_op > timezone.localdate()
    return f"{'start' if komt else 'zou starten'} op {dag_in_woorden(toeleiding.start_op)}", Betekenis.LOOPT


def _tot(dag: datetime.date | None) -> str:
    return f", tot en met {dag_in_woorden(dag)}" if dag else ""


def _weten(rij: Vooraanmelding) -> list[tuple[str, str]]:
    """What the school said about who knows."""
    inhoud = dict(rij.inhoud.get("weten", {}))
    uit = []
    for kort, naam in (("j", "De leerling"), ("o", "De ouders")):
        antwoord, op = waarde(inhoud, f"{kort}_weet"), waarde(inhoud, f"{kort}_op")
        if antwoord == Weet.JA:
            dag = dag_in_woorden(datetime.date.fromisoformat(op)) if op else ""
            uit.append((naam, f"ja, verteld op {dag}" if dag else "ja"))
        elif antwoord:
            uit.append((naam, str(Weet(antwoord).label)))
    return uit
