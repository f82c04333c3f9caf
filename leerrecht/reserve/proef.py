"""Putting the newest backup back beside the portal, into a database of its own, and counting: a proven backup."""

from dataclasses import dataclass
from pathlib import Path

from leerrecht.reserve import bestanden, databank, inhoud
from leerrecht.reserve.sleutel import lees_identiteit
from leerrecht.reserve.uitpakken import pak_uit
from leerrecht.reserve.werkmap import werkmap


@dataclass(frozen=True)
class Herstel:
    """What came back."""

    rijen: int
    bestanden: int


def herstel_naast(kopie: Path, geheim: str) -> Herstel:
    """Put a backup back into a database that is thrown away afterwards; return what came back.

    Raises ReserveFout when it does not open, is damaged, or does not hold the rows it says.
    """
    with werkmap() as map_:
        uitgepakt = map_ / "uit"
        manifest = pak_uit(kopie, lees_identiteit(geheim), uitgepakt)
        databank.beproef(uitgepakt / inhoud.DATABANK, manifest["rijen"])
        aantal = sum(pad.is_file() for pad in (uitgepakt / bestanden.BESTANDEN).rglob("*"))
        return Herstel(sum(manifest["rijen"].values()), aantal)
