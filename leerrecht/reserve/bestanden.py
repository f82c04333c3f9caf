"""The files of a backup: every named storage of any kind, through the storage API. What cannot be listed is refused."""

import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages

from leerrecht.opslag import OpslagWeg
from leerrecht.reserve.fout import ReserveFout

BESTANDEN = "bestanden"
STATIC = "staticfiles"


def opslagplaatsen() -> dict[str, Storage]:
    """Return the named storages, on this disk or elsewhere; what is collected anew from the release is left out."""
    return {naam: storages[naam] for naam in settings.STORAGES if naam != STATIC}


def alle(naam: str, opslag: Storage, map_: str = "") -> Iterator[str]:
    """Yield the name of every file in a storage; raise ReserveFout when it cannot say what it holds."""
    try:
        mappen, bestanden = opslag.listdir(map_)
    except FileNotFoundError:
        return  # a folder that nobody wrote in yet
    except NotImplementedError:
        raise ReserveFout(
            f"De opslag {naam} kan niet zeggen welke bestanden ze bevat. Zo is er geen volledige reservekopie; kies in "
            "STORAGES een opslag die dat wel kan."
        ) from None
    except OpslagWeg as fout:
        raise ReserveFout(f"{fout} Zonder haar bestanden is er geen volledige reservekopie.") from None
    voor = f"{map_}/" if map_ else ""
    for bestand in sorted(bestanden):
        if bestand and not _is_verwijzing(opslag, voor + bestand):
            yield voor + bestand
    for map_erin in sorted(mappen):
        yield from alle(naam, opslag, voor + map_erin)


def _is_verwijzing(opslag: Storage, naam: str) -> bool:
    return isinstance(opslag, FileSystemStorage) and Path(opslag.path(naam)).is_symlink()


def pak_in(tar: tarfile.TarFile) -> None:
    """Add every file of every storage. One that is erased while we pack has no need of a backup."""
    for naam, opslag in opslagplaatsen().items():
        for pad in alle(naam, opslag):
            try:
                bestand = opslag.open(pad)
            except FileNotFoundError:
                continue
            except OpslagWeg as fout:
                raise ReserveFout(f"{fout} Er is niets bewaard; probeer later opnieuw.") from None
            with bestand:
                lid = tarfile.TarInfo(f"{BESTANDEN}/{naam}/{pad}")
                lid.size = bestand.size
                tar.addfile(lid, bestand.file)


def eis_plek(map_: Path) -> None:
    """Raise ReserveFout when what was unpacked holds files of a storage that is not here, or that does not answer."""
    if map_.exists() and (vreemd := sorted({plek.name for plek in map_.iterdir()} - set(opslagplaatsen()))):
        raise ReserveFout(
            f"De kopie bevat bestanden van een opslag die hier niet ingesteld is: {', '.join(vreemd)}. Stel die in "
            "STORAGES in en probeer opnieuw. Er is niets gewijzigd."
        )
    for naam, opslag in opslagplaatsen().items():
        next(alle(naam, opslag), None)


def zet_terug(map_: Path) -> None:
    """Make each storage hold what was unpacked and nothing else: first all is written, then the rest goes."""
    for naam, opslag in opslagplaatsen().items():
        try:
            _zet_map_terug(naam, opslag, map_ / naam)
        except OpslagWeg as fout:
            zin = "De databank is terug, de bestanden nog niet. Zet de kopie opnieuw terug zodra de opslag antwoordt."
            raise ReserveFout(f"{fout} {zin}") from None


def _zet_map_terug(naam: str, opslag: Storage, bron: Path) -> None:
    terug = {pad.relative_to(bron).as_posix() for pad in bron.rglob("*") if pad.is_file()}
    for pad in sorted(terug):
        _zet(opslag, pad, bron / pad)
    for pad in list(alle(naam, opslag)):
        if pad not in terug:
            opslag.delete(pad)


def _zet(opslag: Storage, naam: str, bron: Path) -> None:
    if isinstance(opslag, FileSystemStorage):
        _zet_op_schijf(opslag, naam, bron)
        return
    if opslag.exists(naam):
        opslag.delete(naam)
    with bron.open("rb") as lezer:
        kreeg = opslag.save(naam, File(lezer, name=naam))
    if kreeg != naam:
        raise ReserveFout(f"Een bestand kon niet onder zijn eigen naam terug ({naam}). Zet de kopie opnieuw terug.")


def _zet_op_schijf(opslag: FileSystemStorage, naam: str, bron: Path) -> None:
    """Copy beside, then rename: where the storage lies on another disk a rename alone would fail."""
    doel = Path(opslag.path(naam))
    doel.parent.mkdir(parents=True, exist_ok=True)
    deel = doel.with_name(f"{doel.name}.deel")
    with bron.open("rb") as lezer, deel.open("wb") as uit:
        shutil.copyfileobj(lezer, uit)
        uit.flush()
        os.fsync(uit.fileno())
    if opslag.file_permissions_mode is not None:
        deel.chmod(opslag.file_permissions_mode)
    os.replace(deel, doel)
