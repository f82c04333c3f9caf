"""The page "your first change" runs as written: its places are there, its commands too, and its exercise works."""

import re
import subprocess
from importlib import util
from pathlib import Path

import pytest
from django.conf import settings

from actieplan.diensten import actie as actiediensten
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie

BASIS: Path = settings.BASIS
BLAD = BASIS / "docs/ontwikkelen/eerste-wijziging.md"
TEKST = BLAD.read_text()
STAPPEN = re.findall(r"```diff\n(.*?)```", TEKST, re.S)
OPDRACHTEN = re.findall(r"^    (\S.*)$", re.sub(r"```.*?```", "", TEKST, flags=re.S), re.M)


def test_elk_pad_dat_ze_noemt_bestaat():
    paden = {BASIS / pad for pad in re.findall(r"`([\w./-]+/[\w.-]*)`", TEKST)}
    paden |= {(BLAD.parent / pad).resolve() for pad in re.findall(r"\]\(([\w./-]+)\)", TEKST)}
    assert len(paden) > 8
    assert [pad.relative_to(BASIS).as_posix() for pad in paden if not pad.exists()] == []


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_elke_opdracht_kan(opdracht):
    programma, *rest = opdracht.split()
    if programma == "make":
        assert re.search(rf"^{rest[0]}:", (BASIS / "Makefile").read_text(), re.M), opdracht
    elif programma == ".venv/bin/python":
        assert rest[:2] == ["-m", "pytest"]
        assert all((BASIS / deel).exists() for deel in rest if deel.endswith(".py"))
    else:
        assert opdracht == "git checkout actieplan/"


@pytest.fixture
def oefening(tmp_path):
    """The two files of the exercise, in a folder of their own, with `pas_toe` for one step."""
    for stap in STAPPEN:
        bestand = re.search(r"^\+\+\+ b/(\S+)$", stap, re.M)[1]
        (tmp_path / bestand).parent.mkdir(parents=True)
        (tmp_path / bestand).write_text((BASIS / bestand).read_text())

    def pas_toe(stap: str):
        subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=stap, text=True, check=True)
        bestand = re.search(r"^\+\+\+ b/(\S+)$", stap, re.M)[1]
        spec = util.spec_from_file_location(f"oefening_{Path(bestand).stem}", tmp_path / bestand)
        module = util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return pas_toe


@pytest.mark.django_db
def test_de_oefening_faalt_eerst_en_lukt_dan(oefening, monkeypatch):
    eerst, dan = STAPPEN
    tests = oefening(eerst)
    naam = re.search(r"^\+def (test_\w+)", eerst, re.M)[1]
    assert re.search(r"-k (\w+)", TEKST)[1] in naam
    staf = maak_gebruiker(Rol.STAF, organisatie=maak_organisatie("Stad Mechelen"))
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        getattr(tests, naam)(staf)
    monkeypatch.setattr(actiediensten, "stand_zetten", oefening(dan).stand_zetten)
    getattr(tests, naam)(staf)
