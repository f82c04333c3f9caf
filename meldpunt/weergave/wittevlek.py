"""Where something was asked and not found, beside the offer there. Raw counts: for who handles the files anyway.

No file is opened and nobody is named, so it is no look at a file; who reads this page may read each of these files.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.beeld.tegels import Tegelkaart
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN, Aanbodsoort
from meldpunt.keuzes.dossier import OPEN_STANDEN, Leeftijdsband
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import AANVAARDE_TOELEIDING
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding, Werkgebied
from meldpunt.regels.kwartaal import GEEN_PLAATS, ZONDER_GEMEENTE, ZONDER_LEEFTIJD, gemeente_van

ZONDER_SOORT = "soort niet gezegd"
Plek = tuple[str, str, str]
_VELDEN = ("pk", "gebied", "gewenst", "leeftijdsband", "stand", "einde")


@dataclass(frozen=True)
class Vlek:
    """One town, kind and age: how often asked, how often without a place, and what there is."""

    gebied: str
    soort: str
    leeftijd: str
    gevraagd: int
    zoekt: int
    geen_plaats: int
    aanbod: int
    vrij: int

    @property
    def niet_gevonden(self) -> int:
        """Still looking, or closed without a place."""
        return self.zoekt + self.geen_plaats

    @property
    def soortnaam(self) -> str:
        """The kind in words."""
        return Aanbodsoort(self.soort).label if self.soort else ZONDER_SOORT

    @property
    def leeftijdnaam(self) -> str:
        """The age in words."""
        return Leeftijdsband(self.leeftijd).label if self.leeftijd else ZONDER_LEEFTIJD

    @property
    def signaal(self) -> str:
        """The address of a draft of a signal; "" without a kind. Never an age: it may be one young person."""
        if not self.soort:
            return ""
        plek = "" if self.gebied == ZONDER_GEMEENTE else self.gebied
        return f"{reverse('overleg:signaal_nieuw')}?{urlencode({'vlek': self.soortnaam, 'plek': plek})}"


class WitteVlekken:
    """The table and the tiles of a choice of files."""

    def __init__(self, dossiers: QuerySet[Aanmelding], *, soort: str = "") -> None:
        self._dossiers = dossiers.exclude(einde=Einde.DUBBEL).order_by()
        self._soort = soort

    @cached_property
    def rijen(self) -> list[Vlek]:
        """Where something was not found, most first."""
        vlekken = [rij for rij in self._alle if rij.niet_gevonden]
        return sorted(vlekken, key=lambda rij: (-rij.niet_gevonden, rij.gebied, rij.soortnaam.casefold(), rij.leeftijd))

    @cached_property
    def kaart(self) -> Tegelkaart:
        """The towns, with how often something was not found."""
        telling: Counter[str] = Counter()
        for rij in self.rijen:
            telling[rij.gebied] += rij.niet_gevonden
        return Tegelkaart("wittevlekken", "Tegelkaart: gevraagd en niet gevonden", telling, "vraag zonder plaats")

    @cached_property
    def _alle(self) -> list[Vlek]:
        gevraagd: Counter[Plek] = Counter()
        zoekt: Counter[Plek] = Counter()
        geen: Counter[Plek] = Counter()
        gemeente = _gemeenten()
        gevonden = set(
            Toeleiding.objects.filter(aanmelding__in=self._dossiers.values("pk"), stand__in=AANVAARDE_TOELEIDING)
            .order_by()
            .values_list("aanmelding", flat=True)
        )
        for rij in self._dossiers.values(*_VELDEN):
            # Who says no kind still looks for a place.
            for soort in rij["gewenst"] or [""]:
                if self._soort and soort != self._soort:
                    continue
                plek = (gemeente.get(rij["gebied"], ZONDER_GEMEENTE), soort, rij["leeftijdsband"])
                gevraagd[plek] += 1
                zoekt[plek] += rij["stand"] in OPEN_STANDEN and rij["pk"] not in gevonden
                geen[plek] += rij["einde"] == GEEN_PLAATS
        aanbod = _Aanbod(self._dossiers, gemeente)
        return [
            Vlek(*plek, aantal, zoekt[plek], geen[plek], *aanbod.in_de_buurt(plek[0], plek[1]))
            for plek, aantal in gevraagd.items()
        ]


class _Aanbod:
    """The offers of the networks of these files: how many serve a town, and how many places are free."""

    def __init__(self, dossiers: QuerySet[Aanmelding], gemeente: dict[int, str]) -> None:
        fiches = Aanbodfiche.objects.filter(netwerk__in=dossiers.values("netwerk"), stand__in=PUBLIEKE_STANDEN)
        self._per_soort: dict[str, list[tuple[set[str], int]]] = defaultdict(list)
        for fiche in fiches.select_related("capaciteit").prefetch_related("werkgebieden"):
            plek = getattr(fiche, "capaciteit", None)
            vrij = plek.vrij if plek is not None and not plek.is_oud() else 0
            self._per_soort[fiche.soort].append((_werkt_in(fiche.werkgebieden.all(), gemeente), vrij))

    def in_de_buurt(self, gebied: str, soort: str) -> tuple[int, int]:
        """Return how many offers of a kind serve this town, and their free places; a whole region serves every town."""
        hier = [vrij for waar, vrij in self._per_soort[soort] if gebied in waar or ZONDER_GEMEENTE in waar]
        return len(hier), sum(hier)


def _werkt_in(gebieden: Iterable[Werkgebied], gemeente: dict[int, str]) -> set[str]:
    return {gemeente[gebied.pk] for gebied in gebieden} or {ZONDER_GEMEENTE}


def _gemeenten() -> dict[int, str]:
    gebieden = Werkgebied.objects.select_related("ligt_in").prefetch_related("delen")
    return {gebied.pk: gemeente_van(gebied) for gebied in gebieden}
