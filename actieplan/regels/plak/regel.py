"""What kind of line it is: heading, goal, action, numbered, bullet or running text."""

import re
from dataclasses import dataclass

from actieplan.regels.plak.kolommen import kolom_van, plat

_TAB = 4
_PUNT = re.compile(r"(?:[-*+•◦▪·–—«]|o)(?:\s+|$)")
_KOP = re.compile(r"(#{1,6})\s+(.*)")
_DOEL = (
    r"strategische doelstelling|operationele doelstelling|algemene doelstelling|algemeen doel|doelstelling|doel"
    r"|pijler|prioriteit|speerpunt|ambitie|spoor|strategic goal|SD|OD"
)
_ACTIE = r"actiepunt|deelactie|actie|maatregel|AP|A"
_NR = r"\d+(?:\.\d+)*"
_LABEL = re.compile(
    rf"(?:(?P<doel>{_DOEL})|(?P<actie>{_ACTIE}))(?:(?P<s>\s*)(?P<nr>{_NR}))?(?P<na>\s*[:.)–-]\s*|\s+|$)(?P<rest>.*)",
    re.IGNORECASE,
)
_STUK = rf"(?:SD|OD|AP|A|D)\s?{_NR}"
_PAD = re.compile(rf"(?P<pad>{_STUK}(?:\s*[/>]\s*{_STUK})+)(?:\s*[:.)–-]\s*|\s+|$)(?P<rest>.*)")
_GEPUNT = re.compile(r"(?P<nr>\d{1,3}(?:\.\d{1,3})+)[.)]?(?:[:\s]\s*|$)(?P<rest>.*)")
_LOS = re.compile(r"(?P<nr>\d{1,3}|[a-zA-Z]|[ivx]{2,4})(?P<na>[.)])(?:\s+|$)(?P<rest>.*)")
_KORT = re.compile(r"(?:SD|OD|AP|A)", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]*)\]\(([^()\s]*)\)|<(https?://[^<>\s]+)>")
_VELD = re.compile(r"(?P<naam>[A-Za-zÀ-ÿ’' ]{3,25}?)\s*:\s+(?P<rest>\S.*)")
# What a line under an action says of it; other words with a colon stay text.
_VELDEN = frozenset({"trekker", "medewerker", "uitvoerder", "doelgroepen", "themas", "stand"})
_GEEN_VELD = frozenset({"wie", "met", "door"})
_UITLEG = frozenset({"doel", "wie", "wat", "waar", "wanneer", "hoe", "waarom", "resultaat"})
_VET = re.compile(r"(?:[-*+•]\s+)?\*\*[^*]+\*\*:?")
_GEWOON = re.compile(
    r"(?:het )?(?:lokaal )?(?:actieplan|acties|actielijst|plan van aanpak|inhoud|inhoudstafel|inhoudsopgave)"
    r"(?:\s*[-–—:]\s*acties)?(?:\s*\(vervolg\))?|(?:via )?(?:de )?(?:volgende|onderstaande) acties",
    re.IGNORECASE,
)


@dataclass
class Tekstregel:
    """One line, read. `stijl`: kop, doel, actie, pad, punt (dotted), los (1. a.), bol, veld or "" for running text."""

    nummer: int
    inspring: int
    stijl: str = ""
    rang: int = 0
    nr: str = ""
    soort: str = ""
    rest: str = ""
    link: str = ""
    waarde: str = ""

    @property
    def is_tussentitel(self) -> bool:
        """Whether it only says that a plan or its actions follow."""
        return bool(_GEWOON.fullmatch(self.rest.strip().rstrip(":").strip()))


def lees_regel(tekst: str, nummer: int) -> Tekstregel:
    """Return what one line that is not empty says of itself."""
    ruim = tekst.expandtabs(_TAB)
    kaal = ruim.strip()
    regel = Tekstregel(nummer, len(ruim) - len(ruim.lstrip()))
    if gevonden := _KOP.fullmatch(kaal):
        regel.stijl, regel.rang, kaal = "kop", len(gevonden[1]), gevonden[2].rstrip("# ")
    elif punt := _PUNT.match(kaal):
        # "- o Website": a bullet that a bullet was made of.
        kaal = kaal[punt.end() :]
        if (dubbel := _PUNT.match(kaal)) and kaal[dubbel.end() :]:
            kaal = kaal[dubbel.end() :]
        regel.stijl = "bol"
    kaal = _zonder_opmaak(kaal, regel)
    if _is_uitleg(kaal, regel):
        regel.rest = kaal
        return regel
    if not regel.inspring and _VET.fullmatch(tekst.strip()):
        # A line in bold is the lowest of headings.
        regel.stijl, regel.rang = "kop", 7
    _lees_nummer(kaal, regel)
    if not regel.stijl and _is_hoofdletters(regel.rest):
        regel.stijl, regel.rang = "kop", 3
    return regel


def _is_uitleg(kaal: str, regel: Tekstregel) -> bool:
    """Whether a line says something of the row above it: who carries it (a column), or a word as “Doel: ...” (text)."""
    gevonden = _VELD.fullmatch(kaal)
    if gevonden is None or regel.stijl == "kop":
        return False
    naam = plat(gevonden["naam"])
    kolom = "" if naam in _GEEN_VELD else kolom_van(naam)
    if kolom in _VELDEN:
        regel.stijl, regel.soort, regel.waarde = "veld", kolom, gevonden["rest"]
        return True
    if naam in _UITLEG and (regel.stijl == "bol" or naam != "doel"):
        regel.stijl, regel.soort = "", "uitleg"
        return True
    return False


def _zonder_opmaak(kaal: str, regel: Tekstregel) -> str:
    """Take out the signs of markdown; the first address that a link names is kept apart, the others stay readable."""

    def lees(link: re.Match[str]) -> str:
        woord, adres = (link[1], link[2]) if link[3] is None else (link[3], link[3])
        if not adres.startswith(("http://", "https://")):
            return woord if adres in ("", "#") else f"{woord} ({adres})"
        if not regel.link:
            regel.link = adres
            return woord or adres
        return woord if woord == adres else f"{woord} ({adres})"

    kaal = re.sub(r"\\([()\[\]*_#.-])", r"\1", re.sub(r"(?<=\()([^()\s]*)\\(?=\))", r"\1", _LINK.sub(lees, kaal)))
    return re.sub(r"(\*\*|__)(?=\S)(.*?\S)\1", r"\2", kaal)


def _lees_nummer(kaal: str, regel: Tekstregel) -> None:
    regel.rest = kaal
    if gevonden := _PAD.fullmatch(kaal):
        regel.stijl, regel.nr, regel.rest = "pad", gevonden["pad"], gevonden["rest"]
    elif (gevonden := _LABEL.fullmatch(kaal)) and _is_label(gevonden):
        woord = (gevonden["doel"] or gevonden["actie"]).lower()
        regel.stijl = "doel" if gevonden["doel"] else "actie"
        regel.soort = "algemeen" if woord.startswith("algeme") else ""
        regel.rang = 2 if woord in ("od", "operationele doelstelling") else 1
        kort = _KORT.fullmatch(gevonden["doel"] or gevonden["actie"])
        regel.nr = f"{kort[0] if kort else ''}{gevonden['s'] if kort else ''}{gevonden['nr'] or ''}"
        regel.rest = gevonden["rest"] or ("" if gevonden["nr"] or woord != "algemeen doel" else kaal.rstrip(":"))
    elif gevonden := _GEPUNT.fullmatch(kaal):
        regel.nr, regel.rest = gevonden["nr"], gevonden["rest"]
        if regel.stijl != "kop":
            regel.stijl, regel.rang = "punt", gevonden["nr"].count(".") + 1
    elif regel.stijl != "bol" and (gevonden := _LOS.fullmatch(kaal)):
        regel.nr, regel.rest = gevonden["nr"], gevonden["rest"]
        if regel.stijl != "kop":
            regel.stijl, regel.rang = "los", 0 if gevonden["nr"].isdecimal() else 1


def _is_label(gevonden: re.Match[str]) -> bool:
    """A word alone begins a sentence too ("Actie rond ..."): it needs a number or a colon behind it."""
    woord, nr, na = gevonden["doel"] or gevonden["actie"], gevonden["nr"], gevonden["na"].strip()
    if _KORT.fullmatch(woord):
        return bool(nr) and (woord.isupper() or na == ":")
    return bool(nr) or na == ":" or (woord.lower() == "algemeen doel" and not gevonden["rest"])


def _is_hoofdletters(kaal: str) -> bool:
    letters = [teken for teken in kaal if teken.isalpha()]
    genoeg = len(letters) >= 8 or (len(letters) >= 4 and " " in kaal.strip())
    return genoeg and len(kaal) <= 120 and all(teken.isupper() for teken in letters)
