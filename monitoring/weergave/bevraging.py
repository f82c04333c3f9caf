"""What the page of a survey shows: what was said, from the cells of the release in force alone; who answered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from leerrecht.daden import Knop
from leerrecht.toegang import Iemand
from monitoring.getallen import getal
from monitoring.keuzes import Toestand, Vraagsoort
from monitoring.models import Bevraagde, Bevraging, Bevragingsvraag, Cel
from monitoring.regels.bevraging import vorm_van


@dataclass(frozen=True)
class Uitslagregel:
    """One answer: how many gave it and which part that is; empty: hidden."""

    woord: str
    aantal: str = ""
    deel: str = ""


@dataclass(frozen=True)
class Vraaguitslag:
    """What was said on one question. `cel`: its total, with source and day."""

    vraag: Bevragingsvraag
    cel: Cel | None
    samen: str
    regels: tuple[Uitslagregel, ...]
    citaten: tuple[str, ...] = ()

    @property
    def meer(self) -> bool:
        """Whether one could choose several: then the parts are more than the whole."""
        return self.vraag.soort == Vraagsoort.MEER


@dataclass(frozen=True)
class Schoolvoortgang:
    """How many schools of how many answered, and each of them."""

    scholen: tuple[Bevraagde, ...]
    antwoordden: int

    @property
    def deel(self) -> int:
        """Of each hundred."""
        return round(100 * self.antwoordden / len(self.scholen)) if self.scholen else 0


def uitslagen(bevraging: Bevraging, gebruiker: Iemand) -> list[Vraaguitslag]:
    """Return what this person may read of it, in the order of the questions; nothing before it is published."""
    vragen = list(bevraging.vragen.select_related("indicator").prefetch_related("citaten"))
    rijen = Cel.objects.zichtbaar_voor(gebruiker).van_kracht()
    rijen = rijen.filter(indicator__in=[vraag.indicator_id for vraag in vragen if vraag.indicator_id])
    per_indicator: dict[int, dict[str, Cel]] = defaultdict(dict)
    for cel in rijen.select_related("publicatie"):
        per_indicator[cel.indicator_id][cel.reeks] = cel
    if not per_indicator:
        return []
    return [beeld for vraag in vragen if (beeld := _uitslag(vraag, per_indicator.get(vraag.indicator_id or 0, {})))]


def _uitslag(vraag: Bevragingsvraag, cellen: Mapping[str, Cel]) -> Vraaguitslag | None:
    citaten = tuple(citaat.tekst for citaat in vraag.citaten.all())
    if vraag.soort == Vraagsoort.OPEN:
        return Vraaguitslag(vraag, None, "", (), citaten) if citaten else None
    geheel = cellen.get("")
    if geheel is None:
        return None
    vorm = vorm_van(vraag)
    regels = tuple(_regel(woord, cellen.get(f"{vorm.dimensie}: {woord}"), geheel) for woord in vorm.woorden)
    samen = getal(geheel.waarde, 0) if geheel.waarde is not None and geheel.toestand == Toestand.GETAL else ""
    return Vraaguitslag(vraag, geheel, samen, regels, citaten)


def _regel(woord: str, cel: Cel | None, geheel: Cel) -> Uitslagregel:
    if cel is None or cel.toestand != Toestand.GETAL or cel.waarde is None:
        return Uitslagregel(woord)
    deel = f"{round(100 * cel.waarde / geheel.waarde)}\u00a0%" if geheel.waarde else ""
    return Uitslagregel(woord, getal(cel.waarde, 0), deel)


def voortgang(bevraging: Bevraging) -> Schoolvoortgang | None:
    """Return who answered; None for a survey of people, of whom nobody is known."""
    if not bevraging.vraagt_scholen:
        return None
    scholen = tuple(bevraging.bevraagden.select_related("organisatie"))
    return Schoolvoortgang(scholen, sum(rij.geantwoord_op is not None for rij in scholen))


def vraagbeelden(
    vragen: Iterable[Bevragingsvraag], knoppen: Mapping[Any, list[Knop]]
) -> list[tuple[Bevragingsvraag, list[str], list[Knop]]]:
    """Return each question with what can be answered and what can be done with it."""
    return [(vraag, vorm_van(vraag).woorden, knoppen.get(vraag.pk, [])) for vraag in vragen]
