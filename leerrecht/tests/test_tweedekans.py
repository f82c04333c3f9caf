"""The bench looks once more at what hangs on a browser or a worker; a rule that fails, fails."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

_plek = importlib.util.spec_from_file_location("tweedekans", settings.BASIS / ".ci" / "tweedekans.py")
assert _plek and _plek.loader
tweedekans = importlib.util.module_from_spec(_plek)
_plek.loader.exec_module(tweedekans)

# Fails the first time it runs, as a test does that came short of time.
WANKEL = """def test_{naam}():
    al = os.path.exists({vlag!r})
    open({vlag!r}, "w").close()
    assert al
"""
KAPOT = "def test_{naam}():\n    assert False\n"


class Proef:
    """A folder with tests, run as the bench runs them."""

    def __init__(self, map_: Path) -> None:
        self.map_, self.cache, self.gedraaid = map_, map_ / "cache", 0
        merken = "".join(f"    {merk}: x\n" for merk in ("browser", "worker", "beide", "breed"))
        (map_ / "pytest.ini").write_text(f"[pytest]\nmarkers =\n{merken}")

    def schrijf(self, naam: str, tekst: str, merk: str = "") -> None:
        voor = f"@pytest.mark.{merk}\n" if merk else ""
        inhoud = voor + tekst.format(naam=naam, vlag=str(self.map_ / f"{naam}.vlag"))
        (self.map_ / f"test_{naam}.py").write_text(f"import os\nimport pytest\n\n{inhoud}")

    def draai(self, woorden: list[str]) -> str:
        self.gedraaid += 1
        opdracht = [sys.executable, "-m", "pytest", "-p", "no:django", "-o", f"cache_dir={self.cache}", *woorden]
        return subprocess.run(opdracht, cwd=self.map_, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def proef(tmp_path) -> Proef:
    return Proef(tmp_path)


@pytest.mark.parametrize("merk", ["browser", "worker", "beide"])
def test_wat_alleen_slaagt_heet_wankel_en_houdt_niets_tegen(proef, merk):
    proef.schrijf("traag", WANKEL, merk)
    proef.draai([])
    assert tweedekans.kijk_opnieuw(proef.cache, proef.draai) == ["test_traag.py::test_traag"]


def test_wat_weer_mislukt_is_stuk(proef):
    proef.schrijf("traag", WANKEL, "browser")
    proef.schrijf("kapot", KAPOT, "browser")
    proef.draai([])
    assert tweedekans.kijk_opnieuw(proef.cache, proef.draai) is None


def test_een_regel_die_mislukt_krijgt_geen_tweede_kans(proef):
    proef.schrijf("regel", WANKEL)
    proef.schrijf("traag", WANKEL, "browser")
    proef.draai([])
    assert tweedekans.kijk_opnieuw(proef.cache, proef.draai) is None


def test_meer_dan_een_handvol_is_geen_toeval(proef):
    for nummer in range(tweedekans.HOOGSTENS + 1):
        proef.schrijf(f"traag{nummer}", WANKEL, "browser")
    proef.draai([])
    assert tweedekans.kijk_opnieuw(proef.cache, proef.draai) is None
    assert proef.gedraaid == 1


def test_waar_niet_bekend_is_wat_mislukte_slaagt_niets(proef):
    assert tweedekans.kijk_opnieuw(proef.cache, proef.draai) is None
    assert proef.gedraaid == 0
