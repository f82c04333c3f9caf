"""Who gets what at the addresses of surveys: a part of the URL x role matrix (see `test_rechtenmatrix`)."""

from leerrecht.rechten import Rol
from leerrecht.tests.rechtenrij import ALLE_ROLLEN, OPEN, STAF, STAF_OVERAL, STAF_POST, VERLOREN_LINK, Rij

BEVRAGING_RIJEN = {
    "monitoring:bevragingen": OPEN,
    # In the making: it exists for the staf of its network alone.
    "monitoring:bevraging": Rij(
        bezoeker=404, elders=404, niet_van=tuple(rol for rol in ALLE_ROLLEN if rol != Rol.STAF)
    ),
    "monitoring:bevraging_nieuw": STAF_OVERAL,
    "monitoring:bevraging_openen": STAF,
    "monitoring:bevraging_wijzigen": STAF,
    "monitoring:bevraging_scholen": STAF,
    "monitoring:bevraging_herinneren": STAF,
    "monitoring:bevraging_sluiten": STAF,
    "monitoring:bevraging_weg": STAF,
    "monitoring:bevraging_vraag_nieuw": STAF,
    "monitoring:bevraging_vraag": STAF,
    "monitoring:bevraging_vraag_omhoog": STAF_POST,
    "monitoring:bevraging_vraag_weg": STAF,
    "monitoring:bevraging_citeren": STAF,
    "monitoring:bevraging_citaat_weg": STAF,
    "bevraging:vragen": OPEN,
    "bevraging:bedankt": OPEN,
    "bevraging:blad": OPEN,
    "bevraging:insturen": Rij(bezoeker=405, code=405),
    "link_bevraging": VERLOREN_LINK,
}
