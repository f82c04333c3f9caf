"""What each provider sees of a file right now, asked of the very queries that every page goes through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q

from leerrecht.models import Lidmaatschap, Organisatie
from leerrecht.rechten import Rol
from leerrecht.toegang import Toegang
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Trap
from meldpunt.keuzes.leesveld import velden_van_trap
from meldpunt.models import Aanmelding
from meldpunt.models.toestemming import LOPEND
from meldpunt.regels.toestemmingszin import geopend, zin_nu
from meldpunt.regels.velden import genoemde_velden

_TRAPPEN = (Trap.NUL, Trap.A, Trap.B)


class _Blik:
    """Somebody who answers for one provider in one network, as the queries know such a person. No account."""

    is_authenticated = is_active = True
    pk = None

    def __init__(self, netwerk_id: int, organisatie: Organisatie) -> None:
        lid = Lidmaatschap(netwerk_id=netwerk_id, organisatie=organisatie, rol=Rol.AANBIEDER)
        self._toegang = Toegang((lid,))


@dataclass(frozen=True)
class Zicht:
    """One provider, the tiers it may read now, and of those the fields."""

    aanbieder: Organisatie
    trappen: tuple[Trap, ...]
    velden: frozenset[str]

    @property
    def zin(self) -> str:
        """The line under the toestemmingen."""
        return zin_nu(self.velden)


def zicht_van(aanmelding: Aanmelding, aanbieders: Iterable[Organisatie] | None = None) -> list[Zicht]:
    """Return what each provider sees that is asked, or with whom sharing was discussed. Three queries, however many."""
    wie = list(betrokken_aanbieders(aanmelding) if aanbieders is None else aanbieders)
    alle, vragen = Aanmelding.objects.all(), dict[str, Exists]()
    for organisatie in wie:
        blik: Any = _Blik(aanmelding.netwerk_id, organisatie)
        for nummer, trap in enumerate(_TRAPPEN):
            zelf = alle.met_trap(blik, trap).filter(pk=OuterRef("pk"))
            vragen[f"ziet_{organisatie.pk}_{nummer}"] = Exists(zelf)
    rij: Mapping[str, Any] = Aanmelding.objects.filter(pk=aanmelding.pk).values(**vragen).get() if vragen else {}
    genoemd = genoemde_velden(aanmelding, {(een.pk, Ontvangersoort.AANBIEDER) for een in wie})
    uit = []
    for een in wie:
        trappen = tuple(trap for nummer, trap in enumerate(_TRAPPEN) if rij[f"ziet_{een.pk}_{nummer}"])
        nul = velden_van_trap(Trap.NUL) if trappen else frozenset[str]()
        uit.append(Zicht(een, trappen, nul | geopend(genoemd[een.pk, Ontvangersoort.AANBIEDER], trappen)))
    return uit


def betrokken_aanbieders(aanmelding: Aanmelding) -> list[Organisatie]:
    """Return the providers with a toeleiding that runs, or a toestemming asked or given, by name."""
    lopend = aanmelding.toeleidingen.filter(stand__in=LOPENDE_TOELEIDING).values("fiche__aanbieder")
    gedeeld = aanmelding.toestemmingen.filter(stand__in=LOPEND, ontvangersoort=Ontvangersoort.AANBIEDER)
    return list(
        Organisatie.objects.filter(Q(pk__in=lopend) | Q(pk__in=gedeeld.values("ontvanger"))).order_by(
            "sorteersleutel", "pk"
        )
    )
