"""The nouns of the figures, one per file."""

from monitoring.models.aanlevering import Aanlevering, AanleveringZet
from monitoring.models.breuk import Breuk
from monitoring.models.cel import Cel
from monitoring.models.cijfer import Cijfer
from monitoring.models.definitie import Definitie
from monitoring.models.gegevensbron import Gegevensbron
from monitoring.models.indicator import Indicator
from monitoring.models.publicatie import Publicatie

__all__ = [
    "Aanlevering",
    "AanleveringZet",
    "Breuk",
    "Cel",
    "Cijfer",
    "Definitie",
    "Gegevensbron",
    "Indicator",
    "Publicatie",
]
