"""What the page of a meeting shows beside its agenda: who comes, how far it is, what was decided."""

from collections import Counter
from dataclasses import dataclass

from overlegplatform.keuzes import NIET_UITGENODIGD, VASTGELEGD, WAS_ER, Aanwezigheid, Antwoord, Vergaderstand
from overlegplatform.models import Deelname, Uitkomst, Vergadering
from overlegplatform.regels.verslagbeeld import naam_van


@dataclass
class Aanwezigen:
    """Who came, who excused themselves, who said nothing."""

    rijen: list[Deelname]

    @property
    def aanwezig(self) -> list[str]:
        """Names of who was there."""
        return [naam_van(rij) for rij in self.rijen if rij.aanwezigheid in WAS_ER]

    @property
    def verontschuldigd(self) -> list[str]:
        """Names of who excused themselves."""
        return [naam_van(rij) for rij in self.rijen if rij.aanwezigheid == Aanwezigheid.VERONTSCHULDIGD]

    @property
    def zonder_bericht(self) -> int:
        """How many did not come and did not say so."""
        return sum(rij.aanwezigheid == Aanwezigheid.AFWEZIG for rij in self.rijen)

    @property
    def vervangers(self) -> int:
        """How many came as a substitute."""
        return sum(rij.aanwezigheid == Aanwezigheid.VERVANGEN for rij in self.rijen)

    @property
    def antwoorden(self) -> dict[str, int]:
        """How many answered what, before the meeting; who comes first, silence last."""
        telling = Counter(rij.stand_van_antwoord for rij in self.rijen)
        volgorde = [str(keuze.label) for keuze in (Antwoord.JA, Antwoord.VERVANGER, Antwoord.NEE, Antwoord.GEEN)]
        return {naam: telling[naam] for naam in (*volgorde, NIET_UITGENODIGD) if telling[naam]}


def aanwezigen(vergadering: Vergadering, gebruiker) -> Aanwezigen:
    """Return the participants of a meeting by organisation."""
    return Aanwezigen(list(vergadering.deelnames.zichtbaar_voor(gebruiker).select_related("organisatie")))


_STAPPEN = (
    (Vergaderstand.GEPLAND, "gepland"),
    (Vergaderstand.UITGENODIGD, "uitgenodigd"),
    (Vergaderstand.BEZIG, "bezig"),
    (Vergaderstand.GEHOUDEN, "verslag nalezen"),
    (Vergaderstand.GOEDGEKEURD, "verslag goedgekeurd"),
)


def stappen(vergadering: Vergadering) -> list[dict[str, str]]:
    """Return the way of a meeting; what is behind it, where it is, what comes."""
    volgorde = [stand for stand, _ in _STAPPEN]
    if vergadering.stand not in volgorde:
        return []
    hier = volgorde.index(vergadering.stand)
    laatste = len(volgorde) - 1
    return [
        {"naam": naam, "hoe": "nu" if nummer == hier else "af" if nummer < hier else "", "einde": hier == laatste}
        for nummer, (_, naam) in enumerate(_STAPPEN)
    ]


def besluiten(gebruiker, **waar) -> list[Uitkomst]:
    """Return the decisions this reader may read, newest first."""
    return list(
        Uitkomst.objects.zichtbaar_voor(gebruiker)
        .filter(soort="besluit", agendapunt__vergadering__stand__in=VASTGELEGD, **waar)
        .select_related("agendapunt__vergadering__groep")
        .order_by("-agendapunt__vergadering__begin", "agendapunt__volgorde", "pk")
    )
