"""The one way to write down that somebody looked. A page that shows a file calls it before it reads."""

from leerrecht.models import Netwerk, Raadpleging


def noteer_raadpleging(
    *, referentie: str, wat: str, door, namens: str = "", trap: str = "", netwerk: Netwerk | None = None
) -> Raadpleging:
    """Write one Raadpleging. Call it inside the transaction that reads the file: no look without a row.

    `wat` says which page ("dossier geopend", "gezocht op naam"); `trap` is the deepest tier that is shown.
    """
    return Raadpleging.objects.create(
        referentie=referentie,
        wat=wat,
        trap=trap,
        door_sleutel=door.sleutel,
        door_naam=door.naam,
        namens=namens[:160],
        netwerk_slug=netwerk.slug if netwerk else "",
    )
