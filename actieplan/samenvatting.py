"""What other rooms may read of the plan: short facts, no rows to write."""

import datetime
from collections import Counter
from dataclasses import dataclass

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from actieplan.keuzes import DRAGENDE_SOORTEN
from actieplan.models import Actie, Actieplan, Kader, Versie, Versieregel, Voortgang
from actieplan.weergave.plan import voorstellen_voor
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


def kaders() -> list[Kader]:
    """Return the policy frames the networks answer to."""
    return list(Kader.objects.all())


@dataclass(frozen=True)
class KortDoel:
    """A goal on the front page, with how many actions the public reads in it."""

    regel: Versieregel
    aantal: int


@dataclass(frozen=True)
class KortPlan:
    """A plan on the front page."""

    plan: Actieplan
    versie: Versie
    doelen: list[KortDoel]
    aantal_acties: int


def plannen_in_het_kort() -> list[KortPlan]:
    """Return the plans in force with their goals and the number of public actions, in three queries."""
    versies = list(
        Versie.objects.filter(van_kracht=True).select_related("plan__netwerk").order_by("plan__netwerk__korte_naam")
    )
    doelen = list(Versieregel.objects.filter(versie__in=versies, soort="doelstelling"))
    acties = Versieregel.objects.filter(versie__in=versies, soort="actie", actie__zichtbaarheid="publiek")
    telling = Counter(acties.values_list("versie_id", "doel_sleutel"))
    return [_kort(versie, doelen, telling) for versie in versies]


def _kort(versie: Versie, doelen: list[Versieregel], telling: Counter) -> KortPlan:
    eigen = [doel for doel in doelen if doel.versie_id == versie.pk and doel.inhoud["soort"] in DRAGENDE_SOORTEN]
    return KortPlan(
        plan=versie.plan,
        versie=versie,
        doelen=[KortDoel(doel, telling[versie.pk, doel.sleutel]) for doel in eigen],
        aantal_acties=sum(aantal for (pk, _), aantal in telling.items() if pk == versie.pk),
    )


@dataclass(frozen=True)
class EigenActie:
    """An action of one's own organisation, under its approved title: a partner reads no proposals."""

    plan: Actieplan
    sleutel: str
    titel: str
    bevestigd_op: datetime.date | None

    def get_absolute_url(self) -> str:
        """Address of the page of this action."""
        return reverse("actieplan:actie", args=[self.plan.slug, self.sleutel])


@dataclass(frozen=True)
class MijnPlanwerk:
    """The block of this room in mijn werk."""

    eigen_acties: list[EigenActie]
    bewerkbaar: list[Actieplan]
    voorstellen: dict[str, int]
    meldingen: int  # stands that partners reported and nobody decided on
    laatste: list[Gebeurtenis]


def mijn_werk(gebruiker) -> MijnPlanwerk:
    """Return what waits for this person in the action plan."""
    toegang = toegang_van(gebruiker)
    bewerkbaar = list(Actieplan.objects.bewerkbaar_voor(gebruiker).select_related("netwerk"))
    melden = toegang.mag(Recht.VOORTGANG_MELDEN) and not bewerkbaar
    eigen = _eigen_acties(gebruiker) if melden else []
    voorstellen = {
        plan.slug: len(voorstellen_voor(plan, plan.versies.filter(van_kracht=True).first(), gebruiker))
        for plan in bewerkbaar
    }
    slugs = [plan.netwerk.slug for plan in bewerkbaar]
    laatste = list(Gebeurtenis.objects.filter(netwerk_slug__in=slugs, object_soort__in=["actie", "versie"])[:8])
    meldingen = Voortgang.objects.bewerkbaar_voor(gebruiker).te_beslissen().count() if bewerkbaar else 0
    return MijnPlanwerk(eigen, bewerkbaar, voorstellen, meldingen, laatste)


def _eigen_acties(gebruiker) -> list[EigenActie]:
    """Return the longest unconfirmed first, never confirmed before all."""
    acties = Actie.objects.eigen_voor(gebruiker, timezone.localdate())
    regels = (
        Versieregel.objects.zichtbaar_voor(gebruiker)
        .filter(versie__van_kracht=True, actie__in=acties.values("pk"))
        .select_related("actie__plan__netwerk")
        .order_by(F("actie__bevestigd_op").asc(nulls_first=True), "volgorde")
    )
    return [
        EigenActie(regel.actie.plan, regel.sleutel, regel.inhoud["titel"], regel.actie.bevestigd_op) for regel in regels
    ]
