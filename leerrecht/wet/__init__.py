"""Levende wet: legal and practical facts that pages show, each with its source and the day somebody checked it."""

from leerrecht.wet.bestand import alle_feiten, feit, lees_wet, lijn, lijnen_voor
from leerrecht.wet.feit import BINNENKORT, Bron, Feit, Feitstand, Ongeldig
from leerrecht.wet.lijn import Hulplijn, Uren, op_volgorde

__all__ = [
    "BINNENKORT",
    "Bron",
    "Feit",
    "Feitstand",
    "Hulplijn",
    "Ongeldig",
    "Uren",
    "alle_feiten",
    "feit",
    "lees_wet",
    "lijn",
    "lijnen_voor",
    "op_volgorde",
]
