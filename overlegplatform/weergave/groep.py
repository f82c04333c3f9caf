"""The groups a reader may know of, by network, in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from leerrecht.models import Netwerk
from overlegplatform.keuzes import KOMEND
from overlegplatform.models import Groep, Vergadering


@dataclass
class Netwerkgroepen:
    """The groups of one network: its own, and those of others where it sits, by area."""

    netwerk: Netwerk
    eigen: list[Groep] = field(default_factory=list)
    van_anderen: dict[str, list[Groep]] = field(default_factory=lambda: defaultdict(list))

    @property
    def per_gebied(self) -> list[tuple[str, list[Groep]]]:
        """Groups of others under the name of their area; without one last."""
        return sorted(self.van_anderen.items(), key=lambda paar: (not paar[0], paar[0]))


def groepen_per_netwerk(gebruiker, eerst: set[int]) -> list[Netwerkgroepen]:
    """Return the groups this reader may know of, those of the own networks first."""
    dag = timezone.localdate()
    loopt = Q(zetels__van__lte=dag) & (Q(zetels__tot__isnull=True) | Q(zetels__tot__gte=dag))
    volgende = Vergadering.objects.filter(groep=OuterRef("pk"), stand__in=KOMEND, einde__gte=timezone.now())
    groepen = (
        Groep.objects.zichtbaar_voor(gebruiker)
        .lopend(dag)
        .select_related("netwerk", "ouder")
        .annotate(aantal_zetels=Count("zetels", filter=loopt), volgende=Subquery(volgende.values("begin")[:1]))
    )
    per: dict[int, Netwerkgroepen] = {}
    for groep in groepen:
        vak = per.setdefault(groep.netwerk_id, Netwerkgroepen(groep.netwerk))
        (vak.eigen if groep.eigen else vak.van_anderen[groep.gebied]).append(groep)
    return sorted(per.values(), key=lambda vak: vak.netwerk.pk not in eerst)
