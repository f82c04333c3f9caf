"""What the paper shows, derived from the frozen content: counts, sentences, places to turn to."""

from dataclasses import dataclass
from functools import cached_property

from monitoring.jaarevaluatie import inhoud
from monitoring.jaarevaluatie.figuur import Drukfiguur
from monitoring.jaarevaluatie.tekst import kort

TELWOORDEN = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
KLEURWOORDEN = {"groen": "groen", "oranje": "oranje", "rood": "rood", "geen": "geen gegevens"}
BETEKENIS = {
    "groen": ("loopt zoals afgesproken", "helpt zoals gehoopt"),
    "oranje": ("vraagt aandacht", "helpt voor een deel"),
    "rood": ("zit vast", "helpt niet"),
    "geen": ("nog niet te zeggen", "nog niet te zeggen"),
}
STANDZINNEN = {
    "ontwerp": "Ontwerp, nog niet vastgesteld",
    "besproken": "Besproken op het overlegplatform, nog niet vastgesteld",
    "voorgelegd": "Voorgelegd, nog niet vastgesteld",
    "vastgesteld": "Vastgesteld",
}

# Signs of text that fill about a third of a page.
HEEL = 900


def telwoord(aantal: int) -> str:
    """Return a number as a sentence writes it: in words up to twelve."""
    if aantal == 1:
        return "één"
    return TELWOORDEN[aantal] if 0 <= aantal < len(TELWOORDEN) else str(aantal)


@dataclass(frozen=True)
class Kleurtelling:
    """One row of the summary: how many actions have this kleur."""

    kleur: str
    woord: str
    betekenis: tuple[str, str]
    uitvoering: int
    effect: int
    uitvoering_vorig: int
    effect_vorig: int


class Drukactie:
    """An action with its place in the document."""

    def __init__(self, actie: inhoud.VasteActie, sleutel: str) -> None:
        self.actie = actie
        self.sleutel = sleutel
        self.figuren = [Drukfiguur(rij, f"{sleutel}-figuur-{nr}") for nr, rij in enumerate(actie.figuren, 1)]

    @property
    def naam(self) -> str:
        """Number and title, as the outline and running head show them."""
        return " ".join(deel for deel in (self.actie.nummer, self.actie.titel) if deel)

    @property
    def blijft_heel(self) -> bool:
        """Whether it is short enough to stand on one page without leaving a large gap on the one before."""
        actie = self.actie
        return not actie.figuren and len(actie.tekst + actie.gedaan + actie.gezien + actie.volgt) <= HEEL

    @property
    def kleuren(self) -> list[tuple[str, str, str, str]]:
        """The two judgements: of what, kleur, its meaning, and last year's word."""
        actie = self.actie
        return [
            (naam, kleur, BETEKENIS[kleur][plaats], "" if vorig is None else KLEURWOORDEN[vorig])
            for plaats, (naam, kleur, vorig) in enumerate(
                (("Uitvoering", actie.uitvoering, actie.uitvoering_vorig), ("Effect", actie.effect, actie.effect_vorig))
            )
        ]

    @property
    def teksten(self) -> list[tuple[str, str]]:
        """The three texts with their questions."""
        return [
            ("Wat deden we", self.actie.gedaan),
            ("Wat zien we", self.actie.gezien),
            ("Wat volgt", self.actie.volgt),
        ]


class Drukdoel:
    """A goal with its place in the document."""

    def __init__(self, doel: inhoud.VastDoel, nummer: int) -> None:
        self.doel = doel
        self.sleutel = f"doel-{nummer}"
        self.acties = [Drukactie(actie, f"{self.sleutel}-actie-{nr}") for nr, actie in enumerate(doel.acties, 1)]

    @property
    def naam(self) -> str:
        """`Doel 2: ...`, or the title alone where the plan gives no number."""
        return f"Doel {self.doel.nummer}: {self.doel.titel}" if self.doel.nummer else self.doel.titel

    @property
    def heeft_nummers(self) -> bool:
        """Whether the plan numbers these actions: one of the two plans does not."""
        return any(rij.actie.nummer for rij in self.acties)


class Drukwerk:
    """The whole document as the templates read it."""

    def __init__(self, stuk: inhoud.Inhoud, afdruk: str) -> None:
        self.inhoud = stuk
        self.afdruk = afdruk
        self.doelen = [Drukdoel(doel, nummer) for nummer, doel in enumerate(stuk.doelen, 1)]
        self.cijfers = [Drukfiguur(rij, f"cijfer-{nummer}") for nummer, rij in enumerate(stuk.cijfers, 1)]

    @property
    def titel(self) -> str:
        """The title of the document, not of the plan."""
        return f"Jaarevaluatie {self.inhoud.titel}"

    @property
    def looptitel(self) -> str:
        """The title as it fits at the foot of a page."""
        return f"{kort(self.titel, 70)} {kort(self.inhoud.schooljaar, 20)}, {self.inhoud.stand}"

    @property
    def standzin(self) -> str:
        """How far the evaluation is, in words."""
        return STANDZINNEN[self.inhoud.stand]

    @cached_property
    def acties(self) -> list[Drukactie]:
        """All actions, in the order of the plan."""
        return [actie for doel in self.doelen for actie in doel.acties]

    @property
    def tellingen(self) -> list[Kleurtelling]:
        """How many actions have each kleur."""

        def tel(veld: str, kleur: str) -> int:
            return sum(getattr(rij.actie, veld) == kleur for rij in self.acties)

        velden = ("uitvoering", "effect", "uitvoering_vorig", "effect_vorig")
        return [
            Kleurtelling(kleur, woord, BETEKENIS[kleur], *(tel(veld, kleur) for veld in velden))
            for kleur, woord in KLEURWOORDEN.items()
        ]

    @property
    def heeft_vorig(self) -> bool:
        """Whether a round before this one gave kleuren to compare with."""
        return any(rij.actie.uitvoering_vorig is not None or rij.actie.effect_vorig is not None for rij in self.acties)

    @property
    def beantwoord(self) -> int:
        """How many actions were evaluated."""
        return sum(rij.actie.beantwoord for rij in self.acties)

    @property
    def zin(self) -> str:
        """The year in one breath."""
        return self.inhoud.samenvatting.zin or maak_zin(self.tellingen, len(self.acties))

    @property
    def concordantie(self) -> tuple[inhoud.Concordantie, ...]:
        """Old numbers beside new ones: as frozen, else as the changes of the plan tell it."""
        anders = (rij for rij in self.inhoud.wijzigingen if rij.van != rij.naar)
        gevolgd = (inhoud.Concordantie(", ".join(rij.van), ", ".join(rij.naar), rij.titel) for rij in anders)
        return self.inhoud.concordantie or tuple(gevolgd)

    @property
    def heeft_nummers(self) -> bool:
        """Whether the plan numbers its actions."""
        return any(doel.heeft_nummers for doel in self.doelen)

    @property
    def figuurregister(self) -> list[tuple[Drukfiguur, str]]:
        """Every figure of the document with what it belongs to."""
        van_acties = [(figuur, actie.naam) for actie in self.acties for figuur in actie.figuren]
        return [*((figuur, "het netwerk") for figuur in self.cijfers), *van_acties]


def maak_zin(tellingen: list[Kleurtelling], aantal: int) -> str:
    """Return the counts as sentences: what runs, what asks attention, what we do not know."""
    per = {rij.kleur: rij for rij in tellingen}
    aandacht = per["oranje"].uitvoering + per["rood"].uitvoering
    onbekend = per["geen"].effect
    if aantal == 0:
        return "Dit plan telt nog geen acties."
    if aantal == 1:
        (kleur,) = (rij for rij in tellingen if rij.uitvoering)
        loopt = "Hoe ze loopt, is nog niet te zeggen." if kleur.kleur == "geen" else f"Ze {kleur.betekenis[0]}."
        return f"Dit plan telt één actie. {loopt}"
    delen = [_lopen(per["groen"].uitvoering, aantal)]
    if aandacht:
        werk = "vraagt aandacht of zit vast" if aandacht == 1 else "vragen aandacht of zitten vast"
        delen.append(f"{_hoofdletter(telwoord(aandacht))} {werk}.")
    if onbekend == aantal:
        delen.append("Of ze helpen, weten we nog niet.")
    elif onbekend:
        helpt = "ze helpt" if onbekend == 1 else "ze helpen"
        delen.append(f"Over {telwoord(onbekend)} weten we nog niet of {helpt}.")
    return " ".join(delen)


def _lopen(groen: int, aantal: int) -> str:
    if groen == aantal:
        return f"Alle {telwoord(aantal)} acties lopen zoals afgesproken."
    werkwoord = "loopt" if groen <= 1 else "lopen"
    return f"Van de {telwoord(aantal)} acties {werkwoord} er {telwoord(groen) if groen else 'geen'} zoals afgesproken."


def _hoofdletter(woord: str) -> str:
    return woord[:1].upper() + woord[1:]
