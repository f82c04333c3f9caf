"""A release with breakdowns over areas, years, graad and geslacht, with invented numbers and a few hidden cells."""

from itertools import product

from monitoring.models import Indicator
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.weergave.keuzes import CENTRUMSTEDEN

JAREN = (2019, 2020, 2021, 2022)
GRADEN = {"": "", "1": "1e graad", "2": "2e graad", "3": "3e graad"}
GESLACHTEN = {"": "", "m": "jongens", "v": "meisjes"}


def maak_kubus(gebieden: tuple[str, ...] = ("Mechelen", "Willebroek", "Vlaanderen"), **velden) -> Indicator:
    """Return an indicator with a percentage for each place; of Willebroek the third graad is hidden, in every year."""
    velden = {"soort": "percentage", "eenheid": "% van de leerlingen", "decimalen": 1, **velden}
    indicator = maak_indicator("afwezig", naam="Problematische afwezigheid", **velden)
    plekken = product(gebieden, GRADEN.items(), GESLACHTEN.items(), JAREN)
    cellen = []
    for nr, (gebied, (graad, graadwoord), (geslacht, geslachtwoord), jaar) in enumerate(plekken):
        if gebied == "Vlaanderen" and geslacht:
            continue
        verborgen = gebied == "Willebroek" and graad == "3"
        waarde = None if verborgen else 3 + (hash_van(gebied) + 7 * int(graad or 0) + jaar) % 60 / 10
        reeks = ", ".join(filter(None, (graadwoord, geslachtwoord)))
        cellen.append({"indicator": indicator, "gebied": gebied, "reeks": reeks, "jaar": jaar, "waarde": waarde})
        cellen[-1]["volgorde"] = nr
    indicator.release = maak_publicatie(cellen=cellen)
    return indicator


def maak_stedenkubus() -> Indicator:
    """The same for the thirteen cities and Flanders."""
    return maak_kubus(("Mechelen", "Willebroek", *sorted(CENTRUMSTEDEN - {"Mechelen"}), "Vlaanderen"))


def hash_van(naam: str) -> int:
    """Return a number that is always the same for a name."""
    return sum(map(ord, naam))
