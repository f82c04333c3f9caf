"""Saving what a person typed over what others saved meanwhile: field by field, nothing lost."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd
from leerrecht.versies import Botsing, vergelijk


class Botst(Geweigerd):
    """Somebody else changed the same field. Nothing was saved; the form shows both texts."""

    def __init__(self, botsingen: tuple[Botsing, ...]) -> None:
        super().__init__("Iemand anders bewaarde dit terwijl jij typte. Kies hieronder wat blijft.")
        self.botsingen = botsingen


def te_bewaren(*, origineel: Mapping[str, Any], huidig: Mapping[str, Any], mijn: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields to write; raise Botst when one of them was changed by somebody else too."""
    uitkomst = vergelijk(origineel=origineel, huidig=huidig, mijn=mijn)
    if uitkomst.botsingen:
        raise Botst(uitkomst.botsingen)
    return uitkomst.bewaren


def waarden_van(rij, velden) -> dict[str, Any]:
    """Return plain fields of a row, as they stand in a form."""
    return {veld: getattr(rij, veld) for veld in velden}
