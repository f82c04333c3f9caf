"""What stands in a picture of an indicator, and what is heard of it, besides its lines."""

from typing import TYPE_CHECKING

from monitoring.keuzes import Toestand
from monitoring.weergave import zin

if TYPE_CHECKING:
    from monitoring.weergave.indicator import Indicatorfiguur


def bron(weergave: "Indicatorfiguur") -> str:
    """Return the sources of these figures, as they stand in the picture; invented figures say so there too."""
    bronnen = "; ".join(weergave.bronnen)
    zegt_het_al = not weergave.synthetisch or "verzonnen" in bronnen.casefold()
    return bronnen if zegt_het_al else "; ".join(filter(None, [bronnen, "voorbeeldcijfers, verzonnen"]))


def uitleg(weergave: "Indicatorfiguur") -> str:
    """Return the lines in words, without the finding that stands beside them."""
    ernaast = [weergave.bevinding_van(reeks) for reeks in weergave.getekend if reeks is not weergave.hoofd]
    verborgen = [
        f"{reeks.naam}, {periode.tekst}: onderdrukt"
        for reeks in (*weergave.getekend, *weergave.geheel_verborgen)
        for periode, cel in sorted(reeks.cellen.items())
        if cel.toestand == Toestand.ONDERDRUKT
    ]
    breuken = [weergave.naam_van(breuk) for breuk in weergave.breuken_in_beeld if breuk > weergave.periodes[0].start]
    return zin.beschrijving(ernaast, breuken, verborgen)
