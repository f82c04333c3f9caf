"""What a yearly evaluation says, frozen: plain values, nothing of the database. JSON in, the same JSON out.

The document is made from this alone, never from living rows, so an edition of three years ago prints as it did. All
words are as shown (a stand is "lopend", not its code); numbers are as printed in the plan. Texts marked *opmaak* may
hold light markdown, all others are plain words. Counts, tables and alternative texts are derived, never stored.
"""

import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from monitoring.grafiek.gegevens import GROOTSTE
from monitoring.jaarevaluatie.omzetten import naar_dict, uit_dict

# Raise it when a field changes meaning or goes; `lees` must then still read the older ones.
VERSIE = 1

KLEUREN = ("groen", "oranje", "rood", "geen")
STANDEN = ("ontwerp", "besproken", "voorgelegd", "vastgesteld")
TOESTANDEN = ("getal", "onderdrukt", "niet_beschikbaar", "niet_van_toepassing")


@dataclass(frozen=True)
class VasteStap:
    """What a body did with the evaluation. `stand` is the stand it brought."""

    stand: str
    orgaan: str
    datum: datetime.date | None = None
    referentie: str = ""
    uitkomst: str = ""  # as shown: "neemt kennis", "keurt goed"

    def __post_init__(self) -> None:
        _een_van(self.stand, STANDEN)


@dataclass(frozen=True)
class VastPunt:
    """One value of a series. `plaats` is the moment on the time axis: of a school year its first year.

    A value that may not be shown is not here: `waarde` None, and `toestand` says why. `deel`: how much of who should
    deliver did, as a fraction; empty where nobody counts that, and in what was frozen before it was kept.
    """

    periode: str
    plaats: float
    waarde: Decimal | None = None
    voorlopig: bool = False
    toestand: str = "getal"
    deel: str = ""

    def __post_init__(self) -> None:
        _een_van(self.toestand, TOESTANDEN)
        if not abs(self.plaats) <= GROOTSTE:
            raise ValueError(f"{self.periode}: {self.plaats} is geen plaats op de tijdas.")
        if (self.toestand == "getal") != (self.waarde is not None):
            raise ValueError(f"{self.periode}: een getal heeft een waarde, al het andere heeft er geen.")
        if self.waarde is not None and (not self.waarde.is_finite() or abs(self.waarde) > GROOTSTE):
            raise ValueError(f"{self.periode}: {self.waarde} is geen waarde.")


@dataclass(frozen=True)
class VasteReeks:
    """A named series, oldest period first. `zin` is what the page says of it; empty in what was frozen before."""

    naam: str
    punten: tuple[VastPunt, ...] = ()
    zin: str = ""


@dataclass(frozen=True)
class Figuur:
    """Figures as they were on the day of freezing: `titel` states the finding, the drawing and table are derived."""

    titel: str
    reeksen: tuple[VasteReeks, ...]
    eenheid: str
    bron: str
    schooljaar: str  # what the figures are about, as shown: "2022-2023 tot 2025-2026"
    decimalen: int = 0
    doel: Decimal | None = None
    doel_tekst: str = "doel"
    breuken: tuple[float, ...] = ()  # moments from which is counted otherwise
    gepubliceerd_op: datetime.date | None = None
    synthetisch: bool = False
    opmerking: str = ""


@dataclass(frozen=True)
class VasteActie:
    """One action with its judgement of this round."""

    nummer: str  # as printed: free text, may be double or empty
    titel: str
    tekst: str = ""  # opmaak: the wording of the version in force
    trekkers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    stand: str = ""  # as shown: "lopend", "uitgesteld tot 1 september 2026"
    uitvoering: str = "geen"
    effect: str = "geen"
    uitvoering_vorig: str | None = None  # None: there was no round before
    effect_vorig: str | None = None
    gedaan: str = ""  # opmaak: wat deden we
    gezien: str = ""  # opmaak: wat zien we
    volgt: str = ""  # opmaak: wat volgt
    beantwoord: bool = True  # False: nobody filled the evaluation in; texts are empty
    bevestigd_op: datetime.date | None = None
    bevestigd_door: str = ""  # a function or organisation, never a person
    figuren: tuple[Figuur, ...] = ()

    def __post_init__(self) -> None:
        for kleur in (self.uitvoering, self.effect, self.uitvoering_vorig or "geen", self.effect_vorig or "geen"):
            _een_van(kleur, KLEUREN)


@dataclass(frozen=True)
class VastDoel:
    """A goal of the plan with its actions, in plan order. A tree is given flat: `titel` may name its parents."""

    nummer: str
    titel: str
    tekst: str = ""  # opmaak
    acties: tuple[VasteActie, ...] = ()


@dataclass(frozen=True)
class Wijziging:
    """What differs from the version of the plan before."""

    soort: str  # as shown: "nieuw", "stopgezet", "samengevoegd", "hernummerd", "herschreven", "andere trekker"
    titel: str
    van: tuple[str, ...] = ()  # numbers as printed
    naar: tuple[str, ...] = ()
    reden: str = ""
    orgaan: str = ""
    datum: datetime.date | None = None


@dataclass(frozen=True)
class Samenvatting:
    """The page for who reads one page. An empty `zin` is made from the counts."""

    zin: str = ""
    veranderd: tuple[str, ...] = ()
    advies: str = ""  # opmaak: what the platform advises
    gevraagd: tuple[str, ...] = ()


@dataclass(frozen=True)
class VasteVergadering:
    """One meeting of the platform."""

    datum: datetime.date
    naam: str
    aanwezig: int
    uitgenodigd: int


@dataclass(frozen=True)
class VasteDeelname:
    """How often an organisation was there."""

    organisatie: str
    aanwezig: int
    uitgenodigd: int


@dataclass(frozen=True)
class VasteAanwezigheid:
    """Attendance of the platform; both lists empty when it is not kept in the portal."""

    vergaderingen: tuple[VasteVergadering, ...] = ()
    organisaties: tuple[VasteDeelname, ...] = ()


@dataclass(frozen=True)
class Concordantie:
    """An old number and what it became; `nieuw` empty: stopped, `oud` empty: new."""

    oud: str
    nieuw: str
    titel: str


@dataclass(frozen=True)
class Colofon:
    """Who made it, from what, and whom to ask."""

    uitgever: str = ""
    contact: str = ""  # a function and the phone or mail of a service, never a person
    planversie: str = ""  # "Actieplan 2016, goedgekeurd door het college"
    bevroren_op: datetime.date | None = None
    tekst: str = ""  # opmaak


@dataclass(frozen=True)
class Inhoud:
    """The whole document."""

    netwerk: str
    titel: str  # of the plan
    schooljaar: str
    stand: str = "ontwerp"
    editie: int = 1
    voor: str = ""  # "college van burgemeester en schepenen"
    stappen: tuple[VasteStap, ...] = ()
    synthetisch: bool = False
    samenvatting: Samenvatting = field(default_factory=Samenvatting)
    wijzigingen: tuple[Wijziging, ...] = ()
    doelen: tuple[VastDoel, ...] = ()
    aanwezigheid: VasteAanwezigheid = field(default_factory=VasteAanwezigheid)
    cijfers: tuple[Figuur, ...] = ()  # of the network, beside those of the actions
    concordantie: tuple[Concordantie, ...] = ()
    colofon: Colofon = field(default_factory=Colofon)
    versie: int = VERSIE

    def __post_init__(self) -> None:
        _een_van(self.stand, STANDEN)

    @property
    def acties(self) -> Iterator[VasteActie]:
        """All actions, in the order of the plan."""
        return (actie for doel in self.doelen for actie in doel.acties)

    def naar_dict(self) -> dict:
        """Return it as JSON can hold it: dates as `2026-05-21`, numbers with decimals as text."""
        return naar_dict(self)


def lees(gegevens: dict) -> Inhoud:
    """Return the content; refuse with a Dutch sentence what is not of a version we know or does not fit it."""
    versie = gegevens.get("versie") if isinstance(gegevens, dict) else None
    if versie != VERSIE:
        raise ValueError(f"Deze inhoud heeft versie {versie}; dit portaal kent versie {VERSIE}. Maak ze opnieuw op.")
    return uit_dict(Inhoud, gegevens)


def vingerafdruk(gegevens: dict) -> str:
    """Return the SHA-256 of the content: equal content, equal print, whatever the order of its keys."""
    vast = json.dumps(gegevens, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(vast.encode("ascii")).hexdigest()


def _een_van(waarde: str, lijst: tuple[str, ...]) -> None:
    if waarde not in lijst:
        raise ValueError(f"“{waarde}” is niet een van {', '.join(lijst)}.")
