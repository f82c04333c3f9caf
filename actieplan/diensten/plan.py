"""Beginning a plan in the browser: empty, or with the goals of another network as a first proposal."""

from collections.abc import Iterable

from actieplan.keuzes import SoortDoelstelling
from actieplan.models import Actieplan, Doelstelling, Versieregel
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

# Words of pages beside the plans themselves.
_BEZET = frozenset({"nieuw", "actiepunten", "losse-draden"})
GOED_ALS_DOEL = ("nummer", "titel", "omschrijving")


@dienst
def plan_beginnen(
    *, netwerk_id: int, titel: str, inleiding: str, vorm: Actieplan | None = None, door: Gebruiker
) -> Actieplan:
    """Make the plan of a network; the public reads it once a version is approved.

    `vorm`: another plan of which the approved goals are copied, without actions. Geweigerd when the network has a plan.
    """
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.PLAN_BEWERKEN))
    netwerk = op_slot(rijen, "Je bewerkt het plan van dit netwerk niet.", pk=netwerk_id)
    if bestaand := netwerk.plannen.first():
        raise Geweigerd(f"{netwerk.naam} heeft al een plan: {bestaand.titel}. Werk daar verder.")
    plan = Actieplan.objects.create(netwerk=netwerk, slug=_vrije_slug(netwerk.slug), titel=titel, inleiding=inleiding)
    registreer(plan, "plan begonnen", door)
    if vorm is not None:
        _neem_doelen_over(plan, goedgekeurde_doelen(vorm))
    return plan


def _vrije_slug(woord: str) -> str:
    slug, nummer = (f"plan-{woord}" if woord in _BEZET else woord), 2
    while Actieplan.objects.filter(slug=slug).exists():
        slug, nummer = f"{woord}-{nummer}", nummer + 1
    return slug


def goedgekeurde_doelen(plan: Actieplan) -> list[Versieregel]:
    """Return the goals of the version in force, as everybody reads them."""
    regels = Versieregel.objects.filter(versie__plan=plan, versie__van_kracht=True, soort="doelstelling")
    return list(regels.order_by("volgorde"))


def _neem_doelen_over(plan: Actieplan, regels: Iterable[Versieregel]) -> None:
    """A copy that is this network's own: it says where it came from, and changes with nothing over there."""
    bekend = set(SoortDoelstelling.values)
    for nummer, regel in enumerate(regels, start=1):
        wat = regel.inhoud
        Doelstelling.objects.create(
            plan=plan,
            soort=wat["soort"] if wat["soort"] in bekend else SoortDoelstelling.STRATEGISCH,
            volgorde=nummer * 10,
            **{veld: wat.get(veld, "") for veld in GOED_ALS_DOEL},
        )
