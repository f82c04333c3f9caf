"""What a teacher reads of a class: in words of one in ten, never a count of a few."""

from dataclasses import dataclass

from django.utils import timezone

from monitoring.keuzes import GENOEG_ANTWOORDEN, Sessiestand
from monitoring.models import Welbevindensessie
from monitoring.regels.vragenlijst import Vragenlijst, lijst_van
from monitoring.regels.welbevinden import op_tien


@dataclass(frozen=True)
class Zinbeeld:
    """One sentence, and how many said what; empty words: too few answered it."""

    tekst: str
    laag: str = ""
    midden: str = ""
    hoog: str = ""


@dataclass(frozen=True)
class Klasbeeld:
    """The page of one session."""

    sessie: Welbevindensessie
    lijst: Vragenlijst
    zinnen: tuple[Zinbeeld, ...] = ()
    score: int | None = None
    # Only while it is open: whether the tenth sheet came in. Not how many did: then one sees who just sent one.
    genoeg: bool = False
    voorbij: bool = False

    @property
    def is_open(self) -> bool:
        """Whether one can still answer."""
        return self.sessie.stand == Sessiestand.OPEN and not self.voorbij


def klasbeeld(sessie: Welbevindensessie) -> Klasbeeld:
    """Return what its page shows."""
    lijst = lijst_van(sessie.lijst)
    if sessie.stand == Sessiestand.OPEN:
        genoeg = sessie.bladen.count() >= GENOEG_ANTWOORDEN
        return Klasbeeld(sessie, lijst, genoeg=genoeg, voorbij=sessie.open_tot <= timezone.now())
    gezegd = sessie.uitslag.get("zinnen", {})
    zinnen = tuple(
        Zinbeeld(zin.tekst, *(op_tien(gezegd[zin.sleutel]) if zin.sleutel in gezegd else ())) for zin in lijst.zinnen
    )
    return Klasbeeld(sessie, lijst, zinnen, sessie.uitslag.get("score", {}).get("gemiddelde"))
