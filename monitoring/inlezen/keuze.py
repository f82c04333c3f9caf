"""From the person's own columns to rows of the long format, by what they said each column means."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from monitoring.inlezen.cel import VERSTOPT, Bestandsregel
from monitoring.inlezen.codes import CODES, kaal
from monitoring.inlezen.koppen import KIES, MATEN, OVERSLAAN, uit_betekenis
from monitoring.inlezen.langformaat import UITSPLITSINGEN
from monitoring.keuzes import Toestand, Viewpoint

FOUT, NIET, DUIZEND, KOMMA = "fout", "niet beschikbaar", "duizend", "komma"
_VASTE = ("indicator", "status", "gebied", "viewpoint", "schooljaar")
_LABELS = {label: (naam, code) for naam, codes in CODES.items() for code, label in codes.items()}
_GEZIEN_VAN = {kaal(keuze.label): keuze.value for keuze in Viewpoint if keuze.value}


@dataclass(frozen=True)
class Kolomkeuze:
    """What each column means, and what holds for every row; as it is kept with a delivery."""

    kolommen: tuple[str, ...]
    indicator: str = ""
    status: str = ""
    gebied: str = ""
    viewpoint: str = ""
    schooljaar: str = ""
    # What the source hid itself (<5, x), and a dot in a number: told as a fault, or read.
    verstopt: str = FOUT
    punt: str = FOUT

    @classmethod
    def van(cls, bewaard: dict[str, Any]) -> "Kolomkeuze":
        """Return what was kept."""
        velden = {naam: waarde for naam, waarde in bewaard.items() if naam in cls.__dataclass_fields__}
        return cls(**{**velden, "kolommen": tuple(bewaard.get("kolommen", ()))})

    @property
    def te_bewaren(self) -> dict[str, Any]:
        """As JSON."""
        return {naam: getattr(self, naam) for naam in self.__dataclass_fields__} | {"kolommen": list(self.kolommen)}

    @property
    def ontbreekt(self) -> list[str]:
        """Return sentences on what is still to be said before a row can be read."""
        namen = {uit_betekenis(kolom)[0] for kolom in self.kolommen}
        jaren = {naam for kolom in self.kolommen for naam in uit_betekenis(kolom)[1]}
        uit = []
        if KIES in self.kolommen:
            uit.append("Zeg van elke kolom wat ze betekent, of sla ze over.")
        if not namen & set(MATEN):
            uit.append("Zeg in welke kolom het getal staat.")
        if not self.indicator and "indicator" not in namen:
            uit.append("Kies over welk cijfer de tabel gaat.")
        if not (namen | jaren) & {"schooljaar", "jaar", "van"} and not self.schooljaar:
            uit.append("Zeg in welke kolom het jaar staat, of vul één schooljaar in voor de hele tabel.")
        gewoon = [kolom for kolom in self.kolommen if kolom not in (KIES, OVERSLAAN)]
        if dubbel := sorted({kolom for kolom in gewoon if gewoon.count(kolom) > 1}):
            uit.append(f"Twee kolommen hebben dezelfde betekenis: {dubbel[0].split('|')[0]}. Sla er één over.")
        return uit


def kopmerk(koppen: Iterable[str]) -> str:
    """Return the fingerprint of the heads of a table."""
    return hashlib.sha256("\x1f".join(kaal(kop) for kop in koppen).encode()).hexdigest()


@dataclass
class Vertaler:
    """Turns rows of one table into rows of the long format.

    `namen`: of each indicator (code, unit), by its code and by its bare name.
    """

    koppen: list[str]
    keuze: Kolomkeuze
    namen: dict[str, tuple[str, str]]
    eigen_bron: str = ""
    overgeslagen: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._gewoon: list[tuple[int, str]] = []
        self._groepen: dict[tuple[tuple[str, str], ...], dict[str, int]] = {}
        for plek, betekenis in enumerate(self.keuze.kolommen):
            maat, delen = uit_betekenis(betekenis)
            if maat in MATEN:
                self._groepen.setdefault(tuple(delen.items()), {})[maat] = plek
            elif betekenis not in (KIES, OVERSLAAN):
                self._gewoon.append((plek, betekenis))

    def regels(self, rijen: Iterable[tuple[int, list[Any]]]) -> Iterator[Bestandsregel]:
        """Yield a row of the long format for every number in the table; a row without one is a note, passed by."""
        for nummer, cellen in rijen:
            vast = {naam: getattr(self.keuze, naam) for naam in _VASTE if getattr(self.keuze, naam)}
            eigen = {naam: self.koppen[plek] for plek, naam in self._gewoon}
            gewoon = {naam: _op(cellen, plek) for plek, naam in self._gewoon}
            basis = vast | {naam: cel for naam, cel in gewoon.items() if cel not in (None, "")}
            gevonden = False
            for delen, maten in self._groepen.items():
                waarden = {maat: self._getal(_op(cellen, plek)) for maat, plek in maten.items()}
                if all(cel in (None, "") for cel in waarden.values()) or Toestand.ONDERDRUKT in waarden.values():
                    continue
                gevonden = True
                bij = {maat: self.koppen[plek] for maat, plek in maten.items()}
                yield self._regel(nummer, basis | dict(delen) | waarden, eigen | bij)
            self.overgeslagen += not gevonden

    def _regel(self, nummer: int, cellen: dict[str, Any], eigen: dict[str, str]) -> Bestandsregel:
        regel = Bestandsregel(nummer, cellen, eigen)
        naam = str(cellen.get("indicator", ""))
        code, eenheid = self.namen.get(naam) or self.namen.get(kaal(naam)) or (naam, "")
        cellen["indicator"] = code
        cellen.setdefault("eenheid", eenheid)
        if cellen.get("bron") == self.eigen_bron:
            del cellen["bron"]
        if isinstance(cellen.get("viewpoint"), str):
            cellen["viewpoint"] = _GEZIEN_VAN.get(kaal(cellen["viewpoint"]), cellen["viewpoint"])
        if "reeks" in cellen and not any(naam in cellen for naam in UITSPLITSINGEN if naam != "reeks"):
            cellen |= _uit_reeks(cellen.pop("reeks"))
        if re.fullmatch(r"(19|20)\d{2}", str(cellen.get("schooljaar", "")).strip()):
            cellen["jaar"] = cellen.pop("schooljaar")
        return regel

    def _getal(self, cel: Any) -> Any:
        if not isinstance(cel, str):
            return cel
        tekst = " ".join(cel.replace("\u00a0", " ").split())
        if tekst == Toestand.ONDERDRUKT.value:
            return Toestand.ONDERDRUKT
        if self.keuze.verstopt == NIET and (VERSTOPT.fullmatch(tekst) or tekst in ("-", ".", ":", "n.v.t.", "nb")):
            return NIET
        if self.keuze.punt == DUIZEND and re.fullmatch(r"\d{1,3}([. ]\d{3})+(,\d+)?", tekst):
            return re.sub(r"[. ]", "", tekst)
        if self.keuze.punt == KOMMA and re.fullmatch(r"\d+\.\d+", tekst):
            return _zonder_nullen(tekst)
        return cel


def _zonder_nullen(tekst: str) -> str:
    heel, deel = tekst.split(".")
    return f"{heel},{deel[:4].rstrip('0')}".rstrip(",")


def _op(cellen: list[Any], plek: int) -> Any:
    return cellen[plek] if plek < len(cellen) else None


def _uit_reeks(tekst: Any) -> dict[str, str]:
    """Return a label of ours ("2e graad, school 900001") as the codes it was made of; else a series by name."""
    uit: dict[str, str] = {}
    for deel in str(tekst).split(", "):
        if deel in _LABELS:
            naam, code = _LABELS[deel]
            uit[naam] = code
        elif school := re.fullmatch(r"school (\d{6})", deel):
            uit["instellingsnummer"] = school.group(1)
        else:
            return {"reeks": str(tekst)}
    return uit
