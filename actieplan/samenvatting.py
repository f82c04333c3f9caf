"""What other rooms may read of the plan: short facts, no rows to write."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from actieplan.keuzes import DRAGENDE_SOORTEN
from actieplan.models import Actie, Actieplan, Versie, Versieregel
from actieplan.weergave import voorstellen_voor
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


@dataclass(frozen=True)
class KortPlan:
    """A plan on the front page."""

    plan: Actieplan
    versie: Versie
    doelen: list[Versieregel]
    aantal_acties: int


def plannen_in_het_kort() -> list[KortPlan]:
    """Return the plans in force with their goals and the number of public actions."""
    publiek = Q(regels__soort="actie") & Q(regels__actie__zichtbaarheid="publiek")
    versies = (
        Versie.objects.filter(van_kracht=True)
        .select_related("plan__netwerk")
        .annotate(aantal=Count("regels", filter=publiek))
        .order_by("plan__netwerk__korte_naam")
    )
    doelen = list(Versieregel.objects.filter(versie__in=versies, soort="doelstelling"))
    return [
        KortPlan(
            plan=versie.plan,
            versie=versie,
            doelen=[
                regel for regel in doelen if regel.versie_id == versie.pk and regel.inhoud["soort"] in DRAGENDE_SOORTEN
            ],
            aantal_acties=versie.aantal,
        )
        for versie in versies
    ]


@dataclass(frozen=True)
class MijnPlanwerk:
    """The block of this room in mijn werk."""

    eigen_acties: list[Actie]
    bewerkbaar: list[Actieplan]
    voorstellen: dict[str, int]
    laatste: list[Gebeurtenis]


def mijn_werk(gebruiker) -> MijnPlanwerk:
    """Return what waits for this person in the action plan."""
    toegang = toegang_van(gebruiker)
    bewerkbaar = list(Actieplan.objects.bewerkbaar_voor(gebruiker).select_related("netwerk"))
    eigen: list[Actie] = []
    if toegang.mag(Recht.VOORTGANG_MELDEN) and not bewerkbaar:
        eigen = list(
            Actie.objects.eigen_voor(gebruiker, timezone.localdate())
            .select_related("plan__netwerk")
            .order_by("bevestigd_op", "volgorde")
        )
    voorstellen = {
        plan.slug: len(voorstellen_voor(plan, plan.versies.filter(van_kracht=True).first(), gebruiker))
        for plan in bewerkbaar
    }
    slugs = [plan.netwerk.slug for plan in bewerkbaar]
    laatste = list(Gebeurtenis.objects.filter(netwerk_slug__in=slugs, object_soort__in=["actie", "versie"])[:8])
    return MijnPlanwerk(eigen, bewerkbaar, voorstellen, laatste)
