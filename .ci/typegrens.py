"""mypy over the whole product, with a ratchet: errors may only fall, and where rules live there are none.

    typegrens.py          fails when a room has more errors than .ci/typegrens.txt allows
    typegrens.py --vast   writes the numbers of now into that file; only ever down

The count is kept by room, not by file: a module that moves within its room changes nothing.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

BASIS = Path(__file__).resolve().parent.parent
GRENS = BASIS / ".ci" / "typegrens.txt"
# Left out: a model that names its own manager over that of its abstract base. Django means it so; the plugin does not.
FOUT = re.compile(r"^(?P<pad>[\w/]+\.py):\d+: error: (?!Cannot override class variable)")
# Folders (or modules of that name) where a wrong type is a wrong rule: nothing is allowed there.
STRENG = frozenset({"diensten", "querysets", "regels", "bescherming", "doorlichting", "workflow", "keuzes"})


def kamer(pad: str) -> str:
    """The room a file belongs to; `streng` for a file in a strict folder, wherever it stands."""
    delen = pad.removesuffix(".py").split("/")
    return "streng" if STRENG.intersection(delen) and "views" not in delen else delen[0]


def lees_grens() -> dict[str, int]:
    """What is still allowed, by room."""
    paren = (regel.split() for regel in GRENS.read_text().splitlines() if regel and not regel.startswith("#"))
    return {naam: int(aantal) for naam, aantal in paren}


def schrijf_grens(aantallen: Counter[str]) -> None:
    """Keep the numbers of now; a room without errors leaves the list and may not come back."""
    kop = "# Type errors that mypy still finds, by room. Only ever down: `python .ci/typegrens.py --vast`.\n"
    GRENS.write_text(kop + "".join(f"{naam} {n}\n" for naam, n in sorted(aantallen.items()) if n))


def main(vastzetten: bool) -> int:
    klaar = subprocess.run([sys.executable, "-m", "mypy"], cwd=BASIS, text=True, capture_output=True)
    if klaar.returncode not in (0, 1):
        print(klaar.stdout + klaar.stderr)
        return klaar.returncode
    fouten = [(kamer(raak["pad"]), regel) for regel in klaar.stdout.splitlines() if (raak := FOUT.match(regel))]
    aantallen, grens = Counter(naam for naam, _ in fouten), lees_grens()
    te_veel = {naam: n for naam, n in aantallen.items() if n > grens.get(naam, 0)}
    for naam, n in sorted(te_veel.items()):
        print(f"{naam}: {n} typefouten, hoogstens {grens.get(naam, 0)} zijn toegelaten (.ci/typegrens.txt).")
        print("".join(f"    {regel}\n" for van, regel in fouten if van == naam))
    if te_veel:
        return 1
    if vastzetten:
        schrijf_grens(aantallen)
    elif aantallen != Counter(grens):
        print("Let op: minder typefouten dan toegelaten: zet het vast met `python .ci/typegrens.py --vast`.")
    print(f"{sum(aantallen.values())} typefouten, hoogstens {sum(grens.values())} toegelaten.")
    return 0


if __name__ == "__main__":
    sys.exit(main("--vast" in sys.argv[1:]))
