"""Which fields of a file can be corrected, by the place where they stand: the questions of the form, once more."""

from dataclasses import replace

from meldpunt.antwoorden.vragen import GEWENST, JONGERE, OUDERS, SCHOOL, VELDEN, VRAAG, ZIEN, Veld, Vorm

DOSSIER, PERSOON, MENSEN, VOORSTEL = "aanmelding", "jongere", "ouders", "toeleiding"
# Which school and CLB it is stands on a period; it is corrected by an act of its own, under the section it is read in.
BEGELEIDING, BEGELEIDERS = "school", {"school": "School", "clb": "CLB"}
# What a column or row of its own holds, is corrected there; a yes or no has acts of its own.
_ELDERS = {
    "school": ("school", "niveau", "clb"),
    "zien": ("redenen",),
    "afwezigheden": ("laatste_les",),
    "ouders": tuple(veld.naam for veld in OUDERS if veld.naam != "geen"),
}
DELEN = ("school", "zien", "afwezigheden", "geprobeerd", "praktisch", "ouders", "contact")
# Texts that a provider reads before any toestemming: held against the rule for names.
NAAMLOOS = {DOSSIER: ("vraag",), VOORSTEL: ("uitleg", "antwoord")}


def _uit(velden: tuple[Veld, ...], *namen: str) -> dict[str, Veld]:
    per_naam = {veld.naam: veld for veld in velden}
    return {naam: per_naam[naam] for naam in namen}


_PER_PLEK: dict[str, dict[str, Veld]] = {
    DOSSIER: {
        "vraag": replace(_uit(GEWENST, "vraag")["vraag"], label="De vraag, zonder naam"),
        **_uit(VRAAG, "leeftijdsband"),
        **_uit(SCHOOL, "niveau"),
        **_uit(GEWENST, "gebied"),
        **_uit(ZIEN, "redenen"),
        **_uit(GEWENST, "gewenst"),
    },
    PERSOON: _uit(JONGERE, "voornaam", "naam", "geboren", "aanspreking", "gemeente", "telefoon", "taal", "verblijf"),
    MENSEN: {
        naam: replace(veld, naam=naam, label=veld.label.split(" (")[0])
        for naam, veld in ((veld.naam.removesuffix("_0"), veld) for veld in OUDERS if veld.naam.endswith("_0"))
    },
    VOORSTEL: {
        "uitleg": Veld("uitleg", "Wat het Meldpunt vraagt", Vorm.LANG),
        "antwoord": Veld("antwoord", "Antwoord van het Meldpunt", Vorm.LANG),
    },
}


def velden_bij(plek: str, rij: str = "") -> dict[str, Veld]:
    """Return the fields of a place, by name; of the section on parents without a row: the one about nobody."""
    if plek in _PER_PLEK and (plek != MENSEN or rij):
        return _PER_PLEK[plek]
    weg = _ELDERS.get(plek, ())
    return {veld.naam: veld for veld in VELDEN.get(plek, ()) if plek in DELEN and veld.naam not in weg}
