"""Putting a backup back, of this release or an earlier one. The portal must be stopped."""

from pathlib import Path
from typing import Any

from django.apps import apps

from leerrecht.reserve import bestanden, databank, inhoud
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.sleutel import lees_identiteit
from leerrecht.reserve.uitpakken import pak_uit
from leerrecht.reserve.werkmap import werkmap


def zet_terug(bron: Path, geheim: str, *, overschrijf: bool = False) -> dict[str, Any]:
    """Put a backup back, as it was, and return its manifest; bringing it to this release is for `migrate`.

    Raises ReserveFout for a wrong key, a damaged file, another kind of database, or a database that holds data while
    `overschrijf` was not asked. Until the file has been read to its end and found whole, nothing is changed. The
    database is replaced in one step; killed before it, the old one is whole. Then the files: killed halfway, the same
    command again brings the rest.
    """
    identiteit = lees_identiteit(geheim)
    with werkmap() as map_:
        uitgepakt = map_ / "uit"
        manifest = pak_uit(bron, identiteit, uitgepakt)
        bestanden.eis_plek(uitgepakt / bestanden.BESTANDEN)
        if not overschrijf and _heeft_gegevens():
            raise ReserveFout("In deze databank staan al gegevens. Kies een lege databank, of vraag --overschrijf.")
        databank.zet(uitgepakt / inhoud.DATABANK, manifest["rijen"])
        bestanden.zet_terug(uitgepakt / bestanden.BESTANDEN)
    return manifest


def _heeft_gegevens() -> bool:
    tabel = apps.get_model("leerrecht", "Netwerk")._meta.db_table
    return bool(inhoud.aantallen().get(tabel))
