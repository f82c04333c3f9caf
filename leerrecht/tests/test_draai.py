"""The supervisor, with small shell children in place of the web server and the workers."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError

from leerrecht.supervisor import AlActief, neem_slot

SCRIPT = """
import sys
from leerrecht.supervisor import Kind, Supervisor
kinderen = [Kind(f"kind{n}", ["sh", "-c", opdracht]) for n, opdracht in enumerate(sys.argv[1:])]
Supervisor(kinderen, genade=1.0).draai()
"""
# Each child says its own pid, and that of a process it started itself.
SLAPER = "sleep 300 & echo pid $$ $!; wait"
KOPPIG = "trap '' TERM; sleep 300 & echo pid $$ $!; wait; wait; sleep 300"


def wacht_op(voorwaarde: Callable[[], bool], seconden: float = 60) -> None:
    einde = time.monotonic() + seconden
    while not voorwaarde():
        assert time.monotonic() < einde, "duurde te lang"
        time.sleep(0.05)


def leeft(pid: int) -> bool:
    """A zombie whose new parent has not reaped it yet runs no more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Proef:
    """A supervisor in a process of its own, and what it said so far."""

    def __init__(self, map_: Path, *opdrachten: str):
        self.uitvoer = map_ / "uitvoer.txt"
        with self.uitvoer.open("w") as uit:
            self.proces = subprocess.Popen([sys.executable, "-c", SCRIPT, *opdrachten], stdout=uit, stderr=uit)

    @property
    def tekst(self) -> str:
        return self.uitvoer.read_text()

    def pids(self, kind: str) -> list[int]:
        """Every pid that `kind` reported, in order: child, grandchild, child after a restart, ..."""
        regels = [r.split("|")[1].split() for r in self.tekst.splitlines() if r.startswith(kind)]
        return [int(pid) for regel in regels if regel[0] == "pid" for pid in regel[1:]]

    def alle_pids(self) -> list[int]:
        return self.pids("kind")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Proef]]:
    proeven: list[Proef] = []

    def _start(*opdrachten: str) -> Proef:
        proef = Proef(tmp_path, *opdrachten)
        proeven.append(proef)
        wacht_op(lambda: len(proef.alle_pids()) == 2 * len(opdrachten))
        return proef

    yield _start
    for proef in proeven:
        proef.proces.kill()
        proef.proces.wait()
        for pid in filter(leeft, proef.alle_pids()):
            os.kill(pid, signal.SIGKILL)


def test_een_kind_dat_sterft_start_opnieuw_en_de_andere_blijven(start):
    proef = start(SLAPER, SLAPER)
    eerste, kleinkind = proef.pids("kind0")
    os.kill(eerste, signal.SIGKILL)
    wacht_op(lambda: len(proef.pids("kind0")) == 4)
    assert not leeft(eerste)
    assert not leeft(kleinkind), "wat het dode kind achterliet, is mee opgeruimd"
    assert leeft(proef.pids("kind0")[2])
    assert len(proef.pids("kind1")) == 2
    assert "kind0 is gestopt (code -9) en start opnieuw over 1 s." in proef.tekst


@pytest.mark.parametrize("signaal", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_een_stopsignaal_stopt_alles_en_laat_niets_achter(start, signaal):
    proef = start(SLAPER, SLAPER)
    proef.proces.send_signal(signaal)
    assert proef.proces.wait(timeout=60) == 0
    # A killed grandchild is gone for us once its new parent has heard of it.
    wacht_op(lambda: not any(map(leeft, proef.alle_pids())))


def test_een_kind_dat_niet_wil_stoppen_wordt_na_de_genadetijd_gedood(start):
    proef = start(SLAPER, KOPPIG)
    proef.proces.terminate()
    assert proef.proces.wait(timeout=60) == 0
    assert not any(map(leeft, proef.alle_pids()))


def test_een_supervisor_die_zelf_gedood_wordt_neemt_zijn_kinderen_mee(start):
    proef = start(SLAPER)
    kind = proef.pids("kind0")[0]
    proef.proces.kill()
    wacht_op(lambda: not leeft(kind))


def test_een_tweede_supervisor_op_dezelfde_map_wordt_geweigerd(tmp_path, settings):
    settings.VAR = tmp_path
    with neem_slot(tmp_path / "draai.slot"):
        with pytest.raises(AlActief):
            neem_slot(tmp_path / "draai.slot")
        with pytest.raises(CommandError, match="Leerrecht draait al"):
            call_command("draai", "--poort", "0")
    neem_slot(tmp_path / "draai.slot").close()


def test_een_bezette_poort_geeft_een_zin_met_wat_te_doen(tmp_path, settings):
    settings.VAR = tmp_path
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        with pytest.raises(
            CommandError, match=f"Poort {poort} is al in gebruik.* LEERRECHT_POORT={poort + 1} make run"
        ):
            call_command("draai", "--poort", str(poort))


def test_de_links_in_mails_volgen_de_poort_van_make_run():
    omgeving = {**os.environ, "LEERRECHT_POORT": "8123", "PYTHONPATH": str(settings.BASIS)}
    omgeving.pop("LEERRECHT_BASISADRES", None)
    opdracht = [sys.executable, "-c", "from leerrecht.settings import base; print(base.BASISADRES)"]
    uit = subprocess.run(opdracht, env=omgeving, cwd=settings.BASIS, capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "http://localhost:8123"
