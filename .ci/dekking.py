"""Branch coverage of the layers where rules live, each with a floor that may only rise.

dekking.py FILE           reads what pytest-cov measured and fails when a layer lies under .ci/dekkingsgrens.txt
dekking.py FILE --vast    writes the measure of now into that file, rounded down
"""

import sys
from collections import Counter
from pathlib import Path

import coverage

BASIS = Path(__file__).resolve().parent.parent
GRENS = BASIS / ".ci" / "dekkingsgrens.txt"
KOP = "# Branch coverage in percent by layer. Only ever up: `make dekking ARGS=--vast`.\n"


def laag_van(pad: Path) -> str:
    """The layer a module belongs to: the folder (or module) of that name, in whatever room."""
    lagen = [laag for laag in ("daden", "diensten", "querysets", "regels") if laag in pad.with_suffix("").parts]
    return lagen[0] if lagen else ""


def meet(bestand: Path) -> dict[str, float]:
    """Return for each layer how much of its lines and branches ran, in percent, as coverage itself counts."""
    meting = coverage.Coverage(data_file=str(bestand), config_file=str(BASIS / "pyproject.toml"))
    meting.load()
    geraakt: Counter[str] = Counter()
    samen: Counter[str] = Counter()
    for naam in meting.get_data().measured_files():
        laag = laag_van(Path(naam).relative_to(BASIS))
        if laag:
            getallen = meting._analyze(naam).numbers
            teller, noemer = getallen.ratio_covered
            geraakt[laag] += teller
            samen[laag] += noemer
    return {laag: 100 * geraakt[laag] / samen[laag] for laag in sorted(samen)}


def grenzen() -> dict[str, int]:
    """The floors."""
    regels = GRENS.read_text().splitlines() if GRENS.exists() else []
    return {naam: int(procent) for naam, procent in (r.split() for r in regels if r and not r.startswith("#"))}


def oordeel(bestand: Path, *, vast: bool = False) -> int:
    """Print the measure beside the floor; 1 when a layer lies under it."""
    gemeten, grens = meet(bestand), grenzen()
    onder = {laag for laag, minstens in grens.items() if gemeten.get(laag, 0) < minstens}
    for laag, procent in gemeten.items():
        teken = "FOUT" if laag in onder else "ok  "
        print(f"{teken}  {laag}: {procent:.1f} % van regels en takken, minstens {grens.get(laag, 0)} %")
    if vast and not onder:
        GRENS.write_text(KOP + "".join(f"{laag} {int(procent)}\n" for laag, procent in gemeten.items()))
    return 1 if onder or not gemeten else 0


if __name__ == "__main__":
    sys.exit(oordeel(Path(sys.argv[1]), vast="--vast" in sys.argv[2:]))
