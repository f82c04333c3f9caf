"""What the sections of one aanmelding know of each other: age, names, who decides."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from leerrecht.dagen import leeftijd_op
from leerrecht.leesrichting import apart
from meldpunt.antwoorden.vragen import OUDERS_HOOGSTENS, waarde
from meldpunt.keuzes.dossier import OPVOEDERS, Leeftijdsband, Wie
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
        return wie_beslist(self.leeftijd, afwijking=bool(waarde(self.sectie("instemming"), "afwijking")))

    @property
    def jongere_antwoordt(self) -> bool:
        """From 12 the young person is asked; younger, he or she is heard."""
        return self.leeftijd is None or self.leeftijd >= BEKWAAM

    @property
    def ouders_antwoorden(self) -> bool:
        """Until 18 the parents are asked too."""
        return self.leeftijd is None or self.leeftijd < MEERDERJARIG

    def opvoeders(self) -> list[tuple[str, str]]:
        """The parents that were filled in, as (number of the row, name)."""
        ouders = self.sectie("ouders")
        return [
            (str(nummer), waarde(ouders, f"naam_{nummer}"))
            for nummer in range(OUDERS_HOOGSTENS)
            if waarde(ouders, f"naam_{nummer}") and waarde(ouders, f"relatie_{nummer}") in OPVOEDERS
        ]
