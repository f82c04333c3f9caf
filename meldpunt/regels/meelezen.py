"""How deep a colleague reads to whom a file is handed over. Decided at that moment, then kept on the row."""

from leerrecht.models import Organisatie, Soort
from meldpunt.keuzes.dossier import Trap

_TRAP = {Soort.CLB: Trap.B, Soort.SCHOOL: Trap.A}


def trap_van_collega(organisatie: Organisatie) -> Trap:
    """Return the tier down to which a colleague of this organisation reads along, as the organisation is today."""
    return _TRAP.get(Soort(organisatie.soort), Trap.NUL)
