"""Throw-away PostgreSQL and Redis for the test bench, and the ending of every process that a run leaves behind."""

import contextlib
import ctypes
import os
import pwd
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2

PR_SET_CHILD_SUBREAPER = 36
INSTELLINGEN = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off")


def word_opvanger() -> None:
    """From now on a process that loses its parent becomes ours, so that we can end it."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def eigen_kinderen() -> list[int]:
    """The pids whose parent we are."""
    gevonden = []
    for map_ in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int((map_ / "stat").read_text().rpartition(")")[2].split()[1]) == os.getpid():
                gevonden.append(int(map_.name))
    return gevonden


def ruim_processen_op() -> None:
    """Kill our children until none is left; those of a killed child become ours in the next round."""
    while kinderen := eigen_kinderen():
        for pid in kinderen:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)


def vrije_poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as proef:
        return proef.getsockname()[1]


def setpriv(map_: Path | None = None) -> list[str]:
    """The words before a server's command: it ends when we do; with `map_` not as root either, and owning `map_`."""
    woorden = ["setpriv", "--pdeathsig", "TERM"]
    if map_ and os.geteuid() == 0:
        namen = {gebruiker.pw_name: gebruiker for gebruiker in pwd.getpwall()}
        wie = namen.get("postgres") or namen["nobody"]
        os.chown(map_, wie.pw_uid, wie.pw_gid)
        woorden += [f"--reuid={wie.pw_uid}", f"--regid={wie.pw_gid}", "--clear-groups"]
    return [*woorden, "--"]


@contextlib.contextmanager
def server(opdracht: list[str], map_: Path, stopsein: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server as long as the block lasts, with its output in a file."""
    with (map_ / "log.txt").open("wb") as log:
        proces = subprocess.Popen(opdracht, cwd=map_, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        yield proces
    finally:
        proces.send_signal(stopsein)
        try:
            proces.wait(10)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def wacht_op(poging, proces: subprocess.Popen[bytes], map_: Path) -> None:
    """Try until it works; give up with the server's own words when it stopped or takes too long."""
    einde = time.monotonic() + 30
    while True:
        try:
            return poging()
        except (OSError, psycopg2.OperationalError):
            if proces.poll() is not None or time.monotonic() > einde:
                raise SystemExit(f"De testserver start niet:\n{(map_ / 'log.txt').read_text()}") from None
            time.sleep(0.05)


@contextlib.contextmanager
def postgres(ouder: Path) -> Iterator[str]:
    """Yield the address of an empty database; its owner may make databases but is no superuser, as in production."""
    map_, poort, wachtwoord = ouder / "postgres", vrije_poort(), secrets.token_hex(16)
    map_.mkdir(mode=0o700)
    versies = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda pad: float(pad.parent.name))
    voor, bin_ = setpriv(map_), versies[-1]
    (map_ / "wachtwoord").write_text(wachtwoord)
    (map_ / "wachtwoord").chmod(0o644)  # only its owner and we can enter the folder
    initdb = [
        bin_ / "initdb",
        "-D",
        map_ / "data",
        "-U",
        "baas",
        "--pwfile",
        map_ / "wachtwoord",
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    subprocess.run([*voor, *initdb], check=True, cwd=map_, stdout=subprocess.DEVNULL)
    start = [*voor, bin_ / "postgres", "-D", map_ / "data", "-p", str(poort), "-k", map_, "-h", "127.0.0.1"]
    # No statistics of its own accord: many tests share rows inside a transaction that is never committed. Counted from
    # outside those tables are empty, and a plan made for that takes seconds instead of milliseconds.
    # No compiling of queries: for ours that takes longer than running them (docker-compose.yml sets it off too).
    for instelling in INSTELLINGEN:
        start += ["-c", instelling]
    with server(start, map_, signal.SIGINT) as proces:
        wacht_op(lambda: maak_databank(poort, wachtwoord), proces, map_)
        yield f"postgresql://leerrecht:{wachtwoord}@127.0.0.1:{poort}/leerrecht"


def maak_databank(poort: int, wachtwoord: str) -> None:
    with contextlib.closing(
        psycopg2.connect(host="127.0.0.1", port=poort, user="baas", password=wachtwoord, dbname="postgres")
    ) as verbinding:
        verbinding.autocommit = True
        with verbinding.cursor() as cursor:
            cursor.execute("CREATE ROLE leerrecht LOGIN CREATEDB PASSWORD %s", [wachtwoord])
            cursor.execute("CREATE DATABASE leerrecht OWNER leerrecht")


@contextlib.contextmanager
def redis(ouder: Path) -> Iterator[str]:
    """Yield the address of a Redis that keeps nothing."""
    map_, poort = ouder / "redis", vrije_poort()
    map_.mkdir(mode=0o700)
    opdracht = [
        *setpriv(),
        "redis-server",
        "--port",
        str(poort),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        str(map_),
    ]
    with server(opdracht, map_, signal.SIGTERM) as proces:
        wacht_op(lambda: socket.create_connection(("127.0.0.1", poort), 1).close(), proces, map_)
        yield f"redis://127.0.0.1:{poort}/0"
