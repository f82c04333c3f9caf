"""What a provider or a school without an account says of a schooltraject, behind the personal link in a mail."""

from typing import Any

from leerrecht.link.daden import Linkdaad
from meldpunt.diensten.schooltraject import schooltraject_starten
from meldpunt.diensten.schooltrajectnieuws import DOEL
from meldpunt.models import Schooltraject


class SchooltrajectStartenMetLink(Linkdaad):
    """It began: a button."""

    doel, woord, dienst = DOEL, "schooltraject-gestart", schooltraject_starten
    titel, knop = "Het schooltraject is gestart", "Het is gestart"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With the rights that the address has today."""
        return {"traject_id": self.rij.rij.pk, "door": self.rij.lezer}

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """It runs, and who hears."""
        return f"Het schooltraject loopt. {uitkomst.gehoord.per_plek}"
