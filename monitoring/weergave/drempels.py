"""How small a count is shown, of each source and by how fine it is told, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from leerrecht.models import Netwerk
from monitoring.bescherming.drempels import STANDAARD, Drempelboek, Grenswaarde, bronnen_in_gebruik
from monitoring.keuzes import Korrel
from monitoring.models import Aanlevering, Drempel, Gegevensbron


@dataclass(frozen=True)
class Drempelregel:
    """One grain of one source: what holds, and the decision behind it, if there is one."""

    korrel: Korrel
    grens: Grenswaarde
    besluit: Drempel | None = None

    @property
    def tekst(self) -> str:
        """What happens with small counts."""
        if self.grens.openbaar:
            return "niets verborgen, iedereen kent ze al"
        return "niets verborgen" if self.grens.drempel == 1 else f"verborgen onder {self.grens.drempel}"

    @property
    def losser(self) -> bool:
        """Whether it shows smaller counts than the portal would by itself."""
        return self.grens.drempel < STANDAARD

    @property
    def wacht(self) -> bool:
        """Whether a decision waits for the DPO, or was advised against."""
        return self.besluit is not None and not self.besluit.geldt


@dataclass(frozen=True)
class Brondrempels:
    """A source with its four grains, and what was decided about one delivery of it."""

    bron: Gegevensbron
    regels: list[Drempelregel]
    leveringen: list[Drempel] = field(default_factory=list)
    # Figures of it came with a package, and follow the source itself.
    uit_pakket: bool = False


def drempeltabel(netwerk: Netwerk) -> list[Brondrempels]:
    """Return what holds for each source that this network uses."""
    boek = Drempelboek(netwerk)
    pakketten = set(netwerk.aanleveringen.filter(bron_sleutel__isnull=False).values_list("gegevensbron", flat=True))
    besluiten = list(netwerk.drempels.select_related("gegevensbron", "aanlevering"))
    return [
        Brondrempels(
            bron,
            _regels(boek, bron, None, (rij for rij in besluiten if rij.aanlevering_id is None)),
            [rij for rij in besluiten if rij.aanlevering_id and rij.gegevensbron_id == bron.pk],
            bron.drempel == 1 and bron.pk in pakketten,
        )
        for bron in bronnen_in_gebruik(netwerk)
    ]


def drempels_van(aanlevering: Aanlevering) -> list[Drempelregel]:
    """Return what holds for the figures of one delivery."""
    if aanlevering.netwerk is None:
        return []
    return _regels(Drempelboek(aanlevering.netwerk), aanlevering.gegevensbron, aanlevering, aanlevering.drempels.all())


def _regels(
    boek: Drempelboek, bron: Gegevensbron, levering: Aanlevering | None, besluiten: Iterable[Drempel]
) -> list[Drempelregel]:
    per_korrel = {rij.korrel: rij for rij in besluiten if rij.gegevensbron_id == bron.pk}
    return [Drempelregel(k, boek.op_korrel(bron, levering, k), per_korrel.get(k)) for k in Korrel]
