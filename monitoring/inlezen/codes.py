"""The closed codes of a breakdown with the words that sources use for them."""

import re
import unicodedata

CODES = {
    "graad": {"1": "1e graad", "2": "2e graad", "3": "3e graad"},
    "geslacht": {"m": "jongens", "v": "meisjes", "x": "andere"},
    "finaliteit": {"doorstroom": "doorstroom", "dubbel": "dubbele finaliteit", "arbeidsmarkt": "arbeidsmarkt"},
    "onderwijsvorm": {
        code: code
        for code in (
            *("aso", "tso", "bso", "kso", "dbso", "buso", "okan", "duaal", "ov1", "ov2", "ov3", "ov4"),
            *("a-stroom", "b-stroom", "voltijds", "deeltijds"),
        )
    },
    "niveau": {code: code for code in ("kleuter", "lager", "basis", "secundair", "schoolverlater")},
}
# Dimensions that the portal counts itself: their label says which it is, as their words stand in no list here.
GENOEMD = frozenset(
    {
        "leeftijd",
        "gezocht",
        "gekozen",
        "aanbod",
        "kanaal",
        "reden",
        "einde",
        "wachten",
        "hoe het gaat",
        "antwoord",
        "wie belde",
        "waarover",
        "wat gedaan is",
        "zin",
        "plaats",
    }
)
_SYNONIEMEN = {
    "graad": {
        **dict.fromkeys(("eerste graad", "1ste graad", "1e gr", "1ste gr", "graad 1", "i", "eerste"), "1"),
        **dict.fromkeys(("tweede graad", "2de graad", "2e gr", "2de gr", "graad 2", "ii", "tweede"), "2"),
        **dict.fromkeys(("derde graad", "3de graad", "3e gr", "3de gr", "graad 3", "iii", "derde"), "3"),
    },
    "geslacht": {
        **dict.fromkeys(("jongen", "man", "mannen", "mannelijk", "male", "boys", "boy", "jongens m"), "m"),
        **dict.fromkeys(("meisje", "vrouw", "vrouwen", "vrouwelijk", "female", "girls", "girl", "f"), "v"),
        **dict.fromkeys(("ander", "non-binair", "genderx", "gender x"), "x"),
    },
    "finaliteit": {
        **dict.fromkeys(("doorstroomfinaliteit", "d", "df", "finaliteit doorstroom"), "doorstroom"),
        **dict.fromkeys(("dubbele", "da", "d/a", "dubbele finaliteit d/a"), "dubbel"),
        **dict.fromkeys(("arbeidsmarktfinaliteit", "a", "af", "arbeidsmarktgericht"), "arbeidsmarkt"),
    },
    "onderwijsvorm": {
        **dict.fromkeys(("a stroom", "astroom", "1a"), "a-stroom"),
        **dict.fromkeys(("b stroom", "bstroom", "1b"), "b-stroom"),
        **dict.fromkeys(("voltijds gewoon secundair onderwijs", "voltijds onderwijs", "vso"), "voltijds"),
        **dict.fromkeys(("deeltijds onderwijs", "lerenwerken", "leren en werken"), "deeltijds"),
        "algemeen secundair onderwijs": "aso",
        "technisch secundair onderwijs": "tso",
        "beroepssecundair onderwijs": "bso",
        "kunstsecundair onderwijs": "kso",
        "deeltijds beroepssecundair onderwijs": "dbso",
        "buitengewoon secundair onderwijs": "buso",
        "onthaalonderwijs": "okan",
        "duaal leren": "duaal",
        **{f"opleidingsvorm {nummer}": f"ov{nummer}" for nummer in range(1, 5)},
    },
    "niveau": {
        **dict.fromkeys(("kleuteronderwijs", "ko", "kleuters"), "kleuter"),
        **dict.fromkeys(("lager onderwijs", "lo", "lagere school"), "lager"),
        **dict.fromkeys(("basisonderwijs", "bao"), "basis"),
        **dict.fromkeys(("secundair onderwijs", "so", "middelbaar"), "secundair"),
        **dict.fromkeys(("schoolverlaters",), "schoolverlater"),
    },
}
_ALLES = frozenset({"totaal", "alle", "alles", "allemaal", "samen", "total", "all", "eindtotaal", "alle leerlingen"})


def kaal(tekst: str) -> str:
    """Return a word as one compares it: small letters, no accents, one space, no dot behind an abbreviation."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[.()_]", " ", plat).split())


def _maak(dimensie: str) -> dict[str, str]:
    codes = CODES[dimensie]
    uit = {kaal(code): code for code in codes} | {kaal(naam): code for code, naam in codes.items()}
    return uit | {kaal(vorm): code for vorm, code in _SYNONIEMEN[dimensie].items()}


_LEES = {dimensie: _maak(dimensie) for dimensie in CODES}


def is_alles(tekst: str) -> bool:
    """Tell whether a word means all of them together: then it is no breakdown."""
    return kaal(tekst) in _ALLES


def lees_code(dimensie: str, tekst: str) -> str | None:
    """Return the code that a word of this dimension means; None when it is none we know."""
    return _LEES[dimensie].get(kaal(tekst))


def dimensie_van(tekst: str) -> tuple[str, str] | None:
    """Return (dimension, code) when a word means a code of exactly one dimension. Single signs say too little."""
    woord = kaal(tekst)
    if len(woord) < 2:
        return None
    gevonden = [(dimensie, codes[woord]) for dimensie, codes in _LEES.items() if woord in codes]
    return gevonden[0] if len(gevonden) == 1 else None
