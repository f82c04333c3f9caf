"""Who may take back the yes that lets somebody read at a round table, from the own page."""

from meldpunt.models import Tafelpartij
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.rondetafel import ja_geldt


def mag_tafelja_terugnemen(partij: Tafelpartij, wie: Kaarthouder) -> bool:
    """Tell whether a yes for this person runs that whoever holds the card said, or says now: the one who decides."""
    return ja_geldt(partij) and partij.ja_wie == wie.wie
