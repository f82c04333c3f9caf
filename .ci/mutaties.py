"""Mutation run behind `make mutaties`: change one thing in a rule, run the tests that pass there, see if one fails.

    mutaties.py                                   a sample of 40 changes over all rules (the day is the seed)
    mutaties.py meldpunt/diensten --aantal 0      every change in these modules
    mutaties.py --zaad 7                          the same sample again

First, once, the tests without a browser run with a record of the lines they pass (with modules named: those of their
rooms); a change only meets those tests. Each change is made in a copy of the tree, never here. What survives stands in
var/mutaties/overlevers.txt: a rule without a test, or a change that makes no difference.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

import coverage
from mutaties_maken import Mutatie, mutaties_van

BASIS = Path(__file__).resolve().parent.parent
UIT = BASIS / "var" / "mutaties"
DEKKING, ROOD = UIT / "dekking", UIT / "rood.txt"
REGELMAPPEN = {"diensten", "querysets", "regels", "bescherming", "daden", "doorlichting"}
KAMERS = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")
HOOGSTENS_TESTS = 150
WACHT = 600
GEDOOD, OVERLEEFT, GEEN_TEST = "gedood", "overleeft", "geen test"


@dataclass(frozen=True)
class Uitslag:
    """How one change ended, and after how many seconds."""

    mutatie: Mutatie
    stand: str
    seconden: float


def modules(keuze: list[str]) -> list[Path]:
    """Return the modules to change, from their root: all rules, or what lies under one of `keuze`."""
    alle = [
        pad.relative_to(BASIS)
        for kamer in KAMERS
        for pad in sorted((BASIS / kamer).rglob("*.py"))
        if "tests" not in pad.parts
    ]
    if keuze:
        return [pad for pad in alle if any(pad.as_posix().startswith(deel) for deel in keuze)]
    return [pad for pad in alle if REGELMAPPEN.intersection(pad.with_suffix("").parts)]


def stempel() -> str:
    """One hash over all Python of the product and its tests: the record of lines holds as long as that stays."""
    som = hashlib.sha256()
    for kamer in KAMERS:
        for pad in sorted((BASIS / kamer).rglob("*.py")):
            som.update(f"{pad}\n".encode() + pad.read_bytes())
    return som.hexdigest()


def omgeving(var: Path, **extra: str) -> dict[str, str]:
    """Test settings, a `var` of its own, nothing of the developer's own portal."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("LEERRECHT_")}
    var.mkdir(exist_ok=True)
    return schoon | {"DJANGO_SETTINGS_MODULE": "leerrecht.settings.test", "LEERRECHT_VAR": str(var)} | extra


def meet_dekking(map_: Path, kamers: list[str], processen: int) -> None:
    """Run the tests of these rooms once and keep which test passed which line."""
    merk, nu = UIT / "dekking.stempel", f"{stempel()} {' '.join(kamers)}"
    if DEKKING.exists() and merk.exists() and merk.read_text() == nu:
        return
    print(f"Welke test komt langs welke regel? De tests van {', '.join(kamers)} lopen een keer...", flush=True)
    instelling = map_ / "coveragerc"
    bronnen = "\n    ".join(KAMERS)
    instelling.write_text(f"[run]\nsource =\n    {bronnen}\nomit = */tests/*, */migrations/*\n")
    opdracht = [sys.executable, "-m", "pytest", "-q", "-m", "not browser and not breed", "-n", str(processen)]
    opdracht += ["--dist", "loadfile", "--cov", f"--cov-config={instelling}", "--cov-context=test", "--cov-report="]
    opdracht += [f"{kamer}/tests" for kamer in kamers]
    klaar = subprocess.run(
        opdracht, cwd=BASIS, env=omgeving(map_ / "var", COVERAGE_FILE=str(DEKKING)), capture_output=True, text=True
    )
    if klaar.returncode not in (0, 1):
        raise SystemExit(f"De tests lopen niet:\n{klaar.stdout[-4000:]}")
    rood = re.findall(r"^(?:FAILED|ERROR) (\S+)", klaar.stdout, re.M)
    if rood:
        print(f"{len(rood)} tests zijn rood zonder enige mutatie en tellen niet mee: {', '.join(rood)}")
    ROOD.write_text("\n".join(rood))
    merk.write_text(nu)


def tests_op(dekking: coverage.CoverageData, mutatie: Mutatie) -> list[str]:
    """Return the tests that pass the changed lines, those of the same room first."""
    per_regel = dekking.contexts_by_lineno(str(BASIS / mutatie.pad))
    namen = {naam.partition("|")[0] for regel in mutatie.regels for naam in per_regel.get(regel, ()) if naam}
    kamer, rood = mutatie.pad.parts[0], set(ROOD.read_text().splitlines())
    return sorted(namen - rood, key=lambda naam: (not naam.startswith(kamer), naam))[:HOOGSTENS_TESTS]


def kopieer_boom(naar: Path) -> Path:
    """Copy what the tests need."""
    weg = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", "test-results", ".mypy_cache", ".hypothesis")
    shutil.copytree(BASIS, naar, ignore=weg)
    return naar


def probeer(mutatie: Mutatie, tests: list[str], boom: Path) -> Uitslag:
    """Make the change in a copy, run its tests, undo it."""
    begin = time.monotonic()
    if not tests:
        return Uitslag(mutatie, GEEN_TEST, 0)
    bestand = boom / mutatie.pad
    origineel = bestand.read_text()
    bestand.write_text(mutatie.tekst)
    opdracht = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    try:
        klaar = subprocess.run(
            opdracht, cwd=boom, env=omgeving(boom.with_suffix(".var")), capture_output=True, timeout=WACHT
        )
        stand = OVERLEEFT if klaar.returncode == 0 else GEDOOD
    except subprocess.TimeoutExpired:
        stand = GEDOOD
    finally:
        bestand.write_text(origineel)
    return Uitslag(mutatie, stand, time.monotonic() - begin)


def loop(gekozen: list[Mutatie], map_: Path, processen: int) -> list[Uitslag]:
    """Try every change, so many at a time, each in a tree of its own."""
    dekking = coverage.CoverageData(str(DEKKING))
    dekking.read()
    bomen: SimpleQueue[Path] = SimpleQueue()
    for nummer in range(processen):
        bomen.put(kopieer_boom(map_ / f"boom{nummer}"))
    tests = {mutatie: tests_op(dekking, mutatie) for mutatie in gekozen}

    def een(mutatie: Mutatie) -> Uitslag:
        boom = bomen.get()
        try:
            uitslag = probeer(mutatie, tests[mutatie], boom)
        finally:
            bomen.put(boom)
        print(f"{uitslag.stand:<10}{uitslag.seconden:5.0f} s  {mutatie.plek}: {mutatie.wat}", flush=True)
        return uitslag

    with ThreadPoolExecutor(processen) as pool:
        return list(pool.map(een, gekozen))


def besluit(uitslagen: list[Uitslag], uit_hoeveel: int, zaad: int) -> None:
    """Write what survived and say the score."""
    over = sorted((u for u in uitslagen if u.stand != GEDOOD), key=lambda u: u.mutatie.plek)
    regels = [f"{u.mutatie.plek}  ({u.stand})\n{u.mutatie.verschil}\n" for u in over]
    kop = f"{len(over)} van {len(uitslagen)} mutaties overleefden (uit {uit_hoeveel}, zaad {zaad})."
    (UIT / "overlevers.txt").write_text("\n".join([kop, "", *regels]))
    telling = Counter(u.stand for u in uitslagen)
    score = 100 * telling[GEDOOD] / len(uitslagen)
    print(f"\n{kop} Score {score:.0f} %: " + ", ".join(f"{aantal} {stand}" for stand, aantal in telling.items()) + ".")
    print(f"Lees {(UIT / 'overlevers.txt').relative_to(BASIS)}.")


def main() -> int:
    lezer = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lezer.add_argument("waar", nargs="*", help="begin van paden, zoals meldpunt/diensten")
    lezer.add_argument("--aantal", type=int, default=40, help="hoeveel mutaties; 0: alle")
    lezer.add_argument("--zaad", type=int, default=int(time.time() // 86400))
    lezer.add_argument("--processen", type=int, default=max(1, min(8, os.cpu_count() or 1)))
    keuze = lezer.parse_args()
    UIT.mkdir(parents=True, exist_ok=True)
    alle = [m for pad in modules(keuze.waar) for m in mutaties_van(pad, (BASIS / pad).read_text())]
    if not alle:
        raise SystemExit("Daar is niets om te veranderen.")
    random.Random(keuze.zaad).shuffle(alle)
    gekozen = list(islice((m for m in alle if m.is_python), keuze.aantal or None))
    print(f"{len(gekozen)} van {len(alle)} mogelijke mutaties, zaad {keuze.zaad}.", flush=True)
    map_ = Path(tempfile.mkdtemp(prefix="leerrecht-mutaties-"))
    try:
        kamers = sorted({m.pad.parts[0] for m in gekozen}) if keuze.waar else list(KAMERS)
        meet_dekking(map_, kamers, keuze.processen)
        besluit(loop(gekozen, map_, keuze.processen), len(alle), keuze.zaad)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
