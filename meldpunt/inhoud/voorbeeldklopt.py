"""The weekly question to the example provider, as the clock asks it, so that its page and its mail can be seen."""

from leerrecht.rechten import Rol
from meldpunt.diensten.klopt import deze_week, klopt_vragen
from meldpunt.inhoud.voorbeelddossiers import voorbeeldmensen
from meldpunt.models import Kloptvraag


def laad() -> dict[str, int]:
    """Ask it when nothing was asked before; nothing without the example accounts."""
    if voorbeeldmensen().get(Rol.AANBIEDER) and not Kloptvraag.objects.exists():
        klopt_vragen(deze_week())
    return {"kloptvragen": Kloptvraag.objects.count()}
