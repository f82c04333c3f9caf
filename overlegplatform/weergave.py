"""What the pages of groups and meetings show, in a fixed number of queries."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from actieplan.models import Actie
from leerrecht.models import Netwerk
from overlegplatform.keuzes import KOMEND, VASTGELEGD, WAS_ER, Aanwezigheid, Antwoord, Stand
from overlegplatform.models import Agendapunt, Deelname, Groep, Uitkomst, Vergadering
from overlegplatform.tijden import beginuren, minuten
from overlegplatform.verslagbeeld import naam_van


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


@dataclass
class Regel:
    """One item of the agenda as a reader sees it."""

    punt: Agendapunt
    uur: datetime.datetime
    uitkomsten: list[Uitkomst]
    # The action it is about, when this reader may know of it: a proposal or an internal one is for staf.
    actie: Actie | None = None

    @property
    def vervolg(self) -> Agendapunt | None:
        """The item it became when it was put off."""
        return getattr(self.punt, "vervolg", None)


@dataclass
class Agenda:
    """The items of one meeting that a reader may see, each at its hour."""

    regels: list[Regel]
    duur: int
    beschikbaar: int

    @property
    def te_lang(self) -> int:
        """Minutes by which the agenda is longer than the meeting."""
        return max(0, self.duur - self.beschikbaar)

    @property
    def sleutels(self) -> set[str]:
        """Keys of the items this reader may see."""
        return {regel.punt.sleutel for regel in self.regels}


def maak_agenda(vergadering: Vergadering, gebruiker) -> Agenda:
    """Return the agenda with clock times. A hidden item takes its minutes, so that all read the same hours."""
    duren = list(vergadering.agendapunten.order_by("volgorde", "pk").values_list("pk", "duur"))
    uren = dict(zip((pk for pk, _ in duren), beginuren(vergadering.begin, [duur for _, duur in duren]), strict=True))
    punten = list(
        Agendapunt.objects.zichtbaar_voor(gebruiker)
        .filter(vergadering=vergadering)
        .select_related(
            "actie__plan",
            "signaal__organisatie",
            "verslag_van__groep",
            "vervolg__vergadering__groep",
            "uitgesteld_van__vergadering__groep",
        )
        .order_by("volgorde", "pk")
    )
    acties = Actie.objects.zichtbaar_voor(gebruiker).filter(pk__in=[punt.actie_id for punt in punten if punt.actie_id])
    leesbaar = set(acties.values_list("pk", flat=True))
    per_punt = _uitkomsten_per_punt(vergadering, gebruiker)
    return Agenda(
        regels=[
            Regel(punt, uren[punt.pk], per_punt[punt.pk], punt.actie if punt.actie_id in leesbaar else None)
            for punt in punten
        ],
        duur=sum(duur for _, duur in duren),
        beschikbaar=minuten(vergadering.begin, vergadering.einde),
    )


def _uitkomsten_per_punt(vergadering: Vergadering, gebruiker) -> dict[int, list[Uitkomst]]:
    rijen = Uitkomst.objects.zichtbaar_voor(gebruiker).filter(agendapunt__vergadering=vergadering)
    per_punt: dict[int, list[Uitkomst]] = defaultdict(list)
    for uitkomst in rijen.select_related("actiepunt__organisatie", "actiepunt__persoon", "signaal"):
        per_punt[uitkomst.agendapunt_id].append(uitkomst)
    return per_punt


@dataclass
class Aanwezigen:
    """Who came, who excused themselves, who said nothing."""

    rijen: list[Deelname]

    @property
    def aanwezig(self) -> list[str]:
        """Names of who was there."""
        return [naam_van(rij) for rij in self.rijen if rij.aanwezigheid in WAS_ER]

    @property
    def verontschuldigd(self) -> list[str]:
        """Names of who excused themselves."""
        return [naam_van(rij) for rij in self.rijen if rij.aanwezigheid == Aanwezigheid.VERONTSCHULDIGD]

    @property
    def zonder_bericht(self) -> int:
        """How many did not come and did not say so."""
        return sum(rij.aanwezigheid == Aanwezigheid.AFWEZIG for rij in self.rijen)

    @property
    def vervangers(self) -> int:
        """How many came as a substitute."""
        return sum(rij.aanwezigheid == Aanwezigheid.VERVANGEN for rij in self.rijen)

    @property
    def antwoorden(self) -> dict[str, int]:
        """How many answered what, before the meeting; who comes first, silence last."""
        telling = Counter(rij.antwoord for rij in self.rijen)
        volgorde = (Antwoord.JA, Antwoord.VERVANGER, Antwoord.NEE, Antwoord.GEEN)
        return {str(keuze.label): telling[keuze] for keuze in volgorde if telling[keuze]}


def aanwezigen(vergadering: Vergadering, gebruiker) -> Aanwezigen:
    """Return the participants of a meeting by organisation."""
    return Aanwezigen(list(vergadering.deelnames.zichtbaar_voor(gebruiker).select_related("organisatie")))


_STAPPEN = (
    (Stand.GEPLAND, "gepland"),
    (Stand.UITGENODIGD, "uitgenodigd"),
    (Stand.BEZIG, "bezig"),
    (Stand.GEHOUDEN, "verslag nalezen"),
    (Stand.GOEDGEKEURD, "verslag goedgekeurd"),
)


def stappen(vergadering: Vergadering) -> list[dict[str, str]]:
    """Return the way of a meeting; what is behind it, where it is, what comes."""
    volgorde = [stand for stand, _ in _STAPPEN]
    if vergadering.stand not in volgorde:
        return []
    hier = volgorde.index(vergadering.stand)
    laatste = len(volgorde) - 1
    return [
        {"naam": naam, "hoe": "nu" if nummer == hier else "af" if nummer < hier else "", "einde": hier == laatste}
        for nummer, (_, naam) in enumerate(_STAPPEN)
    ]


def besluiten(gebruiker, **waar) -> list[Uitkomst]:
    """Return the decisions this reader may read, newest first."""
    return list(
        Uitkomst.objects.zichtbaar_voor(gebruiker)
        .filter(soort="besluit", agendapunt__vergadering__stand__in=VASTGELEGD, **waar)
        .select_related("agendapunt__vergadering__groep")
        .order_by("-agendapunt__vergadering__begin", "agendapunt__volgorde", "pk")
    )


# A feed reaches back far enough to take away what was cancelled, and ahead as far as anybody plans.
_TERUG, _VOORUIT = datetime.timedelta(days=90), datetime.timedelta(days=400)


def feedperiode(nu: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """Return from when to when a feed shows meetings."""
    return nu - _TERUG, nu + _VOORUIT
