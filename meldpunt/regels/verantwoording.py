"""What the controller of a network still has to say, and who must see to it (AVG art. 13, 14, 26, 28 and 37)."""

from dataclasses import dataclass

from leerrecht.models import Netwerk
from leerrecht.models.basis import veldnaam
from meldpunt.keuzes.dossier import Ontvangersoort
from meldpunt.keuzes.grond import IN_GEWONE_WOORDEN, Grond6, Grond9
from meldpunt.models import Verantwoording

NIET_INGEVULD = "nog niet ingevuld"
VELDEN = tuple(
    veld.name for veld in Verantwoording._meta.concrete_fields if veld.name not in ("id", "netwerk", "gewijzigd_op")
)
LABELS = {veld: veldnaam(Verantwoording, veld) for veld in VELDEN}
_BESLIST = "De verwerkingsverantwoordelijke beslist dit, met het advies van de functionaris. Beheer noteert het."
_WEET = "De verwerkingsverantwoordelijke zorgt hiervoor. Beheer noteert het."
GRONDEINDEN = ("_6", "_9", "_wet")
_BESLISSINGEN = (*GRONDEINDEN, "school_volgt")


@dataclass(frozen=True)
class Grond:
    """On which ground one kind of receiver reads; "" where the controller did not say."""

    zes: str
    negen: str
    wet: str
    gewoon: str

    @property
    def zin(self) -> str:
        """The letters and the law, or what is missing."""
        delen = (self.zes or f"artikel 6: {NIET_INGEVULD}", self.negen or f"artikel 9: {NIET_INGEVULD}", self.wet)
        return "; ".join(filter(None, delen))


def verantwoording_van(netwerk: Netwerk) -> Verantwoording:
    """Return what stands of a network; an empty one while nobody filled it in."""
    return Verantwoording.objects.filter(netwerk=netwerk).first() or Verantwoording(netwerk=netwerk)


def grond_van(rij: Verantwoording, soort: Ontvangersoort) -> Grond:
    """Return the ground of one kind of receiver, as the controller gave it."""
    zes, negen, wet = (getattr(rij, f"{soort}{einde}") for einde in GRONDEINDEN)
    return Grond(
        zes=str(Grond6(zes).label) if zes else "",
        negen=str(Grond9(negen).label) if negen else "",
        wet=wet,
        gewoon=IN_GEWONE_WOORDEN[Grond6(zes)] if zes else "",
    )


def ontbreekt(rij: Verantwoording) -> list[tuple[str, str]]:
    """Return what is empty, in words, with who must see to it."""
    leeg = [veld for veld in VELDEN if not getattr(rij, veld)]
    return [(LABELS[veld], _BESLIST if veld.endswith(_BESLISSINGEN) else _WEET) for veld in leeg]
