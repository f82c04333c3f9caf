"""The changes a mutation run makes: small, each at one place, each the kind of mistake that people make in rules."""

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VERGELIJK = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
# The edge of a day or a number, as a lookup says it.
OPZOEK = {"__lte": "__lt", "__lt": "__lte", "__gte": "__gt", "__gt": "__gte", "__isnull": None}
# Calls whose every keyword is a condition: without one of them more people see more.
VOORWAARDEN = {"filter", "exclude", "get", "Q"}
RUIL = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutatie:
    """One changed module: where, what was done, and the whole text that comes out."""

    pad: Path
    regels: tuple[int, ...]
    wat: str
    oud: str
    tekst: str

    @property
    def plek(self) -> str:
        """File and line."""
        return f"{self.pad}:{self.regels[0]}"

    @property
    def is_python(self) -> bool:
        """Whether the result can be read at all, and differs."""
        try:
            return ast.dump(ast.parse(self.tekst)) != ast.dump(ast.parse(self.oud))
        except SyntaxError:
            return False

    @property
    def verschil(self) -> str:
        """What was and what is, line by line."""
        regels = difflib.unified_diff(self.oud.splitlines(), self.tekst.splitlines(), n=0, lineterm="")
        return "\n".join(f"    {regel}" for regel in list(regels)[3:])


@dataclass(frozen=True)
class _Ingreep:
    """Replace what stands between two places (line and byte, as ast counts) by another text."""

    begin: tuple[int, int]
    einde: tuple[int, int]
    nieuw: str
    wat: str


def _van(knoop: ast.AST, nieuw: str, wat: str) -> _Ingreep:
    return _Ingreep(
        (knoop.lineno, knoop.col_offset),  # type: ignore[attr-defined]
        (knoop.end_lineno, knoop.end_col_offset),  # type: ignore[attr-defined]
        nieuw,
        wat,
    )


def _uitdrukking(knoop: ast.AST) -> Iterator[_Ingreep]:
    """Changes of one expression."""
    match knoop:
        case ast.Compare(left=links, ops=[teken], comparators=[rechts]) if type(teken) in VERGELIJK:
            ander = VERGELIJK[type(teken)]
            yield _van(knoop, f"{ast.unparse(links)} {ander} {ast.unparse(rechts)}", f"vergelijkt met {ander}")
        case ast.BoolOp(op=teken, values=delen):
            woord = " or " if isinstance(teken, ast.And) else " and "
            yield _van(knoop, woord.join(f"({ast.unparse(deel)})" for deel in delen), f"{woord.strip()} in de plaats")
            for weg in range(len(delen)):
                rest = [ast.unparse(deel) for nummer, deel in enumerate(delen) if nummer != weg]
                oud = (" and " if isinstance(teken, ast.And) else " or ").join(f"({deel})" for deel in rest)
                yield _van(knoop, oud, f"zonder `{ast.unparse(delen[weg])}`")
        case ast.UnaryOp(op=ast.Not(), operand=binnen):
            yield _van(knoop, f"({ast.unparse(binnen)})", "zonder not")
        case ast.Constant(value=bool(waarde)):
            yield _van(knoop, str(not waarde), f"{not waarde} in de plaats van {waarde}")
        case ast.Constant(value=int(waarde)):
            yield _van(knoop, str(waarde + 1), f"{waarde + 1} in de plaats van {waarde}")
        case ast.BinOp(left=links, op=ast.Add() | ast.Sub() as teken, right=rechts):
            ander = "-" if isinstance(teken, ast.Add) else "+"
            if not any(isinstance(deel, ast.Constant | ast.JoinedStr | ast.List) for deel in (links, rechts)):
                yield _van(knoop, f"({ast.unparse(links)} {ander} {ast.unparse(rechts)})", f"{ander} in de plaats")
        case ast.Call():
            yield from _aanroep(knoop)


def _aanroep(knoop: ast.Call) -> Iterator[_Ingreep]:
    """Changes of a call: a condition less, an edge moved, min for max."""
    naam = getattr(knoop.func, "attr", "") or getattr(knoop.func, "id", "")
    if naam in RUIL and isinstance(knoop.func, ast.Name):
        yield _van(knoop.func, RUIL[naam], f"{RUIL[naam]} in de plaats van {naam}")
    for woord in knoop.keywords:
        if woord.arg is None:
            continue
        if naam in VOORWAARDEN and len(knoop.keywords) + len(knoop.args) > 1:
            rest = [ast.unparse(deel) for deel in [*knoop.args, *(w for w in knoop.keywords if w is not woord)]]
            yield _van(knoop, f"{ast.unparse(knoop.func)}({', '.join(rest)})", f"zonder voorwaarde {woord.arg}")
        for staart, ander in OPZOEK.items():
            if ander and woord.arg.endswith(staart):
                nieuw = f"{woord.arg.removesuffix(staart)}{ander}={ast.unparse(woord.value)}"
                yield _van(woord, nieuw, f"{ander} in de plaats van {staart}")


def _zin(knoop: ast.stmt) -> Iterator[_Ingreep]:
    """Changes of one statement: what is refused, told, mailed or written is left out."""
    match knoop:
        case ast.Raise():
            yield _van(knoop, "pass", "weigert niet")
        case ast.Expr(value=ast.Call()):
            yield _van(knoop, "pass", f"laat `{ast.unparse(knoop)[:60]}` weg")
        case ast.If(test=test):
            yield _van(test, "True", "altijd waar")
            yield _van(test, "False", "nooit waar")


def _pas_toe(tekst: str, ingreep: _Ingreep) -> str:
    """Return the module with one change; offsets of ast count bytes."""
    regels = tekst.encode().split(b"\n")
    (begin, van), (einde, tot) = ingreep.begin, ingreep.einde
    heel = regels[begin - 1][:van] + ingreep.nieuw.encode() + regels[einde - 1][tot:]
    return b"\n".join([*regels[: begin - 1], heel, *regels[einde:]]).decode()


def _niet_kijken(boom: ast.Module) -> set[ast.AST]:
    """Annotations, decorators and what a module does when it is imported: not a rule."""
    weg: set[ast.AST] = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.FunctionDef):
            namen = [deel.annotation for deel in ast.walk(knoop.args) if isinstance(deel, ast.arg)]
            delen = [*knoop.decorator_list, knoop.returns, *namen]
            weg |= {onder for deel in delen if deel for onder in ast.walk(deel)}
        if isinstance(knoop, ast.AnnAssign):
            weg |= set(ast.walk(knoop.annotation))
    return weg


def mutaties_van(pad: Path, tekst: str) -> list[Mutatie]:
    """Return every change of one module, each once."""
    boom = ast.parse(tekst)
    overslaan, gezien, gevonden = _niet_kijken(boom), {tekst}, []
    functies = [knoop for knoop in ast.walk(boom) if isinstance(knoop, ast.FunctionDef)]
    knopen = {onder: None for functie in functies for zin in functie.body for onder in ast.walk(zin)}
    for knoop in knopen:
        if knoop in overslaan:
            continue
        for ingreep in (*_uitdrukking(knoop), *(_zin(knoop) if isinstance(knoop, ast.stmt) else ())):
            nieuw = _pas_toe(tekst, ingreep)
            if nieuw not in gezien:
                gezien.add(nieuw)
                regels = tuple(range(ingreep.begin[0], ingreep.einde[0] + 1))
                gevonden.append(Mutatie(pad, regels, ingreep.wat, tekst, nieuw))
    return gevonden
