"""On the own page: take back the yes that lets somebody read at a round table."""

from typing import Any

from meldpunt.daden.mijnblad import Bladdaad
from meldpunt.diensten import mijnblad as diensten
from meldpunt.regels.gastlezer import Tafelgast
from meldpunt.weergave.bladleeswoord import van_de_tafel, wie_aan_tafel


class BladTafelja(Bladdaad):
    """Take back the yes that lets somebody read at a round table: one button, no reason."""

    naam, pad = "tafelja", "rondetafel/<slug:sleutel>/"
    titel = knop = "Neem het ja voor de rondetafel terug"

    def doe(self, form: Any) -> Any:
        """At once."""
        return diensten.blad_tafelja_terugnemen(kaart_id=self.kaart.pk, sleutel=self.kwargs["sleutel"])

    def gelukt(self, uitkomst: Any) -> str:
        """What this person still reads there."""
        wie = wie_aan_tafel(uitkomst, self.kaart.betrokkene, self.taal)
        leest = van_de_tafel(Tafelgast((uitkomst,)).diepste, self.taal)
        return self.zeg("Het ja is teruggenomen. {wie}: {leest}", wie=wie, leest=leest)
