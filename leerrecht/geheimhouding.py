"""By what each role that reads files is bound: read and confirmed once, and again when the text changes.

A CLB has beroepsgeheim, a school and the staff of a city ambtsgeheim; whoever else reads is bound by what the employer
agreed with the network. Without it no file opens (`leerrecht.toegang`), and nothing else is shut.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from leerrecht.models import Gebruiker, Lidmaatschap, Soort
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import DOSSIERRECHTEN, ROLRECHTEN, Rol


@dataclass(frozen=True)
class Binding:
    """One text that somebody confirms. No articles of a criminal code: those are renumbered."""

    sleutel: str
    titel: str
    tekst: str

    @property
    def versie(self) -> str:
        """The name of this very text: another one as soon as a word changes."""
        return f"{self.sleutel}:{sha256(f'{self.titel} {self.tekst}'.encode()).hexdigest()[:10]}"


_ALTIJD = (
    "Je opent alleen een dossier dat je nodig hebt voor je werk. Elke keer dat je er een opent, staat in "
    "het logboek, en de jongere mag vragen wie keek."
)
CLB = Binding(
    "clb",
    "Beroepsgeheim van wie bij een CLB werkt",
    "Je hebt beroepsgeheim. Wat je in een dossier leest, zeg je aan niemand voort, behalve als de wet dat "
    "toelaat of vraagt, of als iemand ernstig in gevaar is. Ook een school deelt niet in dat geheim. "
    f"{_ALTIJD}",
)
SCHOOL = Binding(
    "school",
    "Ambtsgeheim van wie voor een school werkt",
    "Je hebt ambtsgeheim. Wat je door je werk over een leerling weet, zeg je alleen aan wie het nodig "
    "heeft om die leerling te helpen. Wat een CLB of het Meldpunt je vertelt, gebruik je voor niets "
    f"anders. {_ALTIJD}",
)
MELDPUNT = Binding(
    "meldpunt",
    "Geheimhouding van wie voor een Meldpunt werkt",
    "Werk je voor een stad, een gemeente of een ander bestuur, dan heb je ambtsgeheim. Werk je bij een "
    "CLB of in de hulpverlening, dan heb je beroepsgeheim. Wat je leest, blijft binnen het Meldpunt: je "
    "leidinggevende, het bestuur en collega's van een andere dienst lezen niet mee en vragen je niets uit "
    f"een dossier. {_ALTIJD}",
)
AANBIEDER = Binding(
    "aanbieder",
    "Geheimhouding van wie voor een aanbieder werkt",
    "Heeft je dienst beroepsgeheim, dan geldt dat hier ook. Anders ben je gebonden door wat je werkgever "
    "met het netwerk afsprak: wat je leest, zeg je niet voort en gebruik je alleen om deze jongere een "
    "plek te geven. Wat je overschreef of afdrukte, wis je zelf na een weigering, een intrekking of het "
    f"einde. {_ALTIJD}",
)
ANDER = Binding(
    "ander",
    "Geheimhouding van wie een vraag volgt",
    "Je bent gebonden door je beroep of door wat je werkgever met het netwerk afsprak: wat je over een "
    f"jongere leest, zeg je niet voort en gebruik je alleen om te helpen. {_ALTIJD}",
)
BINDINGEN = (CLB, SCHOOL, MELDPUNT, AANBIEDER, ANDER)
_PER_ROL = {Rol.MELDPUNT: MELDPUNT, Rol.AANBIEDER: AANBIEDER}
_PER_SOORT = {Soort.CLB: CLB, Soort.SCHOOL: SCHOOL}


def binding_van(lid: Lidmaatschap) -> Binding | None:
    """Return by what somebody is bound in this membership; None where it reads no file."""
    rol = Rol(lid.rol)
    if not ROLRECHTEN[rol] & DOSSIERRECHTEN or lid.organisatie.soort in LEEST_NOOIT:
        return None
    return _PER_ROL.get(rol) or _PER_SOORT.get(Soort(lid.organisatie.soort), ANDER)


def nodig(leden: Iterable[Lidmaatschap]) -> list[Binding]:
    """Return the texts that hold for these memberships, each once."""
    return list(dict.fromkeys(binding for lid in leden if (binding := binding_van(lid))))


def te_bevestigen(gebruiker: Gebruiker, leden: Iterable[Lidmaatschap]) -> list[Binding]:
    """Return what this person did not confirm yet, in the words of today. Asks the database nothing."""
    bevestigd = set(gebruiker.gebonden_aan.split())
    return [binding for binding in nodig(leden) if binding.versie not in bevestigd]


def alle_versies() -> str:
    """Return what stands on somebody who confirmed every text of today."""
    return " ".join(binding.versie for binding in BINDINGEN)
