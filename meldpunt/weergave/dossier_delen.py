"""The sections of a file in words, strengths and own words before anything else."""

from dataclasses import dataclass
from typing import Any

from meldpunt import secties
from meldpunt.antwoorden.leesbaar import Antwoordregel, regels
from meldpunt.antwoorden.verbetervelden import DELEN
from meldpunt.models import Dossierdeel
from meldpunt.regels.openen import Inzage

# Of "Wat we zien": what the young person says and is good at.
EERST = ("zegt", "wil", "wil_niet", "krachten", "steun")
_TELEFOON = {"wie_belde": "Wie belde", "initialen": "Initialen van de jongere"}
# How to reach who asks is asked in the form of the question, and kept apart from it.
_VRAGEN_VAN = {secties.CONTACT.slug: secties.VRAAG.slug}


@dataclass(frozen=True)
class Deel:
    """One section as the page shows it."""

    sectie: secties.Sectie
    regels: list[Antwoordregel]
    eerst: bool = False

    @property
    def te_verbeteren(self) -> str:
        """The place under which it is corrected; "" for what has acts of its own."""
        return self.sectie.slug if self.sectie.slug in DELEN else ""

    @property
    def naam(self) -> str:
        """Its heading."""
        return "In eigen woorden" if self.eerst else self.sectie.naam


def delen_van(inzage: Inzage) -> list[Deel]:
    """Return the sections this person may read, in the order of the form."""
    rijen = Dossierdeel.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    inhouden: dict[str, dict[str, Any]] = {}
    for rij in rijen:
        inhouden.setdefault(rij.sectie, {}).update(_leesbaar(inzage, rij))
    uit: list[Deel] = []
    for slug, sectie in secties.ALLE.items():
        alle = _regels(slug, inhouden.get(slug, {}))
        eerst = [regel for regel in alle if slug == secties.ZIEN.slug and regel.veld in EERST]
        rest = [regel for regel in alle if regel not in eerst]
        uit += [Deel(sectie, eerst, eerst=True)] if eerst else []
        uit += [Deel(sectie, rest)] if rest else []
    return uit


def _leesbaar(inzage: Inzage, rij: Dossierdeel) -> dict[str, Any]:
    """What of a part this person may read: the tier of each field of now, whatever the row was written under."""
    return {naam: tekst for naam, tekst in rij.inhoud.items() if inzage.leest(rij.sectie, naam)}


def _regels(slug: str, inhoud: dict[str, Any]) -> list[Antwoordregel]:
    if slug == secties.TELEFOON.slug:
        return [Antwoordregel(naam, _TELEFOON[naam], str(tekst)) for naam, tekst in inhoud.items() if tekst]
    return regels(_VRAGEN_VAN.get(slug, slug), inhoud)
