"""The rows of a pasted plan as they are to be written, once somebody looked at them."""

from typing import Any

from django import forms

from actieplan.diensten.plakken import ZONDER_DOEL, Planrij
from actieplan.regels.plak import DOELEN, TEKST, WEG, Planlezing
from actieplan.regels.plak.knoop import DRAGEND
from actieplan.regels.plakwoorden import Rijbetekenis, Woordenboek
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk


class Plakuitkomst(forms.Form):
    """A part of `PlakForm`: what its boxes say, row by row."""

    rijen: list[Planrij]

    def netwerk_nu(self) -> Netwerk | None:
        """Whose names count."""
        raise NotImplementedError

    def maak_rijen(self, lezing: Planlezing, gegevens: dict[str, Any]) -> None:
        """Set `rijen`; what stands in the way is said at its row."""
        self.rijen = []
        netwerk = self.netwerk_nu()
        woorden = Woordenboek.van(netwerk) if netwerk else Woordenboek.leeg()
        doel = "strategisch" if gegevens.get("onder") else ""
        if eerste := gegevens.get("eerste_doel"):
            doel = "strategisch"
            self.rijen.append(Planrij(doel, 1, "", eerste, ""))
        for nummer, knoop in enumerate(lezing.knopen, 1):
            plaats, nr, titel, trekker, tekst = (
                gegevens[f"r{nummer}_{naam}"] for naam in ("plaats", "nummer", "titel", "trekker", "tekst")
            )
            if plaats == WEG:
                continue
            if plaats == TEKST:
                self._bij_tekst(nummer, "\n\n".join(deel for deel in (titel, tekst) if deel))
                continue
            if not titel:
                self.add_error(f"r{nummer}_titel", f"Geef rij {nummer} een titel, of laat ze weg.")
            doel = plaats if plaats in DOELEN else doel
            if plaats not in DOELEN and doel not in DRAGEND:
                self.add_error(f"r{nummer}_plaats", f"Rij {nummer}: {ZONDER_DOEL}")
            betekenis = woorden.begrijp(knoop.cellen | {"trekker": trekker})
            self.rijen.append(_planrij(plaats, nr, titel, tekst, betekenis))
        if not self.rijen and not self.errors:
            self.add_error(None, "Er blijft niets over om in het plan te zetten. Zet een rij op “Actie”.")

    def _bij_tekst(self, nummer: int, tekst: str) -> None:
        if not self.rijen:
            self.add_error(f"r{nummer}_plaats", f"Boven rij {nummer} staat niets waar deze tekst bij hoort.")
            return
        rij = self.rijen[-1]
        samen = f"{rij.tekst}\n\n{tekst}".strip()
        if len(samen) > VRIJE_TEKST:
            self.add_error(
                f"r{nummer}_plaats", f"Met rij {nummer} erbij wordt de tekst te lang. Maak er een actie van."
            )
        self.rijen[-1] = Planrij(rij.soort, rij.laag, rij.nummer, rij.titel, samen, rij.waarden, rij.onbekend)


def _planrij(plaats: str, nummer: str, titel: str, tekst: str, betekenis: Rijbetekenis) -> Planrij:
    tekst = "\n\n".join(deel for deel in (tekst, "\n".join(betekenis.erbij)) if deel)
    if plaats in DOELEN:
        return Planrij(plaats, 1, nummer, titel, tekst)
    return Planrij("", int(plaats), nummer, titel, tekst, betekenis.waarden, tuple(betekenis.onbekend))
