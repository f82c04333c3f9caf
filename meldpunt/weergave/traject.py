"""The trajecten of one file as one person may see them: how far each is, what was agreed, and what can be done now."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet, prefetch_related_objects
from django.utils import timezone

from leerrecht.beeld.draad import Draad, Draadstap
from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.dagen import dag_in_woorden
from leerrecht.toegang import Iemand
from meldpunt.keuzes.traject import MET_STOPREDEN, Trajectstand, Zegsman
from meldpunt.models import Toeleiding, Traject, TrajectZet
from meldpunt.regels.gezegd import genoteerd_na
from meldpunt.weergave.trajectweek import Weekregel, weekadres, weken_op_bladzijde

_EINDE = {
    Trajectstand.AFGEROND: "afgerond",
    Trajectstand.GESTOPT: "gestopt",
    Trajectstand.NIET_OPGEDAAGD: "niet komen opdagen",
    Trajectstand.TERUGGETROKKEN: "gaat niet door",
}


def traject_van(toeleiding: Toeleiding) -> Traject | None:
    """Return what followed its acceptance; None as long as nobody accepted."""
    return getattr(toeleiding, "traject", None)


def wacht_op_de_start(traject: Traject) -> bool:
    """Whether the agreed first day passed, and nobody said yet whether the young person was there."""
    dag = traject.eerste_dag
    return traject.stand == Trajectstand.AFGESPROKEN and dag is not None and dag <= timezone.localdate()


def hoever(traject: Traject) -> str:
    """Return how far it is, in a sentence without a full stop."""
    if traject.stand == Trajectstand.AFGESPROKEN:
        dag = traject.eerste_dag
        return f"afgesproken, eerste dag {dag_in_woorden(dag)}" if dag else "afgesproken, nog zonder eerste dag"
    if traject.stand == Trajectstand.GESTART:
        return f"gestart op {dag_in_woorden(traject.gestart_op)}"
    if traject.stand == Trajectstand.ONDERBROKEN:
        return f"gestart op {dag_in_woorden(traject.gestart_op)}, ligt nu stil"
    return f"{_EINDE[Trajectstand(traject.stand)]} op {dag_in_woorden(traject.laatste_dag)}"


def na_een_traject(toeleidingen: Iterable[Toeleiding]) -> str:
    """Return how the last traject ended, in a sentence without a full stop; "" while none did."""
    voorbij = [
        rij for rij in toeleidingen if (een := traject_van(rij)) is not None and een.gestart_op and not een.is_lopend
    ]
    if not voorbij:
        return ""
    laatste = max(voorbij, key=lambda rij: (rij.traject.laatste_dag, rij.pk))
    return f"Het traject bij {laatste.fiche.aanbieder.naam} is {hoever(laatste.traject)}"


@dataclass(frozen=True)
class Trajectzin:
    """A move that says something beside its day: why, or who told it."""

    op: datetime.datetime
    zin: str
    bron: str


@dataclass(frozen=True)
class Trajectregel:
    """One traject on a page. `verloop`: its moves that say something beside the day, newest first."""

    rij: Traject
    knoppen: list[Knop]
    verloop: list[Trajectzin]
    weken: list[Weekregel] = field(default_factory=list)

    @property
    def draad(self) -> Draad:
        """The stations: agreed, started, ended."""
        rij = self.rij
        stappen = [
            Draadstap("Afspraak", timezone.localdate(rij.begonnen_op), "aanvaard"),
            Draadstap("Start", rij.gestart_op, "eerste dag"),
            Draadstap("Einde", rij.laatste_dag, _EINDE.get(Trajectstand(rij.stand), "")),
        ]
        return Draad(stappen, af=not rij.is_lopend)

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """What was agreed, and why it stopped."""
        rij = self.rij
        paren = [
            ("Afgesproken eerste dag", dag_in_woorden(rij.eerste_dag) if rij.eerste_dag else ""),
            ("Afgesproken tot en met", dag_in_woorden(rij.tot_op) if rij.tot_op else ""),
            ("Halve dagen per week", str(len(rij.dagdelen)) if rij.dagdelen else ""),
        ]
        if rij.stand in MET_STOPREDEN:
            paren.append(("Waarom", f"{rij.get_reden_display()}. {rij.reden_tekst}".strip()))
        return [paar for paar in paren if paar[1]]


def _bron(zet: TrajectZet) -> str:
    """By which road a move is known."""
    if zet.wie_zei:
        return genoteerd_na(zet.wie_zei, zet.door)
    return str(Zegsman(zet.zegsman).label)


def _zetten_van(trajecten: list[Traject], gebruiker: Iemand) -> QuerySet[TrajectZet]:
    return TrajectZet.objects.zichtbaar_voor(gebruiker).filter(traject__in=trajecten).select_related("door")


def trajecten_van(rijen: Sequence[Toeleiding], gebruiker: Iemand) -> list[Trajectregel]:
    """Return the trajecten of these toeleidingen, which this person may see; the one that runs stands first."""
    trajecten = [traject for rij in rijen if (traject := traject_van(rij)) is not None]
    if not trajecten:
        return []
    for rij in rijen:
        if (traject := traject_van(rij)) is not None:
            traject.toeleiding = rij
    prefetch_related_objects(trajecten, "weken__door", "lesperioden")
    knoppen = daden_voor_lijst(trajecten, gebruiker)
    verloop: dict[int, list[Trajectzin]] = {}
    for zet in _zetten_van(trajecten, gebruiker):
        # Why it stopped stands with the traject; who told it is said where that was not the provider itself.
        if zet.wie_zei or (zet.reden and zet.naar not in MET_STOPREDEN):
            reden = "" if zet.naar in MET_STOPREDEN else zet.reden
            zin = f"{zet.get_naar_display()}. {reden}".strip()
            verloop.setdefault(zet.traject_id, []).append(Trajectzin(zet.op, zin, _bron(zet)))
    regels = [
        Trajectregel(
            rij,
            knoppen[rij.pk],
            verloop.get(rij.pk, []),
            weken_op_bladzijde(rij, adres=weekadres(rij) if knoppen[rij.pk] else None),
        )
        for rij in trajecten
    ]
    return sorted(regels, key=lambda regel: not regel.rij.is_lopend)
