"""Opening a backup into a folder: read to its end and found whole before anything is touched.

Nothing but plain files under names of ours comes out, on every Python: `extractall` guards itself from 3.11.4 only.
"""

import os
import shutil
import tarfile
from pathlib import Path, PurePosixPath
from typing import Any

import pyrage

from leerrecht.reserve import bestanden, inhoud
from leerrecht.reserve.fout import ReserveFout

_ONZE = (inhoud.MANIFEST, inhoud.DATABANK, bestanden.BESTANDEN)


def pak_uit(bron: Path, identiteit: Any, naar: Path) -> dict[str, Any]:
    """Decrypt and unpack `bron` into the new folder `naar` and return its manifest.

    Raises ReserveFout for a wrong key, a damaged file, or a backup that cannot be put back here.
    """
    naar.mkdir()
    tarbestand = naar.with_suffix(".tar")
    _ontsleutel(bron, identiteit, tarbestand)
    try:
        with tarfile.open(tarbestand) as tar:
            for lid in tar:
                _haal(tar, lid, naar)
    except (tarfile.TarError, EOFError):
        raise ReserveFout("De kopie is beschadigd. Er is niets gewijzigd.") from None
    finally:
        tarbestand.unlink()
    return inhoud.lees(naar)


def _ontsleutel(bron: Path, identiteit: Any, naar: Path) -> None:
    try:
        with bron.open("rb") as lezer, naar.open("wb") as uit:
            os.fchmod(uit.fileno(), 0o600)
            pyrage.decrypt_io(lezer, uit, [identiteit])
    except FileNotFoundError:
        raise ReserveFout(f"{bron} bestaat niet.") from None
    except PermissionError:
        raise ReserveFout(f"{bron} is niet te lezen voor dit account.") from None
    except (pyrage.DecryptError, OSError):
        # A stream that was cut off or altered halfway is an OSError to this package.
        raise ReserveFout("De kopie is niet te openen: verkeerde sleutel, of het bestand is beschadigd.") from None


def _haal(tar: tarfile.TarFile, lid: tarfile.TarInfo, naar: Path) -> None:
    naam = PurePosixPath(lid.name)
    inhoud_ = tar.extractfile(lid) if lid.isreg() else None
    if inhoud_ is None or naam.is_absolute() or ".." in naam.parts or naam.parts[0] not in _ONZE:
        raise ReserveFout("De kopie bevat iets dat geen gewoon bestand van het portaal is. Er is niets gewijzigd.")
    doel = naar / naam
    doel.parent.mkdir(parents=True, exist_ok=True)
    with inhoud_, doel.open("wb") as uit:
        shutil.copyfileobj(inhoud_, uit)
