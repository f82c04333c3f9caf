"""What a provider answers, by whatever road: an account, a personal link, or the telephone."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd
from meldpunt.keuzes.dossier import Toeleidingstand, Weigering
from meldpunt.models import Toeleiding
from meldpunt.workflow import TOELEIDING

# Nobody plans a place further ahead.
VERST = datetime.timedelta(days=365)
# In the order in which they are offered.
ANTWOORDEN = (
    Toeleidingstand.AANVAARD,
    Toeleidingstand.WACHTLIJST,
    Toeleidingstand.VRAAG,
    Toeleidingstand.GEWEIGERD,
)
# Where an earlier answer stands: the same one is not given again.
_AF = (Toeleidingstand.AANVAARD, Toeleidingstand.GEWEIGERD)


@dataclass(frozen=True)
class Toeleidingantwoord:
    """Where to, and what goes with it: a day (the first one, or when a place is expected), a typed reason, a text."""

    naar: str
    dag: datetime.date | None = None
    reden: str = ""
    tekst: str = ""

    @classmethod
    def uit(cls, velden: Mapping[str, Any]) -> "Toeleidingantwoord":
        """Take what belongs to the chosen answer from the fields of a form; what was typed at another one is left."""
        naar = str(velden.get("antwoord") or "")
        dag = velden.get("dag") if naar in (Toeleidingstand.AANVAARD, Toeleidingstand.WACHTLIJST) else None
        reden = str(velden.get("reden") or "") if naar == Toeleidingstand.GEWEIGERD else ""
        tekst = "" if naar == Toeleidingstand.AANVAARD else str(velden.get("tekst") or "").strip()
        return cls(naar, dag, reden, tekst)

    def bewaak(self) -> None:
        """Raise Geweigerd, at its field, for what is missing or cannot be."""
        if self.naar not in ANTWOORDEN:
            raise Geweigerd("Kies wat de aanbieder antwoordt.", veld="antwoord")
        if self.naar == Toeleidingstand.AANVAARD:
            if self.dag is None:
                raise Geweigerd("Kies de eerste dag.", veld="start_op")
            bewaak_dag(self.dag, "start_op")
        elif self.naar == Toeleidingstand.WACHTLIJST:
            bewaak_dag(self.dag, "verwacht_op")
        elif self.naar == Toeleidingstand.VRAAG:
            if not self.tekst:
                raise Geweigerd("Schrijf wat je wil weten.", veld="vraag")
        elif self.reden not in Weigering.values:
            raise Geweigerd("Kies waarom het niet past.", veld="reden")
        elif not self.tekst:
            raise Geweigerd("Schrijf in een zin waarom. Het Meldpunt en de aanmelder lezen dit.", veld="uitleg")


def bewaak_dag(dag: datetime.date | None, veld: str) -> None:
    """Raise Geweigerd, at `veld`, for a day that is past or further than anybody plans."""
    vandaag = timezone.localdate()
    if dag is not None and not vandaag <= dag <= vandaag + VERST:
        raise Geweigerd("Kies vandaag of een dag in het komende jaar.", veld=veld)


def mogelijke_antwoorden(rij: Toeleiding) -> list[str]:
    """Return what can be answered from the stand of now, in the order of the form."""
    return [naar for naar in ANTWOORDEN if TOELEIDING.zoek(rij.stand, naar)]


def is_beantwoord(rij: Toeleiding) -> bool:
    """Whether the answer was given for good."""
    return rij.stand in _AF
