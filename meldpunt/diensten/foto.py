"""What stood in a file before an aanmelding grew on top of it: nothing is overwritten without a trace (AVG art. 16).

A consult or a file of the telephone goes on as an aanmelding, whose form writes the same fields. What stood there and
is another thing now, becomes a Verbetering.
"""

from typing import Any

from leerrecht.models import Gebruiker
from meldpunt.antwoorden.verbetervelden import DELEN, DOSSIER, MENSEN, PERSOON
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.models import Aanmelding, Verbetering


class Foto:
    """All fields of a file that can be corrected, as they stand when it is taken."""

    def __init__(self, aanmelding: Aanmelding) -> None:
        self.aanmelding = aanmelding
        plekken = [(DOSSIER, ""), *((plek, "") for plek in DELEN)]
        if aanmelding.jongere is not None:
            plekken += [(PERSOON, ""), *((MENSEN, rij.sleutel) for rij in aanmelding.jongere.betrokkenen.all())]
        self.stond = {paar: self._lees(*paar) for paar in plekken}

    def _lees(self, plek: str, rij: str) -> dict[str, tuple[Any, str]]:
        """Each field, plain and in words."""
        hier = Verbeterplek(self.aanmelding, plek, rij)
        return {naam: (gegeven, hier.woorden(naam, gegeven)) for naam, gegeven in hier.lees().items()}

    def noteer_verschil(self, reden: str, door: Gebruiker) -> list[Verbetering]:
        """Keep what stood there and is another thing now. Part of the dienst that has the file locked."""
        return [
            Verbetering.objects.create(
                aanmelding=self.aanmelding, plek=plek, rij=rij, veld=naam, oud=woorden, reden=reden, door=door
            )
            for (plek, rij), velden in self.stond.items()
            for naam, (gegeven, _) in self._lees(plek, rij).items()
            if (woorden := velden.get(naam, ("", ""))[1]) and velden[naam][0] != gegeven
        ]
