"""The moves of an action and of a version, each as one table."""

from typing import Any

from actieplan.keuzes import Stand, Versiestand
from leerrecht.workflow import Werkstroom, Zet

_BEKEND = (Stand.IDEE, Stand.GEPLAND, Stand.LOPEND, Stand.UITGESTELD, Stand.AFGEROND, Stand.STOPGEZET)
# An end is read by the public as one: it always asks why.
_EINDE = (Stand.AFGEROND, Stand.STOPGEZET)


def _datum_gezet(actie: Any) -> str | None:
    """Uitgesteld is a state with a date: without one nobody is woken."""
    return None if actie.uitgesteld_tot else "Geef de datum tot wanneer de actie uitgesteld is."


def _naar(van: Stand, naar: Stand, *, reden: bool) -> Zet:
    if naar == Stand.UITGESTELD:
        return Zet(van, naar, reden_verplicht=reden, bewaker=_datum_gezet, bewaker_veld="uitgesteld_tot")
    return Zet(van, naar, reden_verplicht=reden)


STAND = Werkstroom(
    zetten=(
        # The document says nothing about the stand: the first one to fill it in may pick any. An end always says why.
        *(_naar(Stand.ONBEKEND, naar, reden=naar in _EINDE) for naar in _BEKEND),
        _naar(Stand.IDEE, Stand.GEPLAND, reden=False),
        _naar(Stand.IDEE, Stand.LOPEND, reden=False),
        _naar(Stand.IDEE, Stand.STOPGEZET, reden=True),
        _naar(Stand.GEPLAND, Stand.LOPEND, reden=False),
        _naar(Stand.GEPLAND, Stand.UITGESTELD, reden=True),
        _naar(Stand.GEPLAND, Stand.STOPGEZET, reden=True),
        _naar(Stand.LOPEND, Stand.AFGEROND, reden=True),
        _naar(Stand.LOPEND, Stand.UITGESTELD, reden=True),
        _naar(Stand.LOPEND, Stand.STOPGEZET, reden=True),
        _naar(Stand.UITGESTELD, Stand.GEPLAND, reden=False),
        _naar(Stand.UITGESTELD, Stand.LOPEND, reden=False),
        _naar(Stand.UITGESTELD, Stand.STOPGEZET, reden=True),
        # An end may be taken back, with a reason: an action closed by mistake must not be retyped.
        _naar(Stand.AFGEROND, Stand.LOPEND, reden=True),
        _naar(Stand.STOPGEZET, Stand.LOPEND, reden=True),
    ),
    labels=dict(Stand.choices),
)
# Staf corrects any stand, with a reason: a wrong click must not stay on the public page.
STAND_VERBETEREN = Werkstroom(
    zetten=(
        *STAND.zetten,
        *(_naar(van, naar, reden=True) for van in Stand for naar in Stand if van != naar and not STAND.zoek(van, naar)),
    ),
    labels=STAND.labels,
)

VERSIE = Werkstroom(
    zetten=(
        Zet(Versiestand.ONTWERP, Versiestand.GEADVISEERD),
        Zet(Versiestand.GEADVISEERD, Versiestand.GOEDGEKEURD),
        Zet(Versiestand.GEADVISEERD, Versiestand.ONTWERP, reden_verplicht=True),
    ),
    labels=dict(Versiestand.choices),
)
