"""The folder in which a copy lies open while it is made or put back. What a killed run left there goes at the next."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

_VOOR = "reserve-"


@contextmanager
def werkmap() -> Iterator[Path]:
    """Yield a new folder for this run alone; it is gone afterwards."""
    ruim_restanten()
    with tempfile.TemporaryDirectory(dir=settings.VAR, prefix=_VOOR) as naam:
        map_ = Path(naam)
        with (map_ / "bezig").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield map_


def ruim_restanten() -> int:
    """Delete folders whose run no longer lives, and return how many: what lay in them was decrypted."""
    weg = 0
    for map_ in Path(settings.VAR).glob(f"{_VOOR}*"):
        try:
            with (map_ / "bezig").open("a") as slot:
                fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(map_, ignore_errors=True)
                weg += 1
        except OSError:
            continue  # a run that lives, or one that just ended
    return weg
