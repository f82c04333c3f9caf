"""The nouns of the Meldpunt, one per file."""

from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.models.capaciteit import Capaciteit
from meldpunt.models.dienstpunt import Dienstpunt
from meldpunt.models.standwijziging import AanbodStandWijziging
from meldpunt.models.werkgebied import Werkgebied

__all__ = ["AanbodStandWijziging", "Aanbodfiche", "Capaciteit", "Dienstpunt", "Werkgebied"]
