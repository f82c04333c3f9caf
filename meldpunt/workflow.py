"""The moves of an offer, as one table."""

from leerrecht.workflow import Werkstroom, Zet
from meldpunt.keuzes import Stand

STAND = Werkstroom(
    zetten=(
        Zet(Stand.IN_OPBOUW, Stand.PROEFDRAAI),
        Zet(Stand.IN_OPBOUW, Stand.OPEN),
        Zet(Stand.IN_OPBOUW, Stand.GESTOPT, reden_verplicht=True),
        Zet(Stand.PROEFDRAAI, Stand.OPEN),
        Zet(Stand.PROEFDRAAI, Stand.OPGESCHORT, reden_verplicht=True),
        Zet(Stand.PROEFDRAAI, Stand.GESTOPT, reden_verplicht=True),
        Zet(Stand.OPEN, Stand.OPGESCHORT, reden_verplicht=True),
        Zet(Stand.OPEN, Stand.GESTOPT, reden_verplicht=True),
        Zet(Stand.OPGESCHORT, Stand.OPEN),
        Zet(Stand.OPGESCHORT, Stand.PROEFDRAAI),
        Zet(Stand.OPGESCHORT, Stand.GESTOPT, reden_verplicht=True),
        # An end may be taken back, with a reason: an offer closed by mistake must not be retyped.
        Zet(Stand.GESTOPT, Stand.OPEN, reden_verplicht=True),
    ),
    labels=dict(Stand.choices),
)
