"""The nouns of the core, one per file."""

from leerrecht.models.aanspreekpunt import Aanspreekpunt
from leerrecht.models.achtergrondtaak import Achtergrondtaak, Taakstand
from leerrecht.models.bericht import Bericht, Berichtstand
from leerrecht.models.bijlage import BijlageModel
from leerrecht.models.gebeurtenis import Gebeurtenis
from leerrecht.models.gebruiker import Gebruiker, Gebruikersoort
from leerrecht.models.geheimhouding import Geheimhouding
from leerrecht.models.invoer import BewaardeInvoer, Inzending
from leerrecht.models.koppeling import Koppeling
from leerrecht.models.lidmaatschap import Lidmaatschap
from leerrecht.models.netwerk import Netwerk
from leerrecht.models.organisatie import Eenheid, Organisatie, Soort
from leerrecht.models.paginateller import Paginateller
from leerrecht.models.pakketrij import Pakketrij
from leerrecht.models.persoonlijke_link import PersoonlijkeLink
from leerrecht.models.raadpleging import Raadpleging
from leerrecht.models.slag import Slag
from leerrecht.models.sleutelproef import Sleutelproef
from leerrecht.models.storing import Storing
from leerrecht.models.toegankelijkheid import Toegankelijkheid
from leerrecht.models.uitnodiging import Uitnodiging
from leerrecht.models.vocabularium import Doelgroep, Populatie, Thema
from leerrecht.models.voorstel import Deursoort, Leesvoorstel, Leesvoorstelstand, Voorsteldeur

__all__ = [
    "Aanspreekpunt",
    "Achtergrondtaak",
    "Bericht",
    "Berichtstand",
    "BewaardeInvoer",
    "BijlageModel",
    "Deursoort",
    "Doelgroep",
    "Eenheid",
    "Gebeurtenis",
    "Gebruiker",
    "Gebruikersoort",
    "Geheimhouding",
    "Inzending",
    "Koppeling",
    "Lidmaatschap",
    "Netwerk",
    "Organisatie",
    "Paginateller",
    "Pakketrij",
    "PersoonlijkeLink",
    "Populatie",
    "Raadpleging",
    "Slag",
    "Sleutelproef",
    "Soort",
    "Storing",
    "Taakstand",
    "Thema",
    "Toegankelijkheid",
    "Uitnodiging",
    "Leesvoorstel",
    "Voorsteldeur",
    "Leesvoorstelstand",
]
