"""django-helpdesk on this machine, in an environment that is thrown away: never a dependency of ours."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.belasting import Blik, server

PAKKET = "django-helpdesk"
PROEF = Path(__file__).with_name("proefdesk.py")


class NietGelukt(Exception):
    """It could not be installed or started here; the text says why."""


def _doe(*opdracht: str, **opties) -> str:
    klaar = subprocess.run(opdracht, text=True, stdout=-1, stderr=-1, timeout=600, **opties)
    if klaar.returncode:
        raise NietGelukt((klaar.stderr or klaar.stdout).strip().splitlines()[-1])
    return klaar.stdout


def _installeer(map_: Path) -> tuple[str, str]:
    """Return the Python of a fresh environment and what is in it, with our Django and gunicorn."""
    import django
    import gunicorn

    python = str(map_ / "venv" / "bin" / "python")
    _doe(sys.executable, "-m", "venv", str(map_ / "venv"))
    eigen = (f"Django=={django.__version__}", f"gunicorn=={gunicorn.__version__}")
    _doe(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PAKKET, *eigen)
    vraag = f"from importlib.metadata import version as v; print('{PAKKET}', v('{PAKKET}'), 'op Django', v('django'))"
    return python, _doe(python, "-c", vraag).strip()


@contextmanager
def ticketlijst(map_: Path, aantal: int) -> Iterator[tuple[str, Blik, Blik]]:
    """Give its name, the frame of its ticket list alone, and the whole list of `aantal` open tickets.

    Its page fetches the rows with a second request, so who looks at the list needs both.
    """
    try:
        python, versie = _installeer(map_)
        shutil.copy(PROEF, map_)
        omgeving = {"PROEFDESK_MAP": str(map_)}
        koekje, vraag = _doe(python, PROEF.name, str(aantal), cwd=map_, env=omgeving).split()
    except (OSError, subprocess.TimeoutExpired) as fout:
        raise NietGelukt(str(fout)) from fout
    with server("proefdesk", python, map_, **omgeving) as poort:
        kader, rijen = "/tickets/", f"/datatables_ticket_list/{vraag}?draw=1&start=0&length=25"
        sleutel = f"sessionid={koekje}"
        yield versie, Blik("kader", poort, (kader,), sleutel), Blik("lijst", poort, (kader, rijen), sleutel)
