"""The groups a reader may know of, by network, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from leerrecht.beeld.maanden import Kalenderdag, Maandlijn
from leerrecht.models import Netwerk
from leerrecht.schooljaar import Schooljaar
from overlegplatform.keuzes import KOMEND, Vergaderstand
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
    geef_ritme(gebruiker, groepen)
    for vak in per.values():
        vak.eigen = als_boom(vak.eigen)
    return sorted(per.values(), key=lambda vak: vak.netwerk.pk not in eerst)


def geef_ritme(gebruiker, groepen: Iterable[Groep]) -> None:
    """Give each group as `maanden` the meetings of this school year that the reader may know of. One query."""
    dag = timezone.localdate()
    jaar = Schooljaar.van_dag(dag)
    rijen = Vergadering.objects.zichtbaar_voor(gebruiker).filter(
        groep__in=[groep.pk for groep in groepen], begin__date__range=(jaar.eerste_dag, jaar.laatste_dag)
    )
    per: dict[int, list[Kalenderdag]] = defaultdict(list)
    for vergadering in rijen.exclude(stand=Vergaderstand.GEANNULEERD).order_by("begin", "pk"):
        dag_ervan = timezone.localdate(vergadering.begin)
        per[vergadering.groep_id].append(Kalenderdag(dag_ervan, "Vergadering", adres=vergadering.get_absolute_url()))
    for groep in groepen:
        groep.maanden = Maandlijn(f"maanden-{groep.slug}", f"Wanneer {groep.naam} samenkomt", per[groep.pk], dag)


def als_boom(groepen: list[Groep]) -> list[Groep]:
    """Return the groups with each under the one it belongs to, and how deep as `diepte`; nothing is lost."""
    in_lijst = {groep.pk for groep in groepen}
    onder: dict[int | None, list[Groep]] = defaultdict(list)
    for groep in groepen:
        onder[groep.ouder_id if groep.ouder_id in in_lijst else None].append(groep)
    uit: list[Groep] = []

    def loop(ouder: int | None, diepte: int) -> None:
        for groep in onder[ouder]:
            groep.diepte = diepte
            uit.append(groep)
            loop(groep.pk, diepte + 1)

    loop(None, 0)
    # Who belongs to each other in a ring is under nobody: shown flat.
    rest = [groep for groep in groepen if groep not in uit]
    for groep in rest:
        groep.diepte = 0
    return uit + rest
