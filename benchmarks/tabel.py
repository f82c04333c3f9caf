"""One table for all that was measured: what, how much, the norm, and whether it was met."""

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path

GOED, NIET = "gehaald", "NIET GEHAALD"
BEGIN, EINDE = "<!-- tabel -->", "<!-- einde van de tabel -->"
STUK = Path(__file__).resolve().parent.parent / "docs" / "prestaties.md"


@dataclass
class Tabel:
    """Prints each line as it comes, and keeps it for the document."""

    groepen: list[tuple[str, list[tuple[str, str, str, str]]]] = field(default_factory=list)
    begon: str = field(default_factory=lambda: _belasting())

    def groep(self, titel: str) -> None:
        """Begin a new part."""
        self.groepen.append((titel, []))
        print(f"\n{titel}", flush=True)

    def rij(self, naam: str, waarde: str, norm: str = "", goed: bool | None = None) -> None:
        """Add one line; without `norm` it only tells."""
        oordeel = "" if goed is None else (GOED if goed else NIET)
        self.groepen[-1][1].append((naam, waarde, norm, oordeel))
        print(f"{naam:<62}{waarde:>26}  {norm:<26}{oordeel}", flush=True)

    def zeg(self, zin: str) -> None:
        """Add a line that is only a sentence."""
        self.rij(zin, "")

    def slot(self) -> str:
        """One sentence: how many norms were met, on which machine, and what else it was doing."""
        from django.utils import timezone

        oordelen = [rij[3] for _, rijen in self.groepen for rij in rijen if rij[3]]
        gehaald = oordelen.count(GOED)
        return (
            f"{gehaald} van {len(oordelen)} normen gehaald. Gemeten op {timezone.localdate():%d/%m/%Y}, "
            f"{os.cpu_count()} kernen, {_geheugen()}, Python {platform.python_version()}, {_databank()}. "
            f"Belasting (wachtrij over een minuut): {self.begon} bij het begin en {_belasting()} op het einde; "
            f"boven {os.cpu_count()} deed de machine dus ook ander werk."
        )

    def schrijf(self, stuk: Path = STUK) -> None:
        """Put the table in the document, between its two marks; the text around it stays."""
        tekst = stuk.read_text(encoding="utf-8")
        voor, _, rest = tekst.partition(BEGIN)
        stuk.write_text(f"{voor}{BEGIN}\n{self._markdown()}{EINDE}{rest.partition(EINDE)[2]}", encoding="utf-8")

    def _markdown(self) -> str:
        delen = [f"{self.slot()}\n"]
        for titel, rijen in self.groepen:
            delen += [f"\n### {titel}\n", "| wat | gemeten | norm | oordeel |\n|---|---|---|---|\n"]
            delen += ["| " + " | ".join(cel.replace("|", "/") for cel in rij) + " |\n" for rij in rijen]
        return "".join(delen)


def _belasting() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _geheugen() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB geheugen"


def _databank() -> str:
    from django.db import connection

    return {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
