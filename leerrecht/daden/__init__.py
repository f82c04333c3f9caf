"""Acts: what a person does that changes something, each declared once (see basis.py)."""

from leerrecht.daden.basis import Daad
from leerrecht.daden.deels import DeelsDaad
from leerrecht.daden.knoppen import Knop, daden_voor, daden_voor_lijst, per_blok
from leerrecht.daden.paden import paden

__all__ = ["Daad", "DeelsDaad", "Knop", "daden_voor", "daden_voor_lijst", "paden", "per_blok"]
