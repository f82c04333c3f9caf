"""What who was chosen as trajectbegeleider says, behind the personal link in a mail."""

from typing import Any

from leerrecht.link.daden import Linkdaad
from meldpunt.diensten.begeleidernieuws import DOEL
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_antwoorden
from meldpunt.keuzes.traject import Begeleiderwoord
from meldpunt.models import Trajectbegeleider


class _Antwoord(Linkdaad):
    """One button, one answer."""

    doel, dienst = DOEL, trajectbegeleider_antwoorden
    antwoord: str

    def argumenten(self, form: Any) -> dict[str, Any]:
        """As who owns the link."""
        return {"begeleider_id": self.rij.pk, "antwoord": self.antwoord, "door": self.bezoek.eigenaar}


class BegeleiderZegtJa(_Antwoord):
    """It can be."""

    woord, antwoord = "ik-begeleid", Begeleiderwoord.JA
    titel, knop = "Ik doe het", "Ik doe het"

    def gelukt(self, uitkomst: Trajectbegeleider) -> str:
        """Who reads it."""
        return f"Je bent trajectbegeleider. {uitkomst.gehoord.per_plek}"


class BegeleiderZegtNee(_Antwoord):
    """It cannot."""

    woord, antwoord = "ik-begeleid-niet", Begeleiderwoord.NEE
    titel, knop = "Ik kan het niet", "Ik kan het niet"

    def gelukt(self, uitkomst: Trajectbegeleider) -> str:
        """It ended, and who looks for another."""
        return f"Je bent geen trajectbegeleider. {uitkomst.gehoord.per_plek}"

    def naar(self, uitkomst: Trajectbegeleider) -> str:
        """The link opens nothing any more."""
        return "/"
