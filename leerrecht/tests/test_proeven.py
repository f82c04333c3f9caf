"""Guard rails of the tests themselves: a test that cannot fail is worse than none, and tests must not meet."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from leerrecht.tests.test_samenhang import is_test, kort, python

# What judges without the word `assert`: a context manager or a helper that fails by itself.
OORDEELT = re.compile(r"^(raises|warns|fail|expect|skip|gevuld|keur|controleer|binnen_het_blad)$|^(django_)?assert")
GAAT_MEE = {"enumerate", "zip", "sorted", "list", "set", "reversed", "dict", "tuple", "items", "values", "keys"}


def _naam(knoop: ast.AST) -> str:
    functie = knoop.func if isinstance(knoop, ast.Call) else knoop
    return getattr(functie, "id", "") or getattr(functie, "attr", "")


def _vast(lus: ast.AST, letterlijk: set[str]) -> bool:
    """Whether a loop goes over something written in the test or over a constant, and so never over nothing."""
    match lus:
        case ast.Tuple(elts=delen) | ast.List(elts=delen) | ast.Set(elts=delen):
            return any(not isinstance(deel, ast.Starred) or _vast(deel.value, letterlijk) for deel in delen)
        case ast.Dict(keys=delen):
            return bool(delen)
        case ast.Name(id=naam) | ast.Attribute(attr=naam):
            return naam[0].isupper() or naam in letterlijk
        case ast.BinOp(left=links, right=rechts):
            return _vast(links, letterlijk) or _vast(rechts, letterlijk)
        case ast.Call(func=ast.Attribute(value=waarvan)) if _naam(lus) in GAAT_MEE:
            return _vast(waarvan, letterlijk)
        case ast.Call(args=[eerste, *_]):
            return _naam(lus) == "range" or (_naam(lus) in GAAT_MEE and _vast(eerste, letterlijk))
    return False


def _oordelen(zinnen: list[ast.stmt], helpers: set[str], letterlijk: set[str]) -> bool:
    """Whether one of these statements judges, whatever the loops in it find."""
    for zin in zinnen:
        match zin:
            case ast.For(iter=lus, body=body):
                kop: list[ast.AST] = [lus]
                binnen = body if _vast(lus, letterlijk) else []
            case ast.With(items=delen, body=body):
                kop, binnen = [deel.context_expr for deel in delen], body
            case ast.If(body=body) | ast.Try(body=body):
                kop, binnen = [], body
            case ast.While() | ast.FunctionDef() | ast.ClassDef():
                continue
            case _:
                kop, binnen = [zin], []
        for knoop in (knoop for deel in kop for knoop in ast.walk(deel)):
            if isinstance(knoop, ast.Assert | ast.Raise):
                return True
            if isinstance(knoop, ast.Call) and (OORDEELT.match(_naam(knoop)) or _naam(knoop) in helpers):
                return True
        if _oordelen(binnen, helpers, letterlijk):
            return True
    return False


def _letterlijk(functie: ast.FunctionDef) -> set[str]:
    """Names that this function gives a list or dictionary written on the spot."""
    toewijzingen = [zin for zin in ast.walk(functie) if isinstance(zin, ast.Assign) and _vast(zin.value, set())]
    return {doel.id for zin in toewijzingen for doel in zin.targets if isinstance(doel, ast.Name)}


def _functies() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for pad in filter(is_test, python()):
        yield from (
            (pad, knoop) for knoop in ast.walk(ast.parse(pad.read_text())) if isinstance(knoop, ast.FunctionDef)
        )


def test_geen_test_die_niet_kan_mislukken():
    """Every test judges at least once outside of a loop that may go over nothing."""
    alle = list(_functies())
    helpers: set[str] = set()
    for _ in range(3):  # a helper may call a helper
        helpers |= {f.name for _, f in alle if not _is_proef(f) and _oordelen(f.body, helpers, _letterlijk(f))}
    leeg = [
        f"{kort(pad)}:{f.lineno} {f.name}"
        for pad, f in alle
        if _is_proef(f) and not _oordelen(f.body, helpers, _letterlijk(f))
    ]
    assert leeg == []


def _is_proef(functie: ast.FunctionDef) -> bool:
    return functie.name.startswith("test_")


@pytest.mark.parametrize(
    ("tekst", "oordeelt"),
    [
        ("assert x", True),
        ("with pytest.raises(Fout):\n  doe()", True),
        ("for x in rijen():\n  assert x", False),
        ("for x in gevuld(rijen()):\n  assert x", True),
        ("for x in (1, 2):\n  assert x", True),
        ("for x in sorted(KEUZES.items()):\n  assert x", True),
        ("for x in (1, 2):\n  for y in x.alle():\n    assert y", False),
        ("while iets():\n  assert x", False),
        ("doe()", False),
    ],
)
def test_de_waker_ziet_het_verschil(tekst, oordeelt):
    assert _oordelen(ast.parse(tekst).body, set(), set()) is oordeelt


def test_geen_test_luistert_op_een_poort_van_iemand_anders():
    """Several processes run at once: a port is asked of the system, never chosen."""
    gekozen = re.compile(r"create_server\(\(\"[^\"]*\", [1-9]|\.bind\(\(\"[^\"]*\", [1-9]")
    bestanden = [pad for pad in filter(is_test, python()) if pad != Path(__file__)]
    assert bestanden
    assert [kort(pad) for pad in bestanden if gekozen.search(pad.read_text())] == []
