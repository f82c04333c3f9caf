"""One night of backups: make it, lay the list of what was erased beside it, bring both to a second place, prune."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from leerrecht import herhaling
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.termijn import ruim_kopieen

_PROEF = "reserveproef.json"


@dataclass(frozen=True)
class Nacht:
    """What one night left: the backup, and how many older ones went."""

    kopie: Path
    gewist: int


def bewaar(naar: Path, ontvanger: str, dagen: int, *, ook: str = "") -> Nacht:
    """Make a backup in a folder, with its list, and prune what is older there."""
    kopie = maak(naar, ontvanger, ook=ook)
    herhaling.schrijf(herhaling.lees(herhaling.wislijst()) | herhaling.uit_databank(), naar / herhaling.BESTAND)
    return Nacht(kopie, len(ruim_kopieen(naar, dagen)))


def maak_nacht() -> Nacht:
    """Do the night as the settings say. Raises ReserveFout; what was made before a second place failed stays."""
    geheim, publiek = nieuwe_sleutel()
    map_ = Path(settings.RESERVE_MAP or Path(settings.VAR) / "kopie")
    nacht = bewaar(map_, settings.RESERVE_ONTVANGER, settings.RESERVE_DAGEN, ook=publiek)
    _onthoud_proefsleutel(nacht.kopie, geheim)
    if not settings.RESERVE_TWEEDE:
        return nacht
    weg = breng_weg(nacht.kopie, Path(settings.RESERVE_TWEEDE), settings.RESERVE_TWEEDE_DAGEN)
    return Nacht(nacht.kopie, nacht.gewist + weg)


def breng_weg(kopie: Path, naar: Path, dagen: int) -> int:
    """Bring a backup and its list to another folder, whole or not at all; prune there and return how many went.

    Raises ReserveFout when that folder is not there: a disk that is not mounted must not become a folder of this one.
    """
    if not naar.is_dir():
        raise ReserveFout(
            f"De tweede plaats voor reservekopieën is er niet: {naar}. De kopie staat wel in {kopie.parent}."
        )
    try:
        deel = naar / f"{kopie.name}.deel"
        with kopie.open("rb") as lezer, deel.open("wb") as uit:
            os.fchmod(uit.fileno(), 0o600)
            shutil.copyfileobj(lezer, uit)
            uit.flush()
            os.fsync(uit.fileno())
        deel.rename(naar / kopie.name)
        herhaling.schrijf(herhaling.lees(kopie.parent / herhaling.BESTAND), naar / herhaling.BESTAND)
        return len(ruim_kopieen(naar, dagen))
    except OSError as fout:
        raise ReserveFout(f"De kopie kon niet naar de tweede plaats ({fout.strerror}): {naar}.") from None


def _onthoud_proefsleutel(kopie: Path, geheim: str) -> None:
    """Keep a key that opens this backup alone, until the next one: with it the server proves that it can be read.

    It opens nothing that this server does not hold already; older backups stay closed to it.
    """
    deel = Path(settings.VAR) / f"{_PROEF}.deel"
    with os.fdopen(os.open(deel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as uit:
        json.dump({"kopie": str(kopie), "geheim": geheim}, uit)
    os.replace(deel, Path(settings.VAR) / _PROEF)


def proefsleutel() -> tuple[Path, str] | None:
    """Return the newest backup of the clock and the key that opens it; None when there is none."""
    try:
        gelezen = json.loads((Path(settings.VAR) / _PROEF).read_text())
    except FileNotFoundError:
        return None
    return Path(gelezen["kopie"]), gelezen["geheim"]
