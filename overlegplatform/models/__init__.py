"""The nouns of the meetings, one per file."""

from overlegplatform.models.agendapunt import Agendapunt
from overlegplatform.models.agendavoorkeur import Agendavoorkeur, Weekbericht
from overlegplatform.models.deelname import Deelname
from overlegplatform.models.groep import Groep, GroepThema
from overlegplatform.models.puntvoorstel import Puntvoorstel
from overlegplatform.models.signaal import Signaal, SignaalZet
from overlegplatform.models.uitkomst import Uitkomst
from overlegplatform.models.vergadering import Vergadering, VergaderingZet
from overlegplatform.models.verslag import Verslag, VerslagLigtVast
from overlegplatform.models.vertegenwoordiging import Vertegenwoordiging

__all__ = [
    "Agendapunt",
    "Agendavoorkeur",
    "Deelname",
    "Groep",
    "GroepThema",
    "Puntvoorstel",
    "Signaal",
    "SignaalZet",
    "Uitkomst",
    "Vergadering",
    "VergaderingZet",
    "Verslag",
    "VerslagLigtVast",
    "Vertegenwoordiging",
    "Weekbericht",
]
