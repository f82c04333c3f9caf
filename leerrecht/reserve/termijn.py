"""How long a backup stays: what is older than its term goes, as what it holds was erased in the portal itself."""

import datetime
import re
from pathlib import Path

from django.utils import timezone

_NAAM = re.compile(r"leerrecht-(\d{8}-\d{6})\.tar\.age")


def ruim_kopieen(map_: Path, dagen: int) -> list[Path]:
    """Delete backups in a folder that are more than `dagen` days old and return them; the newest always stays."""
    grens = timezone.localtime() - datetime.timedelta(days=dagen)
    kopieen = sorted(pad for pad in map_.glob("leerrecht-*.tar.age") if _NAAM.fullmatch(pad.name))
    oud = [pad for pad in kopieen[:-1] if _gemaakt_op(pad) < grens]
    for pad in oud:
        pad.unlink()
    return oud


def _gemaakt_op(pad: Path) -> datetime.datetime:
    """The moment that stands in its name: copying a file changes its own date."""
    gevonden = _NAAM.fullmatch(pad.name)
    moment = datetime.datetime.strptime(gevonden[1] if gevonden else "", "%Y%m%d-%H%M%S")  # noqa: DTZ007 (next line)
    return timezone.make_aware(moment)
