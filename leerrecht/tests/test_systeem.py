"""`make run` where there is no apt and no ldconfig: tried on a bare PATH, as on macOS and other systems."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

SCRIPT = settings.BASIS / ".ci" / "systeem.sh"
# What every system has.
GEWOON = ("sh", "find", "grep", "id", "sed", "cat")


@pytest.fixture
def kaal(tmp_path):
    """`kaal(heeft_pango=False, systeem="Darwin", extra=("brew",))` runs the script with nothing else on the PATH."""

    def draai(
        *, heeft_pango: bool, systeem: str = "Linux", extra: tuple[str, ...] = (), doel: str = "run"
    ) -> subprocess.CompletedProcess:
        bak = tmp_path / "bin"
        bak.mkdir()
        for naam in GEWOON:
            (bak / naam).symlink_to(str(shutil.which(naam)))
        _script(bak / "uname", f"echo {systeem}")
        for naam in extra:
            _script(bak / naam, "exit 0")
        antwoord = "lambda naam: naam" if heeft_pango else "lambda naam: None"
        (tmp_path / "sitecustomize.py").write_text(f"import ctypes.util\nctypes.util.find_library = {antwoord}\n")
        omgeving = {"PATH": str(bak), "HOME": str(tmp_path), "PYTHON": sys.executable, "PYTHONPATH": str(tmp_path)}
        return subprocess.run(["sh", str(SCRIPT), doel], env=omgeving, capture_output=True, text=True, check=False)

    return draai


def _script(pad: Path, regel: str) -> None:
    pad.write_text(f"#!/bin/sh\n{regel}\n")
    pad.chmod(0o755)


@pytest.mark.parametrize(
    ("systeem", "extra", "regel"),
    [
        ("Darwin", (), "brew install pango"),
        ("Linux", ("brew",), "brew install pango"),
        ("Linux", ("dnf",), "sudo dnf install pango"),
        ("Linux", ("apk",), "sudo apk add pango"),
        ("Linux", (), "libpango-1.0-0"),
    ],
)
def test_bedrijf_B15_zonder_apt_start_het_portaal_zonder_pdf_en_staat_er_hoe_je_die_krijgt(kaal, systeem, extra, regel):
    uitvoer = kaal(heeft_pango=False, systeem=systeem, extra=extra)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "Het portaal start zonder PDF van de jaarevaluatie." in uitvoer.stderr
    assert regel in uitvoer.stderr


def test_bedrijf_B15_wie_pango_heeft_zonder_ldconfig_hoort_niets_over_pango(kaal):
    uitvoer = kaal(heeft_pango=True, systeem="Darwin")
    assert uitvoer.returncode == 0
    assert "libpango" not in uitvoer.stderr


def test_bedrijf_B15_wat_de_tests_nodig_hebben_houdt_de_start_wel_tegen(kaal):
    uitvoer = kaal(heeft_pango=True, doel="test")
    assert uitvoer.returncode == 1
    assert "redis-server" in uitvoer.stderr
