"""The processes of the portal and the one step before them: the same commands on one machine and on a server.

`manage.py draai` starts them under one supervisor; on a server each is a service (`manage.py proces web`, `werk`,
`klok`), as many of `web` and `werk` as the load asks, one `klok`.
"""

import sys
from pathlib import Path

# Celery warns against root, which a try-out in a container is. Production runs under an account of its own.
PYTHON = [sys.executable, "-W", "ignore::UserWarning:celery.platforms", "-m"]
_CELERY = "celery --quiet -A leerrecht.celery".split()

GROOTSTE_KB = 400_000


def web(bindingen: list[str], *, processen: int = 2, draden: int = 4) -> list[str]:
    """Return the command of the web server; `bindingen` are addresses with their port."""
    # No control socket: gunicorn would open one in the home directory, which may not exist.
    opdracht = (
        f"gunicorn leerrecht.wsgi:application --worker-class gthread --workers {processen} --threads {draden}"
        " --graceful-timeout 8 --no-control-socket --log-level warning"
    ).split()
    for binding in bindingen:
        opdracht += ["--bind", binding]
    return [*PYTHON, *opdracht]


def werk(*, tegelijk: int = 2) -> list[str]:
    """Return the command of a worker for long work: a process for each piece, since it may take much memory."""
    # What a large PDF took, Python does not give back: a process that grew past this is replaced after its work.
    return _werker("werk", f"--pool prefork --concurrency {tegelijk} --max-memory-per-child {GROOTSTE_KB}")


def post() -> list[str]:
    """Return the command of a worker for mail: threads, since it mostly waits for a mail server."""
    return _werker("post", "--pool threads --concurrency 4")


def _werker(wachtrij: str, zwembad: str) -> list[str]:
    opdracht = f"worker --queues {wachtrij} {zwembad} --loglevel warning"
    return [*PYTHON, *_CELERY, *f"{opdracht} --without-gossip --without-mingle --without-heartbeat".split()]


def ploeg(*, tegelijk: int = 2) -> list[str]:
    """Return the command that keeps both workers running: mail and long work never wait for each other."""
    return [*PYTHON, "leerrecht.ploeg", str(tegelijk)]


def klok(var: Path) -> list[str]:
    """Return the command of the clock. It keeps nothing worth saving: its work is idempotent, twice is once."""
    waar = ["--scheduler", "leerrecht.klokslag:Klok", "--schedule", str(var / "klok")]
    return [*PYTHON, *_CELERY, "beat", *waar, "--pidfile", "", "--loglevel", "warning"]
