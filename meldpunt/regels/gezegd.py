"""Who said something, when another than the person who notes it: on the telephone, or out of a mailbox of a service.

One rule, whatever the answer is about. An answer to a question (`Gezegde`) has a day of its own; what is noted of a
traject has its day in the form, so that a row there keeps who said it alone.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.diensten import Geweigerd
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Gebruikersoort
from meldpunt.keuzes.traject import Zegsman

# An answer that is noted later than this is asked again.
VROEGST = datetime.timedelta(days=60)


@dataclass(frozen=True)
class Gezegde:
    """`telefoon`: the Meldpunt notes it for who called; else somebody who reads the mailbox typed it."""

    wie: str
    op: datetime.date
    telefoon: bool = True

    def bewaak(self) -> None:
        """Raise Geweigerd without a name, or for a day to come or long past."""
        if not self.wie.strip():
            raise Geweigerd("Schrijf wie dit zei.", veld="wie")
        vandaag = timezone.localdate()
        if not vandaag - VROEGST <= self.op <= vandaag:
            raise Geweigerd("Kies de dag waarop het gezegd is: vandaag, of hoogstens 60 dagen geleden.", veld="op")

    @property
    def velden(self) -> dict[str, Any]:
        """What a move keeps of it."""
        return {"gezegd_door": self.wie.strip(), "gezegd_op": self.op, "telefonisch": self.telefoon}


def wie_het_zei(zegsman: str, wie: str, door: Gebruiker) -> str:
    """Return who said it: of the Meldpunt that is always asked; of the provider only out of a mailbox of a service."""
    if zegsman == Zegsman.AANBIEDER:
        return wie.strip() if door.soort == Gebruikersoort.POSTVAK else ""
    if not wie.strip():
        raise Geweigerd("Schrijf wie dit zei: “Nele, aan de telefoon”.", veld="wie_zei")
    return wie.strip()


def genoteerd_na(wie: str, schreef: Gebruiker | None) -> str:
    """Return who told it, where the Meldpunt wrote it down or a mailbox of a service did; "" where nobody else did."""
    if not wie:
        return ""
    met_link = schreef is not None and not schreef.heeft_account
    return f"{wie}, met de link van de aanbieder" if met_link else f"{wie}, genoteerd door het Meldpunt"


def velden_van(gezegd: Gezegde | None) -> dict[str, Any]:
    """Return what a move keeps; nothing when who did it said it too. Raises Geweigerd as `bewaak` does."""
    if gezegd is None:
        return {}
    gezegd.bewaak()
    return gezegd.velden


def erbij(wat: str, gezegd: Gezegde | None) -> str:
    """Return what happened, for the history: it says when it was said on the telephone, never by whom."""
    return f"{wat}, genoteerd na een telefoon" if gezegd and gezegd.telefoon else wat


def zin_van_zeggen(rij: Any) -> str:
    """Return who said it and who wrote it down, of a move or an answer that keeps it; "" when that is one person.

    `rij` has `gezegd_door` and `gezegd_op`, and who wrote it in `door` or `beantwoord_door`.
    """
    schreef = getattr(rij, "door", None) or getattr(rij, "beantwoord_door", None)
    if not rij.gezegd_door:
        return f"Geantwoord met de link van {apart(schreef.naam)}." if schreef and not schreef.heeft_account else ""
    wie, dag = apart(rij.gezegd_door), dag_in_woorden(rij.gezegd_op)
    if not getattr(rij, "telefonisch", True):
        return f"Geantwoord door {wie} op {dag}, met de link van {apart(schreef.naam) if schreef else 'het postvak'}."
    noot = f", genoteerd door {apart(schreef.naam)}" if schreef else ""
    return f"Aan de telefoon gezegd door {wie} op {dag}{noot}."
