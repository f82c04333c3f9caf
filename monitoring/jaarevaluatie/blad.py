"""What the paper shows, derived from the frozen content: counts, sentences, places to turn to."""

from collections import defaultdict
from functools import cached_property

from monitoring.jaarevaluatie import inhoud
from monitoring.jaarevaluatie.figuur import Drukfiguur
from monitoring.jaarevaluatie.planbeeld import ASSEN, BETEKENIS, STIL, WOORDEN, Doelmerken, Merk, Planbeeld
from monitoring.jaarevaluatie.tekst import kort

STANDZINNEN = {
    "ontwerp": "Ontwerp, nog niet vastgesteld",
    "besproken": "Besproken op het overlegplatform, nog niet vastgesteld",
    "voorgelegd": "Voorgelegd, nog niet vastgesteld",
    "vastgesteld": "Vastgesteld",
}

# Signs of text that fill about a third of a page.
HEEL = 900


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
    def oordeel(self) -> tuple[str, str]:
        """The two kleuren; where nobody answered that, and no kleur."""
        return (self.actie.uitvoering, self.actie.effect) if self.actie.beantwoord else (STIL, STIL)

    @property
    def vorig_oordeel(self) -> tuple[str, str] | None:
        """The kleuren of the round before, where there was one with an answer about this action."""
        uitvoering, effect = self.actie.uitvoering_vorig, self.actie.effect_vorig
        return (uitvoering or "geen", effect or "geen") if uitvoering or effect else None

    @property
    def merk(self) -> Merk:
        """Its place in the picture of the plan."""
        return Merk(self.actie.nummer, self.actie.titel, f"#{self.sleutel}", self.oordeel, self.vorig_oordeel)

    @property
    def kleuren(self) -> list[tuple[str, str, str, str]]:
        """The two judgements: of what, kleur, its meaning, and last year's word."""
        vorig = self.vorig_oordeel
        return [
            (naam, kleur, BETEKENIS[kleur][plaats], WOORDEN[vorig[plaats]] if vorig else "")
            for plaats, (naam, kleur) in enumerate(zip(ASSEN, self.oordeel, strict=True))
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
        eerste: dict[inhoud.Figuur, str] = {}
        for figuur in (*(figuur for actie in self.acties for figuur in actie.figuren), *self.cijfers):
            plek = eerste.setdefault(figuur.figuur, figuur.sleutel)
            figuur.eerder = plek if plek != figuur.sleutel else ""

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

    @cached_property
    def planbeeld(self) -> Planbeeld:
        """All actions in one picture; each leads to its place in this document."""
        doelen = (
            Doelmerken(
                f"Doel {doel.doel.nummer}" if doel.doel.nummer else doel.doel.titel,
                doel.doel.titel if doel.doel.nummer else "",
                tuple(actie.merk for actie in doel.acties),
            )
            for doel in self.doelen
        )
        return Planbeeld(doelen, schooljaar=self.inhoud.schooljaar, synthetisch=self.inhoud.synthetisch)

    @property
    def zin(self) -> str:
        """Whether the plan is on schedule, in one breath: as staf wrote it, else counted."""
        return self.inhoud.samenvatting.zin or self.planbeeld.uitvoeringszin

    @property
    def beantwoord(self) -> int:
        """How many actions were evaluated."""
        return sum(rij.actie.beantwoord for rij in self.acties)

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
        """Every figure of the document once, with all it belongs to."""
        paren = [(figuur, actie.naam) for actie in self.acties for figuur in actie.figuren]
        waarbij: dict[inhoud.Figuur, list[str]] = defaultdict(list)
        for figuur, naam in (*((figuur, "het netwerk") for figuur in self.cijfers), *paren):
            waarbij[figuur.figuur].append(naam)
        alle = (*self.cijfers, *(figuur for figuur, _ in paren))
        return [(figuur, "; ".join(waarbij[figuur.figuur])) for figuur in alle if not figuur.eerder]
