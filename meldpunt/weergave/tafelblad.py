"""What somebody reads behind the personal link of a round table: the day and the place, and lines of the own tiers."""

from dataclasses import dataclass, field

from meldpunt.keuzes.dossier import TRAPPEN, Trap
from meldpunt.keuzes.rondetafel import GEHOUDEN_TAFEL, Tafelrol, Tafelstand
from meldpunt.models import Rondetafel, Tafelafspraak, Tafelpartij, Tafelpunt
from meldpunt.regels.rondetafel import is_bevestigd_door, is_te_laat, leest_woorden, trappen_van, vraagt_code
from meldpunt.weergave.rondetafel import laatste_reden


@dataclass(frozen=True)
class Tafelblad:
    """One table for who sits at it. What the tiers do not open was never read from the database."""

    tafel: Rondetafel
    partij: Tafelpartij
    trappen: frozenset[Trap]
    punten: list[Tafelpunt] = field(default_factory=list)
    afspraken: list[tuple[Tafelafspraak, bool]] = field(default_factory=list)
    eigen_woorden: str = ""
    verslag: str = ""
    wie: list[Tafelpartij] = field(default_factory=list)
    hoeveel: int = 0
    reden: str = ""

    @property
    def toont_dossier(self) -> bool:
        """Whether something of the file is shown: then the code was asked, and the look is written down."""
        return vraagt_code(self.tafel)

    @property
    def diepste(self) -> Trap:
        """The deepest tier that is shown."""
        return [trap for trap in TRAPPEN if trap in self.trappen or trap == Trap.NUL][-1]

    @property
    def leest_meer(self) -> bool:
        """Whether a yes opens more than the day and what names nobody."""
        return Trap.A in self.trappen

    @property
    def is_gehouden(self) -> bool:
        """Whether there is something to read of what was said."""
        return self.tafel.stand in GEHOUDEN_TAFEL

    @property
    def bevestigde(self) -> bool:
        """Whether this person confirmed this very text."""
        return is_bevestigd_door(self.partij)

    @property
    def over_een_vorige(self) -> bool:
        """Whether this person answered about a text that changed since."""
        nummer = self.partij.bevestigd_nummer
        return nummer is not None and nummer != self.tafel.tekst_nummer

    @property
    def mag_bevestigen(self) -> bool:
        """Whether it is asked now."""
        return self.tafel.stand == Tafelstand.GEHOUDEN and self.tafel.gevraagd_nummer is not None


def tafelblad_van(partij: Tafelpartij) -> Tafelblad:
    """Return the page of this person; before a day is fixed and after a cancel nothing of the file is on it."""
    tafel = partij.rondetafel
    if not vraagt_code(tafel):
        return Tafelblad(tafel, partij, frozenset(), hoeveel=tafel.partijen.count(), reden=laatste_reden(tafel))
    trappen = trappen_van(partij)
    meer, van_jongere = Trap.A in trappen, Trap.A in trappen and partij.rol == Tafelrol.JONGERE
    afspraken = Tafelafspraak.objects.filter(rondetafel=tafel).tot(trappen).select_related("wie")
    return Tafelblad(
        tafel,
        partij,
        trappen,
        punten=list(Tafelpunt.objects.filter(rondetafel=tafel).tot(trappen)),
        afspraken=[(rij, is_te_laat(rij)) for rij in afspraken],
        eigen_woorden=tafel.eigen_woorden if leest_woorden(tafel, weet_wie=meer, van_jongere=van_jongere) else "",
        verslag=tafel.verslag if meer and tafel.stand in GEHOUDEN_TAFEL else "",
        wie=list(tafel.partijen.all()) if meer else [],
        hoeveel=tafel.partijen.count(),
    )
