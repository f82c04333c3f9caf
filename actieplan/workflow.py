"""The moves of an action and of a version, each as one table."""

from actieplan.keuzes import Stand, Versiestand
from leerrecht.workflow import Werkstroom, Zet

_BEKEND = (Stand.IDEE, Stand.GEPLAND, Stand.LOPEND, Stand.UITGESTELD, Stand.AFGEROND, Stand.STOPGEZET)


def _datum_gezet(actie) -> str | None:
    """Uitgesteld is a state with a date: without one nobody is woken."""
    return None if actie.uitgesteld_tot else "Geef de datum tot wanneer de actie uitgesteld is."


STAND = Werkstroom(
    zetten=(
        # The document says nothing about the stand: the first one to fill it in may pick any.
        *(Zet(Stand.ONBEKEND, naar) for naar in _BEKEND if naar != Stand.UITGESTELD),
        Zet(Stand.ONBEKEND, Stand.UITGESTELD, bewaker=_datum_gezet, bewaker_veld="uitgesteld_tot"),
        Zet(Stand.IDEE, Stand.GEPLAND),
        Zet(Stand.IDEE, Stand.LOPEND),
        Zet(Stand.IDEE, Stand.STOPGEZET, reden_verplicht=True),
        Zet(Stand.GEPLAND, Stand.LOPEND),
        Zet(Stand.GEPLAND, Stand.UITGESTELD, reden_verplicht=True, bewaker=_datum_gezet, bewaker_veld="uitgesteld_tot"),
        Zet(Stand.GEPLAND, Stand.STOPGEZET, reden_verplicht=True),
        Zet(Stand.LOPEND, Stand.AFGEROND, reden_verplicht=True),
        Zet(Stand.LOPEND, Stand.UITGESTELD, reden_verplicht=True, bewaker=_datum_gezet, bewaker_veld="uitgesteld_tot"),
        Zet(Stand.LOPEND, Stand.STOPGEZET, reden_verplicht=True),
        Zet(Stand.UITGESTELD, Stand.GEPLAND),
        Zet(Stand.UITGESTELD, Stand.LOPEND),
        Zet(Stand.UITGESTELD, Stand.STOPGEZET, reden_verplicht=True),
        # An end may be taken back, with a reason: an action closed by mistake must not be retyped.
        Zet(Stand.AFGEROND, Stand.LOPEND, reden_verplicht=True),
        Zet(Stand.STOPGEZET, Stand.LOPEND, reden_verplicht=True),
    ),
    labels=dict(Stand.choices),
)

VERSIE = Werkstroom(
    zetten=(
        Zet(Versiestand.ONTWERP, Versiestand.GEADVISEERD),
        Zet(Versiestand.GEADVISEERD, Versiestand.GOEDGEKEURD),
        Zet(Versiestand.GEADVISEERD, Versiestand.ONTWERP, reden_verplicht=True),
    ),
    labels=dict(Versiestand.choices),
)
