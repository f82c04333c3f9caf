"""Where the aanbod of a list is: per town as its source names it, and how many name none. No queries of its own."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from leerrecht.beeld.tegels import Tegelkaart, is_gemeente
from meldpunt.models import Aanbodfiche, Werkgebied


class Aanbodkaart:
    """The offers of one view of the directory, read with their areas."""

    def __init__(self, fiches: Iterable[Aanbodfiche]) -> None:
        self.fiches = list(fiches)

    def __bool__(self) -> bool:
        return bool(self.tegels)

    @cached_property
    def tegels(self) -> Tegelkaart:
        """The towns with how many offers name them; a quarter counts for its town."""
        telling = Counter(naam for plekken in self._per_fiche for naam in plekken)
        return Tegelkaart("aanbodkaart", "Tegelkaart: aanbod per gemeente", telling)

    @property
    def rijen(self) -> list[tuple[str, int]]:
        """The list beside the tiles."""
        return list(self.tegels.aantallen.items())

    @property
    def ergens_anders(self) -> int:
        """How many offers name no town: a whole province, or nothing."""
        return sum(1 for plekken in self._per_fiche if not plekken & set(self.tegels.aantallen))

    @property
    def zin(self) -> str:
        """What the tiles do not show."""
        aantal, totaal = self.ergens_anders, len(self.fiches)
        if not aantal:
            return f"Alle {totaal} noemen een gemeente."
        return f"{aantal} van de {totaal} {'noemt' if aantal == 1 else 'noemen'} geen gemeente."

    @cached_property
    def _per_fiche(self) -> list[set[str]]:
        return [{_gemeente(gebied) for gebied in fiche.werkgebieden.all()} for fiche in self.fiches]


def _gemeente(gebied: Werkgebied) -> str:
    """Return the town; a quarter lies in its town. What is none, as a province, keeps its name and is on no tile."""
    ouder = gebied.ligt_in
    return ouder.naam if ouder and not is_gemeente(gebied.naam) and is_gemeente(ouder.naam) else gebied.naam
