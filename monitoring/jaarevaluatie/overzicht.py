"""What the pages of the yearly round show: rounds with how many answered, and one round goal by goal."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from actieplan.keuzes import Versiestand
from actieplan.models import Versieregel
from monitoring.jaarevaluatie import trekkers
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Editie, Evaluatie, Jaarevaluatie, Ronde


def regels_van(actie_ids: Iterable[int]) -> dict[int, Versieregel]:
    """Return the approved wording of each action: of the version in force, else of the newest that has it.

    A trekker reads approved wording, also after an action left the plan. One query.
    """
    rijen = Versieregel.objects.filter(
        soort="actie", actie__in=list(actie_ids), versie__stand=Versiestand.GOEDGEKEURD
    ).order_by("versie__van_kracht", "versie__jaar")
    return {rij.actie_id: rij for rij in rijen}


def doelen_van(regels: Iterable[Versieregel]) -> dict[tuple[int, str], Versieregel]:
    """Return the goals that these lines stand under, by version and key. One query."""
    versies = {regel.versie_id for regel in regels}
    doelen = Versieregel.objects.filter(versie__in=versies, soort="doelstelling").order_by("volgorde")
    return {(doel.versie_id, doel.sleutel): doel for doel in doelen}


@dataclass
class Rondeblok:
    """One round in a list, with how far it is."""

    ronde: Ronde
    dag: datetime.date

    @property
    def fase(self) -> str:
        """Where the round is, in words."""
        if self.dag < self.ronde.opent:
            return "nog niet open"
        return "open" if self.ronde.is_open(self.dag) else "gesloten"


def tel(rondes: QuerySet[Ronde]) -> QuerySet[Ronde]:
    """Give each round `totaal`, `beantwoord` and `nagelezen`."""
    publiek = Q(evaluaties__actie__zichtbaarheid="publiek")
    klaar = [Evaluatiestand.GEREDIGEERD, Evaluatiestand.VASTGESTELD]
    return rondes.annotate(
        totaal=Count("evaluaties", filter=publiek),
        beantwoord=Count("evaluaties", filter=publiek & Q(evaluaties__ingediend_op__isnull=False)),
        nagelezen=Count(
            "evaluaties", filter=publiek & Q(evaluaties__stand__in=klaar, evaluaties__ingediend_op__isnull=False)
        ),
    )


@dataclass
class Antwoordrij:
    """One action of a round, as a list shows it."""

    evaluatie: Evaluatie
    regel: Versieregel | None
    doel: Versieregel | None = None
    dragers: str = ""
    bereikbaar: bool = True
    dag: datetime.date | None = None

    @property
    def titel(self) -> str:
        """Approved title."""
        return self.regel.inhoud["titel"] if self.regel else ""

    @property
    def nummer(self) -> str:
        """Printed number."""
        return self.regel.inhoud["nummer"] if self.regel else ""

    @property
    def waar(self) -> str:
        """A printed number is never shown without its goal: 2.1.1 exists twice."""
        if self.doel is None:
            return ""
        nummer, titel = self.doel.inhoud["nummer"], self.doel.inhoud["titel"]
        return f"doel {nummer}, {titel.lower()}" if nummer else titel

    @property
    def te_laat(self) -> bool:
        """Still to answer after the round closed."""
        return self.evaluatie.stand == Evaluatiestand.OPEN and bool(self.dag) and self.dag > self.evaluatie.ronde.sluit


@dataclass
class Doelantwoorden:
    """One goal of a round."""

    doel: Versieregel | None
    rijen: list[Antwoordrij] = field(default_factory=list)

    @property
    def titel(self) -> str:
        """`Doel 2`, or its title where the plan gives no number."""
        if self.doel is None:
            return "Niet meer in het plan"
        nummer = self.doel.inhoud["nummer"]
        return f"Doel {nummer}" if nummer else self.doel.inhoud["titel"]

    @property
    def onderkop(self) -> str:
        """The title, where the heading is a number."""
        return self.doel.inhoud["titel"] if self.doel and self.doel.inhoud["nummer"] else ""

    @property
    def beantwoord(self) -> int:
        """How many of its actions were answered."""
        return sum(1 for rij in self.rijen if rij.evaluatie.beantwoord)


def in_planvolgorde(evaluaties: Iterable[Evaluatie], *, dag: datetime.date | None = None) -> list[Antwoordrij]:
    """Return the answers with their approved wording and goal, in the order of the plan. Two queries, however many."""
    evaluaties = list(evaluaties)
    regels = regels_van(rij.actie_id for rij in evaluaties)
    doelen = doelen_van(regels.values())
    rijen = []
    for evaluatie in evaluaties:
        regel = regels.get(evaluatie.actie_id)
        doel = doelen.get((regel.versie_id, regel.doel_sleutel)) if regel else None
        rijen.append(Antwoordrij(evaluatie, regel, doel, dag=dag))
    return sorted(rijen, key=_plaats)


def maak_rijen(evaluaties: Iterable[Evaluatie], *, dag: datetime.date) -> list[Antwoordrij]:
    """Return the answers with their approved wording and who carries them. Three queries, however many."""
    rijen = in_planvolgorde(evaluaties, dag=dag)
    per_actie = trekkers.dragers([rij.evaluatie.actie_id for rij in rijen], dag)
    for rij in rijen:
        rij.dragers = trekkers.namen(per_actie.get(rij.evaluatie.actie_id, []))
    return rijen


def _plaats(rij: Antwoordrij) -> tuple:
    if rij.regel is None:
        return True, 0, 0, rij.evaluatie.pk
    return False, -rij.regel.versie_id, rij.regel.volgorde, rij.evaluatie.pk


class Rondeoverzicht:
    """One round for staf: per goal who answered, and who cannot be reached."""

    def __init__(self, ronde: Ronde) -> None:
        self.ronde, self.dag = ronde, timezone.localdate()
        evaluaties = ronde.evaluaties.filter(actie__zichtbaarheid="publiek").select_related("actie", "ronde__plan")
        self.rijen = maak_rijen(evaluaties, dag=self.dag)
        self._zoek_bereikbaren()

    def _zoek_bereikbaren(self) -> None:
        mensen = trekkers.mensen_per_organisatie(self.ronde, self.dag)
        per_actie = trekkers.dragers([rij.evaluatie.actie_id for rij in self.rijen], self.dag)
        for rij in self.rijen:
            rij.bereikbaar = any(mensen.get(b.organisatie_id) for b in per_actie.get(rij.evaluatie.actie_id, []))

    @cached_property
    def blokken(self) -> list[Doelantwoorden]:
        """The goals in the order of the plan."""
        blokken: dict[str, Doelantwoorden] = {}
        for rij in self.rijen:
            sleutel = rij.doel.sleutel if rij.doel else ""
            blokken.setdefault(sleutel, Doelantwoorden(rij.doel)).rijen.append(rij)
        return list(blokken.values())

    @property
    def totaal(self) -> int:
        """How many answers the round asks."""
        return len(self.rijen)

    @property
    def beantwoord(self) -> int:
        """How many came."""
        return sum(1 for rij in self.rijen if rij.evaluatie.beantwoord)

    @property
    def na_te_lezen(self) -> int:
        """How many staf has still to read."""
        return sum(1 for rij in self.rijen if rij.evaluatie.stand == Evaluatiestand.INGEDIEND)

    @property
    def onbeantwoord(self) -> int:
        """How many have no answer."""
        return self.totaal - self.beantwoord

    @property
    def eerste_na_te_lezen(self) -> list[Antwoordrij]:
        """The first one to read, if any."""
        return [rij for rij in self.rijen if rij.evaluatie.stand == Evaluatiestand.INGEDIEND][:1]

    @property
    def eerste_open(self) -> list[Antwoordrij]:
        """The first one without an answer, if any."""
        return [rij for rij in self.rijen if rij.evaluatie.stand == Evaluatiestand.OPEN][:1]

    @property
    def te_vragen(self) -> int:
        """How many open ones somebody with an account can answer."""
        return self.onbeantwoord - self.onbereikbaar

    @property
    def onbereikbaar(self) -> int:
        """How many open actions nobody with an account carries: staf fills these in."""
        return sum(1 for rij in self.rijen if rij.evaluatie.stand == Evaluatiestand.OPEN and not rij.bereikbaar)

    @property
    def fase(self) -> str:
        """Where the round is, in words."""
        return Rondeblok(self.ronde, self.dag).fase

    @cached_property
    def ontbrekend(self) -> int:
        """How many actions came into the plan after the round opened."""
        in_plan = Versieregel.objects.filter(
            versie__plan=self.ronde.plan, versie__van_kracht=True, soort="actie", actie__zichtbaarheid="publiek"
        )
        return in_plan.exclude(actie__in=self.ronde.evaluaties.values("actie")).count()


def eigen_antwoorden(gebruiker, *, alleen_open: bool = False) -> list[Antwoordrij]:
    """Return the answers this person may give now, not yet answered ones first."""
    dag = timezone.localdate()
    rijen = Evaluatie.objects.eigen_voor(gebruiker, dag).filter(ronde__opent__lte=dag, ronde__sluit__gte=dag)
    rijen = rijen.filter(stand__in=[Evaluatiestand.OPEN, Evaluatiestand.INGEDIEND])
    if alleen_open:
        rijen = rijen.filter(stand=Evaluatiestand.OPEN)
    gemaakt = maak_rijen(rijen.select_related("ronde__plan", "actie"), dag=dag)
    return sorted(gemaakt, key=lambda rij: rij.evaluatie.beantwoord)


def vorig_antwoord(evaluatie: Evaluatie) -> Evaluatie | None:
    """Return what was answered about the same action in the newest earlier round."""
    eerder = Evaluatie.objects.filter(
        actie=evaluatie.actie_id, ronde__beginjaar__lt=evaluatie.ronde.beginjaar, ingediend_op__isnull=False
    )
    return eerder.select_related("ronde").order_by("-ronde__beginjaar").first()


def leesbare_evaluaties(gebruiker) -> list[Jaarevaluatie]:
    """Return the yearly evaluations of which this person may read an edition, each with it as `editie`."""
    edities = Editie.objects.zichtbaar_voor(gebruiker).defer("inhoud").order_by("nummer")
    rijen = Jaarevaluatie.objects.zichtbaar_voor(gebruiker).select_related("ronde__plan", "ronde__netwerk")
    rijen = list(rijen.order_by("-ronde__beginjaar", "ronde__plan__titel"))
    laatste = {editie.jaarevaluatie_id: editie for editie in edities.filter(jaarevaluatie__in=rijen)}
    gevonden = []
    for rij in rijen:
        rij.editie = laatste.get(rij.pk)
        if rij.editie is not None:
            rij.editie.jaarevaluatie = rij
            gevonden.append(rij)
    return gevonden
