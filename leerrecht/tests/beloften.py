"""Collects what the portal says happened, and what it promises: sentences of acts, templates and mails.

A sentence is known by its words, not by its place, so that an act may move; what is filled in is an ellipsis.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

BASIS: Path = settings.BASIS
ONZE = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")
# Words that promise that somebody hears, reads, or that something goes.
BELOOFT = re.compile(
    r"krijg(?:t|en)?\b[^.]{0,60}\b(?:bericht|mail)|\bje hoort\b|\bleest mee\b|\bverwittigd\b|\bworden? gewist\b"
    r"|\bvertrekt\b[^.]{0,40}\bmail|\bkreeg\b[^.]{0,40}\bmail|\bheeft (?:ze|het) gekregen\b|\bhoort het\b"
    r"|\bleest waarom\b|\blezen (?:het daar|dit mee)\b|\bleest dit mee\b",
    re.I,
)
_PUNT = re.compile(r"[.?:](?=\s|$)")
_ZIN = re.compile(r"(?<=[.?!])\s+")


def _netjes(tekst: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"(?:…\s*)+", "… ", tekst)).strip()


def _letterlijk(knoop: ast.AST) -> str | None:
    """The words of a string, with an ellipsis where something is filled in."""
    if isinstance(knoop, ast.Constant):
        return knoop.value if isinstance(knoop.value, str) else None
    if isinstance(knoop, ast.JoinedStr):
        return "".join(deel.value if isinstance(deel, ast.Constant) else "…" for deel in knoop.values)
    return None


def _teksten(knoop: ast.AST) -> Iterator[str]:
    """Every string under a node; an f-string as a whole."""
    if (tekst := _letterlijk(knoop)) is not None:
        yield tekst
    if isinstance(knoop, ast.JoinedStr):
        return
    for kind in ast.iter_child_nodes(knoop):
        yield from _teksten(kind)


def _zonder_docstring(functie: ast.FunctionDef) -> list[ast.stmt]:
    return functie.body[1:] if ast.get_docstring(functie) else functie.body


def _gelukt(boom: ast.AST) -> Iterator[ast.AST]:
    """Where acts and views say what they did."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.FunctionDef) and knoop.name == "gelukt":
            yield from _zonder_docstring(knoop)
        if isinstance(knoop, ast.keyword) and knoop.arg == "gelukt":
            yield knoop.value
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr == "success":
            yield from knoop.args[1:]


def _uit_python(boom: ast.AST) -> Iterator[str]:
    """The sentences among them; a piece that only fills in another one has no full stop.

    Also one that ends in something filled in ("Het is bewaard. …"): what comes first is said all the same.
    """
    for knoop in _gelukt(boom):
        yield from (tekst for tekst in _teksten(knoop) if _PUNT.search(tekst))


def _docstrings(boom: ast.AST) -> set[int]:
    gevonden = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(knoop, clean=False):
            gevonden.add(id(knoop.body[0].value))
    return gevonden


def _beloften_in_python(boom: ast.AST) -> Iterator[str]:
    gezegd = {id(deel) for knoop in _gelukt(boom) for deel in ast.walk(knoop)}
    stil = _docstrings(boom) | gezegd
    for knoop in ast.walk(boom):
        if id(knoop) not in stil and (tekst := _letterlijk(knoop)) is not None:
            yield from (zin for zin in _ZIN.split(tekst) if BELOOFT.search(zin))


def _python() -> Iterator[Path]:
    for map_ in ONZE:
        for pad in (BASIS / map_).rglob("*.py"):
            if not {"tests", "migrations", "inhoud"} & set(pad.parts):
                yield pad


def _woorden(sjabloon: str) -> str:
    """The text of a template as a reader gets it: tags of Django and HTML out, values as an ellipsis."""
    tekst = re.sub(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}", "", sjabloon, flags=re.S)
    # What is handed to a component as its title or sentence is read too.
    gegeven = " ".join(f" {zin}. " for zin in re.findall(r'(?:titel|zin|tekst|inleiding|noot|uitleg)="([^"]+)"', tekst))
    tekst = re.sub(r"{%\s*endblock.*?%}", ". ", tekst)
    tekst = re.sub(r"{{.*?}}", "…", re.sub(r"{%.*?%}", " ", tekst, flags=re.S), flags=re.S)
    tekst = re.sub(r"<button.*?</button>|<title>.*?</title>", " ", tekst, flags=re.S)
    return re.sub(r"</(?:p|li|h\d|td|dd|div|form|summary|a|span)>", ". ", tekst) + gegeven


def _uit_sjablonen() -> Iterator[str]:
    for pad in (BASIS / "templates").rglob("*.*"):
        tekst = re.sub(r"\.(?:\s*\.)+", ".", re.sub(r"<[^>]+>", " ", _woorden(pad.read_text())))
        yield from (zin for zin in _ZIN.split(tekst) if BELOOFT.search(zin))


def _bevestigingen() -> Iterator[str]:
    """Titles of pages that confirm."""
    for pad in (BASIS / "templates").rglob("*.html"):
        yield from re.findall(r'onderdelen/bevestiging\.html" with [^%]*?titel="([^"]+)"', pad.read_text())


def alle_beloften() -> set[str]:
    """Return every sentence that says that something happened, or promises that it will."""
    gevonden: set[str] = set()
    for pad in _python():
        boom = ast.parse(pad.read_text())
        gevonden |= {_netjes(zin) for zin in (*_uit_python(boom), *_beloften_in_python(boom))}
    gevonden |= {_netjes(zin) for zin in (*_uit_sjablonen(), *_bevestigingen())}
    return {zin for zin in gevonden if len(re.sub(r"\W|…", "", zin)) > 8}
