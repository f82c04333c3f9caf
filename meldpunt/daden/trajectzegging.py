"""What is said of a traject, whoever says it: form, dienst, title, button and what happened.

An account says it with `OverTraject`, an address of the provider with a personal link; each of those finds the row in
its own way and adds what holds on its road alone.
"""

from leerrecht.daden.uitvoering import Daaduitvoering
from leerrecht.dagen import dag_in_woorden
from meldpunt.diensten import traject as diensten
from meldpunt.forms.traject import (
    TrajectEindeForm,
    TrajectHervatForm,
    TrajectNietOpgedaagdForm,
    TrajectOnderbreekForm,
    TrajectStartForm,
    TrajectStopForm,
    TrajectTerugtrekForm,
)
from meldpunt.models import Traject


class Starten(Daaduitvoering):
    """The young person was there."""

    form, dienst = TrajectStartForm, diensten.traject_starten
    titel, knop = "De jongere is gestart", "Noteer de start"

    def gelukt(self, uitkomst: Traject) -> str:
        """Since when, and who hears."""
        op = dag_in_woorden(uitkomst.gestart_op) if uitkomst.gestart_op else "vandaag"
        return f"Gestart op {op}. {uitkomst.gehoord.per_plek}"


class Onderbreken(Daaduitvoering):
    """It stands still for a while; the place stays."""

    form, dienst = TrajectOnderbreekForm, diensten.traject_onderbreken
    titel, knop = "Onderbreek het traject", "Onderbreek"
    gevolg = "De plaats blijft van deze jongere. De schooldagen zonder les tellen weer, tot het verdergaat."

    def gelukt(self, uitkomst: Traject) -> str:
        """It stands still, and who hears."""
        return f"Het traject is onderbroken. {uitkomst.gehoord.per_plek}"


class Hervatten(Daaduitvoering):
    """The young person is there again."""

    form, dienst = TrajectHervatForm, diensten.traject_hervatten
    titel, knop = "Het traject gaat verder", "Noteer dat het verdergaat"

    def gelukt(self, uitkomst: Traject) -> str:
        """It runs, and who hears."""
        return f"Het traject gaat verder. {uitkomst.gehoord.per_plek}"


class NietOpgedaagd(Daaduitvoering):
    """Nobody came."""

    form, dienst = TrajectNietOpgedaagdForm, diensten.traject_niet_opgedaagd
    titel, knop = "De jongere kwam niet opdagen", "Noteer: niet komen opdagen"

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: niet komen opdagen. Het traject is voorbij. {uitkomst.gehoord.per_plek}"


class Terugtrekken(Daaduitvoering):
    """It does not begin."""

    form, dienst = TrajectTerugtrekForm, diensten.traject_terugtrekken
    titel, knop = "Het gaat niet door", "Noteer: gaat niet door"

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: het gaat niet door. {uitkomst.gehoord.per_plek}"


class Afronden(Daaduitvoering):
    """It ended as agreed."""

    form, dienst = TrajectEindeForm, diensten.traject_afronden
    titel, knop = "Het traject is afgerond", "Rond het traject af"

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is afgerond. {uitkomst.gehoord.per_plek}"


class Stoppen(Daaduitvoering):
    """It stops early."""

    form, dienst = TrajectStopForm, diensten.traject_stoppen
    titel, knop = "Het traject stopt vroeger", "Stop het traject"

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is gestopt. {uitkomst.gehoord.per_plek}"
