"""The nouns of the figures, one per file."""

from monitoring.models.aanlevering import Aanlevering, AanleveringZet
from monitoring.models.actiecijfer import Actiecijfer
from monitoring.models.bevraagde import Bevraagde, Bevragingsblad, Bevragingscitaat, Bevragingstekst
from monitoring.models.bevraging import Bevraging, Bevragingsvraag
from monitoring.models.breuk import Breuk
from monitoring.models.cel import Cel
from monitoring.models.cijfer import Cijfer
from monitoring.models.cijferreeks import DIMENSIES, Cijferreeks
from monitoring.models.cijferwijzer import Cijferwijzer
from monitoring.models.definitie import Definitie
from monitoring.models.drempel import Drempel
from monitoring.models.evaluatie import Evaluatie, EvaluatieZet
from monitoring.models.gegevensbron import Gegevensbron
from monitoring.models.gesprekken import Gespreksblad, Gespreksronde
from monitoring.models.indicator import Indicator
from monitoring.models.jaarevaluatie import Editie, Jaarevaluatie, JaarevaluatieZet
from monitoring.models.publicatie import Publicatie
from monitoring.models.ronde import Ronde
from monitoring.models.streefwaarde import Streefwaarde
from monitoring.models.welbevinden import Welbevindenblad, Welbevindensessie

__all__ = [
    "Aanlevering",
    "AanleveringZet",
    "Actiecijfer",
    "Bevraagde",
    "Bevraging",
    "Bevragingsblad",
    "Bevragingscitaat",
    "Bevragingstekst",
    "Bevragingsvraag",
    "Breuk",
    "Cel",
    "Cijfer",
    "Cijferreeks",
    "Cijferwijzer",
    "DIMENSIES",
    "Definitie",
    "Drempel",
    "Gegevensbron",
    "Gespreksblad",
    "Gespreksronde",
    "Indicator",
    "Publicatie",
    "Editie",
    "Evaluatie",
    "EvaluatieZet",
    "Jaarevaluatie",
    "JaarevaluatieZet",
    "Ronde",
    "Streefwaarde",
    "Welbevindenblad",
    "Welbevindensessie",
]
