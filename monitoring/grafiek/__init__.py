"""Charts drawn on the server as SVG: pure functions, the same text for page and PDF.

Give only what may be seen: a suppressed value is no point here, so it cannot leak from a drawing.
"""

from monitoring.grafiek.gegevens import (
    BREED,
    SMAL,
    Bandstuk,
    Doellijn,
    Lijngrafiek,
    Maat,
    Punt,
    Reeks,
    Staaf,
    Staafgrafiek,
)
from monitoring.grafiek.panelen import lijn
from monitoring.grafiek.staaf import staaf
from monitoring.grafiek.vonk import vonk

__all__ = [
    "BREED",
    "SMAL",
    "Bandstuk",
    "Doellijn",
    "Lijngrafiek",
    "Maat",
    "Punt",
    "Reeks",
    "Staaf",
    "Staafgrafiek",
    "lijn",
    "staaf",
    "vonk",
]
