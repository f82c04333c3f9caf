"""A short list of fixed words in one column, so that both databases filter it with the same plain LIKE."""

from collections.abc import Iterable

from django.db import models

SCHEIDING = "|"


def opgeslagen(woorden: Iterable[str]) -> str:
    """Return `|basis|graad1|`: a word between bars never matches half of another."""
    rij = [str(woord) for woord in woorden]
    return f"{SCHEIDING}{SCHEIDING.join(rij)}{SCHEIDING}" if rij else ""


def heeft(veld: str, woord: str) -> models.Q:
    """Return the condition that the list in `veld` holds `woord`."""
    return models.Q(**{f"{veld}__contains": opgeslagen([woord])})


class LijstVeld(models.CharField):
    """A list of words from `keuzes`; in Python a list in the order of the choices, in the database `|a|b|`."""

    # What the type checker of Django reads: what may be assigned, and what comes back.
    _pyi_private_set_type: Iterable[str]
    _pyi_private_get_type: list[str]

    def __init__(self, *args, keuzes=(), **opties) -> None:
        self.keuzes = tuple(keuzes)
        super().__init__(*args, **{"max_length": 200, "blank": True, "default": "", **opties})

    def from_db_value(self, waarde, expressie, verbinding) -> list[str]:
        """Return the stored text as a list."""
        return [woord for woord in (waarde or "").split(SCHEIDING) if woord]

    def to_python(self, waarde) -> list[str]:
        """Return a list, whatever it was given."""
        if isinstance(waarde, list | tuple):
            return [str(woord) for woord in waarde]
        return self.from_db_value(waarde, None, None)

    def get_prep_value(self, waarde) -> str:
        """Return the text to store."""
        if waarde is None or isinstance(waarde, str):
            return waarde or ""
        gekozen = {str(woord) for woord in waarde}
        bekend = [woord for woord, _ in self.keuzes if woord in gekozen]
        return opgeslagen(bekend if self.keuzes else sorted(gekozen))

    def woorden(self, waarde: Iterable[str]) -> list[str]:
        """Return the words people see."""
        namen = dict(self.keuzes)
        return [namen.get(woord, woord) for woord in waarde]
