"""What the head of a column means: by its words, by the years and groups in it, else by what stands under it."""

import re
from collections.abc import Iterable
from typing import Any

from leerrecht.schooljaar import Schooljaar
from monitoring.inlezen.cel import VERSTOPT
from monitoring.inlezen.codes import CODES, dimensie_van, is_alles, kaal, lees_code
from monitoring.inlezen.langformaat import zonder_woord

OVERSLAAN, KIES = "overslaan", ""
MATEN = ("waarde", "teller", "noemer")
# Meaning -> the words of sources for it. Shapes of AGODI, Dataloep, provincies.incijfers.be, the DfE and ourselves.
_WOORDEN = {
    "instellingsnummer": "inst nr|instnr|instellingsnummer|instellingsnr|nummer instelling|schoolnummer|school nr",
    "gebied": "gebied|gemeente|gem|fusiegemeente|woonplaats|regio|provincie|geografie|locatie|la name|region name",
    "nis": "nis|nis-code|niscode|nis code|refnis|nis6",
    "graad": "graad|gr",
    "geslacht": "geslacht|m/v|sekse|sex|gender|m/v/x",
    "onderwijsvorm": "onderwijsvorm|ov|stroom|onderwijssoort|hoofdstructuur",
    "finaliteit": "finaliteit|fin",
    "niveau": "niveau|onderwijsniveau|school phase|education phase",
    "doelgroep": "doelgroep",
    "reeks": "reeks",
    "schooljaar": "schooljaar|sj|school jaar|time period|periode",
    "jaar": "jaar|kalenderjaar|year",
    "indicator": "indicator|indicatorcode|onderwerp",
    "waarde": "waarde|aantal|value|number|aantal leerlingen|%|percentage|percent|pct",
    "teller": "teller|numerator",
    "noemer": "noemer|denominator|populatie|totaal aantal leerlingen|aantal ingeschreven leerlingen",
    "eenheid": "eenheid|unit",
    "status": "status",
    "geleverd": "geleverd|scholen die leverden",
    "verwacht": "verwacht|scholen in totaal",
    "bron": "bron|source",
    "gepubliceerd": "gepubliceerd|gepubliceerd door de bron",
    "viewpoint": "viewpoint|geteld volgens",
    "opmerking": "opmerking|toelichting|noot|voetnoot",
    OVERSLAAN: (
        "school|schoolnaam|naam school|naam instelling|instelling|naam van de school|vestiging|naam vestiging"
        "|adres school|time identifier|geographic level|country code|country name|region code|new la code|old la code"
        "|rij|nr|fout|eerdere uitgave|voorbeeldcijfer|publicatie"
    ),
}
_PER_WOORD = {kaal(woord): betekenis for betekenis, woorden in _WOORDEN.items() for woord in woorden.split("|")}
_JAREN = re.compile(
    r"(?:schooljaar|sj)?\s*((?:(?:19|20)?\d{2})\s*[-/–]\s*['’]?(?:(?:19|20)?\d{2})|(?:19|20)\d{4}|(?:19|20)\d{2})\b"
)
_MAATWOORDEN = {
    "aantal": "waarde",
    "n": "waarde",
    "%": "waarde",
    "noemer": "noemer",
    "teller": "teller",
    "waarde": "waarde",
}
_TWIJFEL = {"lln", "leerlingen", "ingeschreven", "totaal"}


def groep_van(kop: str) -> tuple[str, dict[str, str]] | None:
    """Return (measure, the year and codes in the head) of a column of a wide table; None when the head is no such.

    The measure is "" when the head leaves open whether it counts or is what is counted from.
    """
    delen: dict[str, str] = {}
    rest = kaal(kop)
    if gevonden := _JAREN.search(rest):
        if not (jaar := _jaar(gevonden.group(1))):
            return None
        delen |= jaar
        rest = " ".join((rest[: gevonden.start()] + " " + rest[gevonden.end() :]).split())
    maat = "waarde"
    for woord in rest.split():
        if woord in _MAATWOORDEN:
            maat, rest = _MAATWOORDEN[woord], " ".join(deel for deel in rest.split() if deel != woord)
    if delen and rest in _TWIJFEL:
        return "", delen
    if rest and not is_alles(rest):
        code = dimensie_van(rest)
        if code is None:
            return None
        delen[code[0]] = code[1]
    return (maat, delen) if delen or is_alles(rest) else None


def _jaar(tekst: str) -> dict[str, str] | None:
    if re.fullmatch(r"(19|20)\d{2}", tekst):
        return {"jaar": tekst}
    try:
        return {"schooljaar": str(Schooljaar.lees(zonder_woord(tekst)))}
    except ValueError:
        return None


def naar_betekenis(maat: str, delen: dict[str, str]) -> str:
    """Return the meaning of a column of a wide table as it is kept: "waarde|schooljaar=2022-2023;geslacht=m"."""
    return f"{maat}|" + ";".join(f"{naam}={waarde}" for naam, waarde in delen.items())


def uit_betekenis(betekenis: str) -> tuple[str, dict[str, str]]:
    """Return the measure and the parts of such a meaning; of a plain one itself and nothing."""
    maat, _, delen = betekenis.partition("|")
    return maat, dict(deel.split("=", 1) for deel in delen.split(";") if "=" in deel)


def stel_voor(koppen: list[str], rijen: list[list[Any]]) -> list[str]:
    """Return a meaning for each column, KIES where only the person knows. No plain meaning is given out twice."""
    gegeven: set[str] = set()
    uit = []
    for plek, kop in enumerate(koppen):
        betekenis = _een(kop, [rij[plek] for rij in rijen if plek < len(rij) and rij[plek] not in (None, "")])
        if betekenis not in (KIES, OVERSLAAN) and betekenis in gegeven:
            betekenis = KIES
        gegeven.add(betekenis)
        uit.append(betekenis)
    breed = any("|" in betekenis for betekenis in uit)
    # Beside years or groups a column "aantal" without any is all of them together.
    return [f"{betekenis}|" if breed and betekenis in MATEN[:1] else betekenis for betekenis in uit]


def _een(kop: str, cellen: list[Any]) -> str:
    if (betekenis := _PER_WOORD.get(kaal(kop))) is not None:
        return (
            "jaar" if betekenis == "schooljaar" and cellen and all(_is_kaal_jaar(cel) for cel in cellen) else betekenis
        )
    if (groep := groep_van(kop)) is not None:
        return naar_betekenis(*groep) if groep[0] else KIES
    return _naar_inhoud(cellen)


def _is_kaal_jaar(cel: Any) -> bool:
    return bool(re.fullmatch(r"(19|20)\d{2}", str(cel).strip()))


def _naar_inhoud(cellen: list[Any]) -> str:
    """What stands under a head that says nothing; a number alone says too little."""
    teksten = [str(cel).strip() for cel in cellen]
    if not teksten:
        return OVERSLAAN
    if all(re.fullmatch(r"\d{6}", tekst) for tekst in teksten):
        return "instellingsnummer"
    if all(_is_schooljaar(tekst) for tekst in teksten):
        return "schooljaar"
    passend = [naam for naam in CODES if all(is_alles(tekst) or lees_code(naam, tekst) for tekst in teksten)]
    echt = not all(is_getal(tekst) for tekst in teksten)
    return passend[0] if len(passend) == 1 and echt else KIES


def _is_schooljaar(tekst: str) -> bool:
    try:
        Schooljaar.lees(zonder_woord(tekst))
    except ValueError:
        return False
    return True


def is_getal(tekst: str) -> bool:
    """Tell whether a cell is a number, or what a source writes instead of a small one."""
    return bool(re.fullmatch(r"[0-9][0-9.,\s]*%?", tekst) or VERSTOPT.fullmatch(tekst))


def vorm_van(koppen: Iterable[str]) -> str:
    """Return by whom a table like this is made, in words; "" when its heads do not say."""
    namen = {kaal(kop) for kop in koppen}
    if {"time period", "geographic level"} <= namen:
        return "een tabel van het DfE (tidy)"
    if {"periode", "eerdere uitgave", "publicatie"} <= namen:
        return "een download van dit portaal"
    breed = any(groep_van(kop) for kop in koppen)
    if breed and namen & {kaal(woord) for woord in _WOORDEN["instellingsnummer"].split("|")}:
        return "een tabel zoals AGODI ze maakt, per vestiging"
    if breed and namen & {"gemeente", "gebied", "geografie", "regio", "nis", "nis-code", "niscode"}:
        return "een tabel zoals provincies.incijfers.be ze maakt"
    return "een tabel zoals Dataloep ze maakt" if breed else ""
