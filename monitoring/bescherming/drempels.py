"""Which threshold holds for a figure: by its source, its grain and its delivery. Read by protector and audit alike."""

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from leerrecht.models import Netwerk
from monitoring.bescherming.korrel import DREMPEL_MELDPUNT, MELDPUNT, korrel_van, telt_het_meldpunt
from monitoring.keuzes import Aanleverstand, Korrel
from monitoring.models import Aanlevering, Drempel, Gegevensbron

# What holds where nobody decided otherwise.
STANDAARD, STANDAARD_NOEMER = 5, 10


class Grenswaarde(NamedTuple):
    """The smallest count shown, the smallest whole of a percentage, and whether everybody knows the figure already."""

    drempel: int
    noemer: int
    openbaar: bool = False


class Drempelboek:
    """The decisions of a network about its sources, read once for a whole release.

    A source that hides nothing of its own (1) does so for what it tells of all of Flanders. What a network delivers of
    it about a town, a school or a group is another matter: there the standard holds, until somebody decides by name.
    """

    def __init__(self, netwerk: Netwerk) -> None:
        self._slug = netwerk.slug
        self._rijen: dict[Hashable, Drempel] = {}
        for rij in Drempel.objects.filter(netwerk=netwerk).gelden():
            over = ("aanlevering", rij.aanlevering_id) if rij.aanlevering_id else ("bron", rij.gegevensbron_id)
            self._rijen[over, rij.korrel] = rij

    def voor(
        self,
        bron: Gegevensbron,
        levering: Aanlevering | None,
        indicatorcode: str,
        gebied: str,
        uitsplitsing: Mapping[str, str],
    ) -> Grenswaarde:
        """Return what holds for one figure. `levering` None: one that is not there yet."""
        korrel = korrel_van(gebied, uitsplitsing)
        if telt_het_meldpunt(self._slug, indicatorcode):
            return _hoogstens_zo_open(Grenswaarde(bron.drempel, bron.drempel_noemer))
        return self.op_korrel(bron, levering, korrel)

    def op_korrel(self, bron: Gegevensbron, levering: Aanlevering | None, korrel: Korrel) -> Grenswaarde:
        """Return what holds for the figures of a source at one grain."""
        if levering is not None and levering.netwerk_id is None:
            # Came with the portal, from what an authority publishes itself: everybody knows it.
            return Grenswaarde(bron.drempel, bron.drempel_noemer, bron.drempel == 1)
        eigen = self._rijen.get((("aanlevering", levering.pk), korrel)) if levering is not None else None
        rij = eigen or self._rijen.get((("bron", bron.pk), korrel))
        if rij is not None:
            return Grenswaarde(1, 1, True) if rij.openbaar else Grenswaarde(rij.drempel, rij.drempel_noemer)
        # A package was read by people, word for word from a document; about a school it says nothing of itself.
        uit_pakket = levering is not None and levering.bron_sleutel is not None and korrel != Korrel.SCHOOL
        if bron.drempel > 1 or korrel == Korrel.RUIM or uit_pakket:
            return Grenswaarde(bron.drempel, bron.drempel_noemer)
        return Grenswaarde(STANDAARD, max(bron.drempel_noemer, STANDAARD_NOEMER))


def _hoogstens_zo_open(grens: Grenswaarde) -> Grenswaarde:
    """No decision opens what the Meldpunt counts, in whatever file it comes."""
    return Grenswaarde(max(grens.drempel, DREMPEL_MELDPUNT), max(grens.noemer, STANDAARD_NOEMER))


def zonder_boek(bron: Gegevensbron, levering: Aanlevering | None) -> Grenswaarde:
    """Return what the source itself says: for what the portal counts on its own."""
    bekend = levering is not None and levering.netwerk_id is None and bron.drempel == 1
    return Grenswaarde(bron.drempel, bron.drempel_noemer, bekend)


def is_van_het_meldpunt(netwerk: Netwerk, bron: Gegevensbron) -> bool:
    """Whether the portal itself counts what this source tells."""
    return bron.code == f"{netwerk.slug}-{MELDPUNT}"[:60] or bron.code.startswith(f"{netwerk.slug}-{MELDPUNT}-"[:60])


def bronnen_in_gebruik(netwerk: Netwerk) -> list[Gegevensbron]:
    """Return the sources of which this network has figures, and its own ones; not what the portal counts."""
    leveringen = Aanlevering.objects.filter(netwerk=netwerk, stand=Aanleverstand.BEVESTIGD)
    rijen = Gegevensbron.objects.filter(pk__in=leveringen.values("gegevensbron")) | Gegevensbron.objects.filter(
        netwerk=netwerk
    )
    return [bron for bron in rijen.distinct() if not is_van_het_meldpunt(netwerk, bron)]
