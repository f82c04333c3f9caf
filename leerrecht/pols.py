"""`python -m leerrecht.pols`: a probe that costs next to nothing, since it loads no Django.

python -m leerrecht.pols web http://127.0.0.1:8000/gezond/klaar/ leerrecht.voorbeeld.be
python -m leerrecht.pols slag /gegevens werk post
"""

import socket
import sys
import time
import urllib.request
from pathlib import Path

STIL_NA = 120.0


def web(adres: str, domeinen: str = "localhost") -> str:
    """Ask an address, under the first of the names the portal answers to; return what is wrong, or nothing."""
    if not adres.startswith(("http://", "https://")):
        return "Geef een adres dat met http:// of https:// begint."
    naam = domeinen.split(",")[0].strip().lstrip(".") or "localhost"
    vraag = urllib.request.Request(adres, headers={"Host": naam})  # noqa: S310  (scheme checked above)
    try:
        with urllib.request.urlopen(vraag, timeout=5):  # noqa: S310
            return ""
    except OSError as fout:
        return f"Niet gezond: {fout}"


def slag(map_: str, *soorten: str) -> str:
    """Look when these processes of this host last beat; return which are silent, or nothing."""
    stil = [soort for soort in soorten if _stil_sinds(Path(map_) / "slag" / f"{soort}-{socket.gethostname()}")]
    return f"Geen slag meer van: {', '.join(stil)}" if stil else ""


def _stil_sinds(bestand: Path) -> bool:
    try:
        return time.time() - bestand.stat().st_mtime > STIL_NA
    except FileNotFoundError:
        return True


if __name__ == "__main__":
    bezwaar = web(*sys.argv[2:]) if sys.argv[1] == "web" else slag(*sys.argv[2:])
    print(bezwaar or "goed")
    sys.exit(bool(bezwaar))
