"""The plan in one picture, with the sentence and the table that say the same: all counted from the marks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString
from django.utils.text import slugify

from leerrecht.beeld.plan import kolom

# "Stil": nobody answered. Never the same as "geen": there somebody did, and could not tell yet.
STIL = "stil"
WOORDEN = {"groen": "groen", "oranje": "oranje", "rood": "rood", "geen": "geen gegevens", STIL: "geen antwoord"}
ASSEN = ("Uitvoering", "Effect")
# A longer number would run into that of the next column.
KORT_NUMMER = 5
# Per kleur, for one action and for more; what begins with "van" counts behind that word.
UITVOERING = {
    "groen": ("loopt zoals afgesproken", "lopen zoals afgesproken"),
    "oranje": ("vraagt aandacht", "vragen aandacht"),
    "rood": ("zit vast", "zitten vast"),
}
EFFECT = {
    "groen": ("helpt zoals gehoopt", "helpen zoals gehoopt"),
    "oranje": ("helpt voor een deel", "helpen voor een deel"),
    "rood": ("helpt niet", "helpen niet"),
}
ZONDER = {"geen": "is het nog niet te zeggen", STIL: "kwam geen antwoord"}
BETEKENIS = {kleur: (UITVOERING[kleur][0], EFFECT[kleur][0]) for kleur in UITVOERING} | {
    "geen": ("nog niet te zeggen",) * 2,
    STIL: ("er kwam geen antwoord",) * 2,
}


@dataclass(frozen=True)
class Merk:
    """One action: two judgements, and those of last time where there are."""

    nummer: str  # as printed, may be empty
    titel: str
    adres: str  # empty: there is no page or place to go to
    nu: tuple[str, str]
    eerder: tuple[str, str] | None = None

    @property
    def nummerdelen(self) -> tuple[str, str]:
        """The number as it fits in a narrow column: after `2.1.9` comes `.10`, with its begin to be heard alone."""
        if len(self.nummer) <= KORT_NUMMER:
            return "", self.nummer
        begin, punt, einde = self.nummer.rpartition(".")
        return begin, punt + einde

    @property
    def woorden(self) -> str:
        """What the marks show, for who does not see them."""
        zin = f"{self.titel}. {_paren(self.nu)}."
        return f"{zin} Vorige keer: {' en '.join(WOORDEN[kleur] for kleur in self.eerder)}." if self.eerder else zin


@dataclass(frozen=True)
class Doelmerken:
    """The actions of one goal, in the order of the plan."""

    naam: str
    titel: str
    merken: tuple[Merk, ...]


@dataclass(frozen=True)
class Kleurtelling:
    """One row of the table: how many actions have this kleur, now and last time."""

    kleur: str
    uitvoering: int
    effect: int
    uitvoering_eerder: int
    effect_eerder: int

    @property
    def betekent(self) -> str:
        """What the kleur means for the one question and for the other."""
        return "; ".join(dict.fromkeys(BETEKENIS[self.kleur]))


class Planbeeld:
    """All actions of one evaluation. `schooljaar` is the year it looks back on."""

    def __init__(
        self, doelen: Iterable[Doelmerken], *, schooljaar: str, adres: str = "", synthetisch: bool = False
    ) -> None:
        self.doelen = [doel for doel in doelen if doel.merken]
        self.schooljaar, self.adres, self.synthetisch = schooljaar, adres, synthetisch

    @property
    def sleutel(self) -> str:
        """What sets its table apart from that of another plan on the same page."""
        return f"kleuren-{slugify(self.adres or self.schooljaar)}"

    @cached_property
    def merken(self) -> list[Merk]:
        """All actions."""
        return [merk for doel in self.doelen for merk in doel.merken]

    @property
    def aantal(self) -> int:
        """How many actions: what every row of counts adds up to."""
        return len(self.merken)

    @cached_property
    def heeft_eerder(self) -> bool:
        """Whether there is a last time to compare with."""
        return any(merk.eerder for merk in self.merken)

    @property
    def kolommen(self) -> list[tuple[Doelmerken, list[tuple[Merk, SafeString]]]]:
        """The goals with the drawing of each action."""
        return [
            (doel, [(merk, kolom(merk.woorden, merk.nu, merk.eerder or (), self.heeft_eerder)) for merk in doel.merken])
            for doel in self.doelen
        ]

    @cached_property
    def tellingen(self) -> list[Kleurtelling]:
        """The table: every kleur, also one that no action has."""
        nu = [Counter(merk.nu[plaats] for merk in self.merken) for plaats in range(2)]
        eerder = [Counter(merk.eerder[plaats] for merk in self.merken if merk.eerder) for plaats in range(2)]
        return [
            Kleurtelling(kleur, nu[0][kleur], nu[1][kleur], eerder[0][kleur], eerder[1][kleur]) for kleur in WOORDEN
        ]

    @property
    def aantal_eerder(self) -> int:
        """How many of these actions have a judgement of last time."""
        return sum(1 for merk in self.merken if merk.eerder)

    @property
    def beantwoord(self) -> int:
        """Of how many somebody answered."""
        return sum(1 for merk in self.merken if STIL not in merk.nu)

    @property
    def uitvoeringszin(self) -> str:
        """Whether the plan is on schedule, in one sentence whose numbers add up to all actions."""
        if not self.merken:
            return "Dit plan telt nog geen acties."
        return _zin(ASSEN[0], UITVOERING, {rij.kleur: rij.uitvoering for rij in self.tellingen})

    @property
    def verschilzin(self) -> str:
        """How the uitvoering moved since last time; only actions with a kleur in both are compared."""
        paren = [(merk.eerder[0], merk.nu[0]) for merk in self.merken if merk.eerder]
        sprongen = [_BETER.index(nu) - _BETER.index(toen) for toen, nu in paren if {toen, nu} <= set(_BETER)]
        if not sprongen:
            return ""
        beter, minder = sum(sprong > 0 for sprong in sprongen), sum(sprong < 0 for sprong in sprongen)
        return (
            f"Van {_acties(len(sprongen))} weten we nu en de vorige keer hoe ze lopen: {beter} beter, {minder} minder "
            f"goed, {len(sprongen) - beter - minder} hetzelfde."
        )

    @property
    def effectzin(self) -> str:
        """Whether it helps, the same way."""
        return _zin(ASSEN[1], EFFECT, {rij.kleur: rij.effect for rij in self.tellingen}) if self.merken else ""


_BETER = ("rood", "oranje", "groen")


def _acties(aantal: int) -> str:
    return "1 actie" if aantal == 1 else f"{aantal} acties"


def _zin(naam: str, werkwoorden: dict[str, Sequence[str]], aantallen: dict[str, int]) -> str:
    delen = [
        f"van {aantal} {ZONDER[kleur]}" if kleur in ZONDER else f"{aantal} {werkwoorden[kleur][aantal != 1]}"
        for kleur, aantal in aantallen.items()
        if aantal
    ]
    return f"{naam}: {', '.join(delen)}."


def _paren(kleuren: Sequence[str]) -> str:
    return ", ".join(f"{as_.lower()} {WOORDEN[kleur]}" for as_, kleur in zip(ASSEN, kleuren, strict=True)).capitalize()
