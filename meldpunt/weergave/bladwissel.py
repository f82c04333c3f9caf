"""What the own page says when the file is to go to another CLB."""

from dataclasses import dataclass

from meldpunt.models import Aanmelding, Clbwissel
from meldpunt.regels.beslissers import beslist
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.wissel import bezwaar_tot, lopende_wissel, woorden_van


@dataclass(frozen=True)
class Bladwissel:
    """To which CLB, until when one may object, and whether the own word decides."""

    rij: Clbwissel
    tot: str
    telt: bool
    ouder: bool = False

    @property
    def naam(self) -> str:
        """The new CLB."""
        return self.rij.clb.naam


def bladwissel_van(aanmelding: Aanmelding, wie: Kaarthouder, taal: Bladtaal) -> Bladwissel | None:
    """Return the change that waits, as its young person, or a parent who decides, reads it; None when there is none."""
    rij = lopende_wissel(aanmelding) if aanmelding.is_open else None
    if rij is None:
        return None
    rij.aanmelding = aanmelding
    tot = bezwaar_tot(rij, woorden_van(rij))
    return Bladwissel(
        rij, taal.dag(tot) if tot else "", beslist(aanmelding, wie.wie, wie.betrokkene), bool(wie.betrokkene)
    )
