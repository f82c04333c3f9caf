"""What the sections of one aanmelding know of each other: age, names, who decides."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from leerrecht.dagen import leeftijd_op
from leerrecht.leesrichting import apart
from meldpunt.antwoorden.vragen import OUDERS_HOOGSTENS, waarde
from meldpunt.keuzes.dossier import Instemmingsantwoord, Leeftijdsband, Oordeel, Wie
from meldpunt.regels.gezag import aanspreekbaar
from meldpunt.regels.leeftijd import BEKWAAM, MEERDERJARIG, geschatte_leeftijd, wie_beslist


@dataclass(frozen=True)
class Invulkader:
    """What the sections know of each other: the age moves the wording, the names must stay out of the question."""

    soort: str
    inhouden: dict[str, dict[str, Any]] = field(default_factory=dict)
    # The CLB is the organisation itself; who is not of a CLB must say which one.
    van_clb: bool = True

    def sectie(self, slug: str) -> dict[str, Any]:
        """What was filled in in a section."""
        return self.inhouden.get(slug, {})

    @property
    def geboren(self) -> datetime.date | None:
        """The date of birth, once it was filled in."""
        iso = waarde(self.sectie("jongere"), "geboren")
        return datetime.date.fromisoformat(iso) if iso else None

    @property
    def leeftijd(self) -> int | None:
        """The age today; without a date of birth the one to reckon with in the band that was chosen."""
        return leeftijd_op(self.geboren) if self.geboren else geschatte_leeftijd(self.geschat)

    @property
    def geschat(self) -> str:
        """The band of age somebody chose because the date of birth is not known."""
        return "" if self.geboren else waarde(self.sectie("jongere"), "geschat")

    @property
    def leeftijd_in_woorden(self) -> str:
        """The age as it stands in a sentence; "" when nothing is known of it."""
        if self.geschat:
            return f"naar schatting {Leeftijdsband(self.geschat).label}"
        return "" if self.leeftijd is None else str(self.leeftijd)

    @property
    def voornaam(self) -> str:
        """The first name, of who has one name that one, or words that stand for it."""
        jongere = self.sectie("jongere")
        return apart(waarde(jongere, "voornaam") or waarde(jongere, "naam")) or "de jongere"

    @property
    def beslisser(self) -> Wie:
        """Whose yes opens this file."""
        return wie_beslist(self.leeftijd, self.oordeel)

    @property
    def oordeel(self) -> str:
        """The judgement that this young person decides otherwise than presumed, as far as somebody noted one."""
        if not waarde(self.sectie("instemming"), "afwijking") or not self.kan_afwijken:
            return ""
        return Oordeel.KAN if self.leeftijd is not None and self.leeftijd < BEKWAAM else Oordeel.KAN_NIET

    @property
    def kan_afwijken(self) -> bool:
        """At a known age below 18 the presumption can be set aside; from 18 only a judge does."""
        return self.leeftijd is not None and self.leeftijd < MEERDERJARIG

    @property
    def jongere_antwoordt(self) -> bool:
        """From 12 the young person is asked, and younger when able to judge; else he or she is heard."""
        return self.leeftijd is None or self.leeftijd >= BEKWAAM or self.oordeel == Oordeel.KAN

    @property
    def zegt_nee(self) -> bool:
        """A young person for whom somebody else decides said no."""
        antwoord = waarde(self.sectie("instemming"), "j_antwoord")
        return self.beslisser == Wie.OUDER and antwoord == Instemmingsantwoord.GEWEIGERD

    @property
    def ouders_antwoorden(self) -> bool:
        """Until 18 the parents are asked too."""
        return self.leeftijd is None or self.leeftijd < MEERDERJARIG

    def beslissers(self) -> list[tuple[str, str]]:
        """Who was filled in and may decide for the young person, as (number of the row, name)."""
        rond = [_Ingevuld(self.sectie("ouders"), nummer) for nummer in range(OUDERS_HOOGSTENS)]
        rond = [mens for mens in rond if mens.naam]
        return [(str(mens.nummer), mens.naam) for mens in aanspreekbaar(rond, self.leeftijd)]


class _Ingevuld:
    """One row of the section about parents, as the rules about gezag ask it."""

    def __init__(self, ouders: dict[str, Any], nummer: int) -> None:
        self.nummer = nummer
        self.naam, self.relatie, self.gezag = (waarde(ouders, f"{v}_{nummer}") for v in ("naam", "relatie", "gezag"))
        self.niet_contacteren = bool(waarde(ouders, f"niet_contacteren_{nummer}"))
