"""The nouns of the action plan, one per file."""

from actieplan.models.actie import Actie
from actieplan.models.actiepunt import Actiepunt
from actieplan.models.betrokkenheid import Betrokkenheid
from actieplan.models.doelstelling import Doelstelling
from actieplan.models.kader import Kader
from actieplan.models.plan import Actieplan
from actieplan.models.versie import Versie, Versieregel, VersieZet
from actieplan.models.voortgang import StandWijziging, Voortgang

__all__ = [
    "Actie",
    "Actieplan",
    "Actiepunt",
    "Betrokkenheid",
    "Doelstelling",
    "Kader",
    "StandWijziging",
    "Versie",
    "VersieZet",
    "Versieregel",
    "Voortgang",
]
