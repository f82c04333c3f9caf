"""What is wrong in a package, each in one sentence with the file, the row and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bezwaar:
    """One objection: `plek` is the row, empty for the file as a whole."""

    bestand: str
    plek: str
    wat: str
    doe: str

    def __str__(self) -> str:
        waar = f"{self.bestand}, {self.plek}" if self.plek else self.bestand
        return f"{waar}: {self.wat} {self.doe}"


class PakketFout(Exception):
    """The package cannot be loaded; nothing was written."""

    def __init__(self, bezwaren: list[Bezwaar]) -> None:
        super().__init__("\n".join(map(str, bezwaren)))
        self.bezwaren = bezwaren
