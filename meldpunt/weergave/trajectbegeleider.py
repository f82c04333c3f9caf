"""Who stays with the young person, for who reads the whole file."""

from meldpunt.models import Trajectbegeleider
from meldpunt.regels.openen import Inzage
from meldpunt.regels.trajectbegeleider import begeleider_van


def wie_blijft(inzage: Inzage) -> Trajectbegeleider | None:
    """Return who it is; None for who does not read all, and of a file without a name."""
    return begeleider_van(inzage.aanmelding) if inzage.leest_alles and inzage.aanmelding.jongere_id else None
