"""What stands behind the personal link of a meeting, for who holds it: with the rights of the owner, never more."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from leerrecht.link.doelen import Bezoek
from leerrecht.models import Gebruiker
from overlegplatform.berichten.kalender import titel
from overlegplatform.keuzes import KOMEND, Vergaderstand
from overlegplatform.models import Deelname, Puntvoorstel, Vergadering


@dataclass(frozen=True)
class Genodigd:
    """One meeting and the own seats at it."""

    vergadering: Vergadering
    deelnames: tuple[Deelname, ...]

    @property
    def titel(self) -> str:
        """What the meeting is called."""
        return titel(self.vergadering)

    @property
    def form_opties(self) -> dict[str, Any]:
        """What the form of the answer opens with."""
        return {"vergadering": self.vergadering, "deelnames": list(self.deelnames)}

    def deelname(self, sleutel: str) -> Deelname:
        """Return the seat with this key; the form offers no other."""
        return next(rij for rij in self.deelnames if rij.sleutel == sleutel)

    @cached_property
    def annulering(self) -> str:
        """Why it does not take place."""
        zet = self.vergadering.zetten.filter(naar=Vergaderstand.GEANNULEERD).first()
        return zet.reden if zet else ""


def zoek_genodigd(sleutel: str, eigenaar: Gebruiker) -> Genodigd | None:
    """Return the meeting with the seats of this person that are expected there; None once there are none.

    A meeting nobody was invited to yet is behind no link.
    """
    rijen = Deelname.objects.eigen_voor(eigenaar).filter(vergadering__sleutel=sleutel)
    deelnames = tuple(rijen.select_related("vergadering__groep__netwerk", "zetel", "organisatie"))
    if not deelnames or deelnames[0].vergadering.stand == Vergaderstand.GEPLAND:
        return None
    return Genodigd(deelnames[0].vergadering, deelnames)


def linkpagina(bezoek: Bezoek, genodigd: Genodigd) -> dict[str, Any]:
    """What the page shows."""
    vergadering = genodigd.vergadering
    return {
        "titel": genodigd.titel,
        "bezoek": bezoek,
        "genodigd": genodigd,
        "vergadering": vergadering,
        "deelnames": genodigd.deelnames,
        "voorstellen": Puntvoorstel.objects.filter(deelname__in=genodigd.deelnames),
        # It may start minutes late or run over: as long as nobody closed it, who is online must get in.
        "mag_meedoen": vergadering.stand in (*KOMEND, Vergaderstand.BEZIG),
    }
