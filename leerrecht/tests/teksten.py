"""Every text that a user may read, with where it stands: templates, words in code, curated content, manuals."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

WORTEL = Path(__file__).parents[2]
APPS = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")
# The plans are the approved documents, word for word: what stands there is a quote.
DOCUMENTEN = ("actieplan/inhoud",)
# Lists of words that people use, to compare with: nobody reads them.
WOORDENLIJSTEN = ("meldpunt/regels/woordenschat.py",)
_COMMENTAAR = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->|\{%.*?%\}|<(?:script|style).*?</(?:script|style)>", re.S
)

Tekst = tuple[str, str]


def alle_teksten() -> list[Tekst]:
    """Return (where, text) of everything."""
    return [*sjablonen(), *woorden_in_code(), *inhoud(), *handleidingen()]


def sjablonen(map_: str = "templates") -> Iterator[Tekst]:
    """Templates of pages and mails, without comments and tags."""
    for pad in sorted((WORTEL / map_).rglob("*")):
        if pad.suffix in (".html", ".txt"):
            yield _kort(pad), _COMMENTAAR.sub(" ", pad.read_text())


def woorden_in_code() -> Iterator[Tekst]:
    """Strings in code that are no docstring: labels, helps, refusals, subjects; only those of more than one word."""
    for app in APPS:
        for pad in sorted((WORTEL / app).rglob("*.py")):
            if {"tests", "migrations"} & set(pad.parts) or _kort(pad) in WOORDENLIJSTEN:
                continue
            boom = ast.parse(pad.read_text())
            uitleg = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
            for knoop in ast.walk(boom):
                if not isinstance(knoop, ast.Constant) or id(knoop) in uitleg:
                    continue
                if isinstance(knoop.value, str) and " " in knoop.value:
                    yield f"{_kort(pad)}:{knoop.lineno}", knoop.value


def inhoud() -> Iterator[Tekst]:
    """Curated content of the portal itself."""
    for app in APPS:
        for pad in sorted((WORTEL / app / "inhoud").glob("*.yaml")):
            if not _kort(pad).startswith(DOCUMENTEN):
                for tekst in _strings(yaml.safe_load(pad.read_text())):
                    yield _kort(pad), tekst


def handleidingen() -> Iterator[Tekst]:
    """Manuals and the papers about privacy."""
    for map_ in ("docs/handleiding", "docs/privacy"):
        for pad in sorted((WORTEL / map_).glob("*.md")):
            yield _kort(pad), pad.read_text()


def zonder_citaten(tekst: str) -> str:
    """Return a text without what stands in quotation marks: those are the words of somebody else."""
    return re.sub(r"“[^”]*”", " ", tekst)


def _strings(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, dict):
        waarde = waarde.values()
    if isinstance(waarde, str):
        yield waarde
    elif hasattr(waarde, "__iter__"):
        for deel in waarde:
            yield from _strings(deel)


def _kort(pad: Path) -> str:
    return str(pad.relative_to(WORTEL))
