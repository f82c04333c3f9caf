"""The fields that people type in the yearly round, as plain values: for comparing, for history and for reading."""

from typing import Any

from monitoring.keuzes import Kleur

KLEURVELDEN = ("uitvoering", "effect")
TEKSTVELDEN = ("gedaan", "opgeleverd", "vervolg")
EVALUATIE = (*KLEURVELDEN, *TEKSTVELDEN)
JAAREVALUATIE = ("veranderd", "advies", "vraag", "aanwezig")
RONDE = ("opent", "sluit")

LABELS = {
    "uitvoering": "Uitvoering",
    "effect": "Effect",
    "gedaan": "Wat is er gedaan",
    "opgeleverd": "Wat leverde het op",
    "vervolg": "Wat vragen of veranderen we",
    "indicatoren": "Cijfers bij deze actie",
    "veranderd": "Wat veranderde",
    "advies": "Wat het overlegplatform adviseert",
    "vraag": "Wat we het college vragen",
    "aanwezig": "Wie was erbij",
    "opent": "Opent op",
    "sluit": "Sluit op",
}

# What a kleur means: never a colour alone.
BETEKENIS = {
    "uitvoering": {
        Kleur.GROEN: "loopt zoals afgesproken",
        Kleur.ORANJE: "vraagt aandacht",
        Kleur.ROOD: "zit vast",
        Kleur.GEEN: "nog niet te zeggen",
    },
    "effect": {
        Kleur.GROEN: "helpt zoals gehoopt",
        Kleur.ORANJE: "helpt voor een deel",
        Kleur.ROOD: "helpt niet",
        Kleur.GEEN: "nog niet te zeggen",
    },
}


def plat(waarde: Any) -> str:
    """Return a value as plain text; a day as it is written in a form."""
    if waarde is None:
        return ""
    return waarde if isinstance(waarde, str) else f"{waarde:%d/%m/%Y}"


def lees(rij: Any, velden: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of a row as plain text."""
    return {veld: plat(getattr(rij, veld)) for veld in velden}


def leesbaar(veld: str, waarde: Any) -> str:
    """Return a value in words; a list by its codes."""
    if isinstance(waarde, list):
        return ", ".join(waarde)
    return Kleur(waarde).label if veld in KLEURVELDEN and waarde else waarde
