"""The test bench behind `make test`: checks, then pytest on PostgreSQL with Redis, and what differs on SQLite.

It starts its own throw-away servers (random port on the loopback address, nothing kept, PostgreSQL never as root) and
ends every process that the run leaves behind, also after Ctrl-C. The last line is a closing line of pytest.
"""

import argparse
import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import dekking
import tweedekans
from proefservers import postgres, redis, ruim_processen_op, word_opvanger

BASIS = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PY = sys.executable
CONTROLES = {
    "ruff check": [BIN / "ruff", "check", "."],
    "ruff format": [BIN / "ruff", "format", "--check", "."],
    "vloeren (lint-imports)": [BIN / "lint-imports"],
    "types (mypy)": [PY, ".ci/typegrens.py"],
    "manage.py check": [PY, "manage.py", "check"],
    "ontbrekende migraties": [PY, "manage.py", "makemigrations", "--check", "--dry-run"],
}
# One for each core; a test file stays with one process. Redis has room for eight.
PROCESSEN = max(1, min(8, os.cpu_count() or 1))
MISLUKT, NIETS_GEVONDEN = 1, 5  # pytest's own codes
SLOTREGEL = re.compile(r"\b(passed|failed|error|errors|skipped|deselected|no tests ran)\b.* in [\d.]+s")


@dataclass
class Uitslag:
    """How one step ended; `slotregel` is pytest's last line."""

    naam: str
    code: int
    seconden: float
    slotregel: str = ""
    wankel: list[str] = field(default_factory=list)


class Dubbel:
    """Writes to two places at once."""

    def __init__(self, *plekken: BinaryIO) -> None:
        self._plekken = plekken

    def write(self, brok: bytes) -> None:
        for plek in self._plekken:
            plek.write(brok)

    def flush(self) -> None:
        for plek in self._plekken:
            plek.flush()


def omgeving(map_: Path, **extra: str) -> dict[str, str]:
    """The environment of a step: test settings, a `var` of its own, nothing of the developer's own portal."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("LEERRECHT_")}
    map_.mkdir(exist_ok=True)
    return schoon | {"DJANGO_SETTINGS_MODULE": "leerrecht.settings.test", "LEERRECHT_VAR": str(map_)} | extra


def controle(naam: str, opdracht: list, omgeving_: dict[str, str]) -> Uitslag:
    """Run one check with its output held back; show that when it fails, else only what begins with `Let op:`."""
    begin = time.monotonic()
    klaar = subprocess.run(opdracht, cwd=BASIS, env=omgeving_, text=True, stdout=-1, stderr=subprocess.STDOUT)
    uitslag = Uitslag(naam, klaar.returncode, time.monotonic() - begin)
    te_zien = klaar.stdout.splitlines() if klaar.returncode else re.findall(r"^Let op: .*", klaar.stdout, re.M)
    uitvoer = "".join(f"\n{regel}" for regel in te_zien)
    print(f"{'FOUT' if klaar.returncode else 'ok  '}  {naam} ({uitslag.seconden:.1f} s){uitvoer}", flush=True)
    return uitslag


def controles(map_: Path) -> list[Uitslag]:
    """All checks, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        taken = [
            # Each its own folder: two that start together would make the same keys.
            pool.submit(controle, naam, opdracht, omgeving(map_ / f"var-controle-{nummer}"))
            for nummer, (naam, opdracht) in enumerate(CONTROLES.items())
        ]
        return [taak.result() for taak in taken]


def pytest(naam: str, args: list[str], omgeving_: dict[str, str], uit: BinaryIO = sys.stdout.buffer) -> Uitslag:
    """Run pytest with its output written to `uit` as it comes; remember its closing line."""
    uit.write(f"\n--- pytest op {naam} ---\n".encode())
    begin, slotregel = time.monotonic(), f"pytest op {naam} gaf geen slotregel"
    kleur = ["--color=yes"] if sys.stdout.isatty() else []
    proces = subprocess.Popen(
        [PY, "-m", "pytest", *kleur, *args], cwd=BASIS, env=omgeving_, stdout=-1, stderr=subprocess.STDOUT
    )
    assert proces.stdout
    for regel in proces.stdout:
        uit.write(regel)
        uit.flush()
        tekst = regel.decode(errors="replace").rstrip()
        if SLOTREGEL.search(tekst):
            slotregel = tekst
    return Uitslag(f"pytest op {naam}", proces.wait(), time.monotonic() - begin, slotregel)


def slechts(keuze: str, args: list[str]) -> list[str]:
    """Return `args` narrowed to the tests that `keuze` (an expression of markers) allows."""
    rest, eigen = list(args), []
    while "-m" in rest:
        plek = rest.index("-m")
        eigen = rest[plek + 1 : plek + 2]
        del rest[plek : plek + 2]
    return ["-m", " and ".join(f"({deel})" for deel in [keuze, *eigen]), *rest]


def processen(aantal: int, args: list[str]) -> list[str]:
    """The words that spread tests over so many processes, a file staying whole; none when `args` say it themselves."""
    if any(arg.startswith(("-n", "--pdb")) for arg in args):
        return []
    return ["-n", str(aantal), "--dist", "loadfile", "--no-loadscope-reorder"]


def servers(map_: Path, stapel: contextlib.ExitStack) -> dict[str, str]:
    """Start PostgreSQL and Redis until the bench ends."""
    return {
        "LEERRECHT_DATABASE_URL": stapel.enter_context(postgres(map_)),
        "LEERRECHT_BROKER_URL": stapel.enter_context(redis(map_)),
    }


def met_tweede_kans(
    naam: str, args: list[str], woorden: list[str], omgeving_: dict[str, str], uit: BinaryIO = sys.stdout.buffer
) -> Uitslag:
    """Run tests; what failed and hangs on more than the code is looked at once more, alone (`tweedekans`)."""
    cache = Path(omgeving_["LEERRECHT_VAR"]) / "pytest-cache"
    eigen = ["-o", f"cache_dir={cache}"]
    uitslag = pytest(naam, [*woorden, *eigen, *args], omgeving_, uit)
    if uitslag.code != MISLUKT:
        return uitslag

    def draai(namen: list[str]) -> str:
        with tempfile.TemporaryFile() as rapport:
            nog_eens = pytest(f"{naam}, wat mislukte nog eens", [*eigen, *namen], omgeving_, Dubbel(uit, rapport))
            uitslag.seconden += nog_eens.seconden
            uitslag.slotregel += f"\n{nog_eens.slotregel}"
            rapport.seek(0)
            return rapport.read().decode(errors="replace")

    uitslag.wankel = tweedekans.kijk_opnieuw(cache, draai) or []
    uitslag.code = 0 if uitslag.wankel else uitslag.code
    return uitslag


def op_servers(map_: Path, args: list[str], stapel: contextlib.ExitStack, **extra: str) -> Uitslag:
    """Run tests as production is: PostgreSQL and Redis."""
    woorden = [*processen(PROCESSEN, args), "--output", "test-results/postgres"]
    omgeving_ = omgeving(map_ / "var-postgres", **servers(map_, stapel), **extra)
    return met_tweede_kans("PostgreSQL en Redis", args, woorden, omgeving_)


def ingebed(map_: Path, args: list[str], aantal: int, uit: BinaryIO = sys.stdout.buffer) -> Uitslag:
    """Run tests on the embedded defaults: SQLite and files."""
    woorden = [*processen(aantal, args), "--output", "test-results/sqlite"]
    return met_tweede_kans("SQLite en bestanden", args, woorden, omgeving(map_ / "var-sqlite"), uit)


def alle_tests(map_: Path, args: list[str], stapel: contextlib.ExitStack) -> list[Uitslag]:
    """Everything on the servers of production; at the same time, on the embedded defaults, what can differ there.

    The second run is heard when the first has finished, so that the two do not speak through each other.
    """
    with ThreadPoolExecutor(1) as pool, (map_ / "sqlite.log").open("w+b") as uit:
        later = pool.submit(ingebed, map_, slechts("beide and not breed", args), 1, uit)
        eerst = op_servers(map_, slechts("not breed", args), stapel)
        tweede = later.result()
        uit.seek(0)
        shutil.copyfileobj(uit, sys.stdout.buffer)
        sys.stdout.flush()
    if tweede.code == NIETS_GEVONDEN and not eerst.code:
        tweede.code = 0  # what was asked for by name need not be among what differs
    return [eerst, tweede]


def met_dekking(map_: Path, args: list[str], stapel: contextlib.ExitStack, *, vast: bool) -> list[Uitslag]:
    """Run everything without a browser on the servers of production, and hold the branches that ran to their floor.

    Not part of `make test`: recording every branch makes the tests half as slow again.
    """
    bestand = map_ / "dekking"
    woorden = ["--cov", "--cov-config=pyproject.toml", "--cov-report=", *slechts("not browser and not breed", args)]
    uitslag = op_servers(map_, woorden, stapel, COVERAGE_FILE=str(bestand))
    return [Uitslag("dekking", dekking.oordeel(bestand, vast=vast), 0), uitslag]


def besluit(uitslagen: list[Uitslag]) -> int:
    """Say what failed; the last line is pytest's own, of a run that failed when there is one."""
    print("\n--- samenvatting ---")
    for uitslag in uitslagen:
        print(f"{f'FOUT (code {uitslag.code})' if uitslag.code else 'ok'}: {uitslag.naam}, {uitslag.seconden:.0f} s")
        for test in uitslag.wankel:
            print(f"  WANKEL: {test} mislukte, en slaagde daarna alleen. Herstel de test.")
    mislukt = [uitslag for uitslag in uitslagen if uitslag.code]
    print(f"Mislukt: {', '.join(u.naam for u in mislukt)}" if mislukt else "Alle stappen zijn goed.")
    for uitslag in sorted(uitslagen, key=lambda u: u.code != 0):
        if uitslag.slotregel:
            print(uitslag.slotregel)
    return 1 if mislukt else 0


def main() -> int:
    lezer = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    lezer.add_argument("--snel", action="store_true", help="alleen pytest zonder browser, op SQLite")
    lezer.add_argument("--breed", action="store_true", help="alleen de brede roosters: elke pagina, breedte en stand")
    lezer.add_argument("--dekking", action="store_true", help="alle tests op PostgreSQL, en welke takken ze raken")
    lezer.add_argument("--vast", action="store_true", help="met --dekking: zet de ondergrens op wat nu gemeten is")
    lezer.add_argument("--lint", action="store_true", help="alleen de controles")
    keuze, args = lezer.parse_known_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    word_opvanger()
    map_ = Path(tempfile.mkdtemp(prefix="leerrecht-proefbank-"))
    map_.chmod(0o711)  # the account that runs PostgreSQL must be able to pass
    try:
        with contextlib.ExitStack() as stapel:
            if keuze.snel:
                return besluit([ingebed(map_, slechts("not browser and not breed", args), PROCESSEN)])
            if keuze.breed:
                return besluit([op_servers(map_, ["--breed", *slechts("browser or breed", args)], stapel)])
            if keuze.dekking:
                return besluit(met_dekking(map_, args, stapel, vast=keuze.vast))
            uitslagen = controles(map_)
            return besluit(uitslagen if keuze.lint else uitslagen + alle_tests(map_, args, stapel))
    except KeyboardInterrupt:
        print("\nGestopt.")
        return 130
    finally:
        ruim_processen_op()
        shutil.rmtree(map_, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
