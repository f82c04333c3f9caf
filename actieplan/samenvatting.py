"""What other rooms may read of the plan: short facts, and its rows in "mijn werk"."""

from collections import Counter
from dataclasses import dataclass

from actieplan.keuzes import DRAGENDE_SOORTEN
from actieplan.models import Actieplan, Kader, Versie, Versieregel
from actieplan.weergave.planwerk import Planwerk, mijn_werk
from leerrecht.models import Netwerk

__all__ = ["KortDoel", "KortPlan", "Planwerk", "kaders", "mijn_werk", "plannen_in_het_kort"]


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


def plannen_in_het_kort(netwerk: Netwerk | None = None) -> list[KortPlan]:
    """Return the plans in force (of one network), their goals and how many public actions, in three queries."""
    rijen = Versie.objects.filter(van_kracht=True).select_related("plan__netwerk")
    if netwerk is not None:
        rijen = rijen.filter(plan__netwerk=netwerk)
    versies = list(rijen.order_by("plan__netwerk__korte_naam"))
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
