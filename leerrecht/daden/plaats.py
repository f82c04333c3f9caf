"""Who may do an act, on which rows, and where it stands."""

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.models import Netwerk
from leerrecht.raam import Strook
from leerrecht.rechten import Recht
from leerrecht.toegang import Toegangseis
from leerrecht.workflow import Werkstroom


class Daadplaats:
    """The right, the rows, the move and the address of an act. `gebruiker` and `rij` are set before it is asked."""

    naam: ClassVar[str] = ""
    pad: ClassVar[str] = ""
    ruimte: ClassVar[str] = ""  # the namespace of the room's addresses
    recht: ClassVar[Toegangseis | Recht] = ()

    na_bevestiging: ClassVar[bool] = False  # begins what becomes a file: see `toegang.na_bevestiging`

    model: ClassVar[type[Model] | None] = None
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    zet: ClassVar[tuple[Werkstroom, str] | None] = None
    standveld: ClassVar[str] = "stand"
    volgorde: ClassVar[int] = 50  # among the buttons of one row; lowest first
    blok: ClassVar[str] = "daden"  # where on a page its button stands, when a page shows them in several places

    gebruiker: Any
    rij: Any
    kwargs: dict[str, Any]

    @classmethod
    def eis(cls) -> Toegangseis:
        """What the right middleware and the matrix read."""
        return (cls.recht,) if isinstance(cls.recht, Recht) else cls.recht

    def rijen(self) -> QuerySet[Any]:
        """The rows this person may do it on; any other row is a 404. Without `model` it is never asked."""
        raise NotImplementedError(f"{type(self).__name__} zegt niet op welke rijen ze mag")

    def kan(self) -> bool:
        """Whether it can be done now, beyond right, row and table of moves: decides on the button only."""
        return True

    def mag_volgens_tabel(self) -> bool:
        """Whether the table of moves has the move from where the row stands."""
        if self.zet is None or self.rij is None:
            return True
        werkstroom, naar = self.zet
        return werkstroom.zoek(getattr(self.rij, self.standveld), naar) is not None

    def vind(self) -> Any:
        """Return the row of this address, among those this person may act on."""
        if self.model is None:
            return None
        waar = {veld: self.kwargs[woord] for woord, veld in self.zoek.items() if woord in self.kwargs}
        return get_object_or_404(self.rijen(), **waar)

    def netwerk(self) -> Any:
        """The network the page is about."""
        return getattr(self.rij, "netwerk", None)

    @classmethod
    def adresnaam(cls) -> str:
        """The full name of its address."""
        return f"{cls.ruimte}:{cls.naam}" if cls.ruimte else cls.naam

    def adres(self) -> str:
        """Its address for the row it is about."""
        return reverse(self.adresnaam(), kwargs={woord: self._van_rij(veld) for woord, veld in self.zoek.items()})

    def _van_rij(self, veld: str) -> Any:
        waarde = self.rij
        for deel in veld.split("__"):
            waarde = getattr(waarde, deel)
        return waarde

    def terug(self) -> str:
        """Where one goes without doing it."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Any) -> str:
        """Where one comes afterwards."""
        return self.terug()

    def kruimels(self) -> list[dict[str, str]]:
        """The way to this page."""
        return []

    def strook(self) -> Strook | None:
        """The strip that stays in sight, when the page is inside something one works in (leerrecht/raam.py)."""
        return None

    def waarvan(self) -> str:
        """What the title of the page names beside the act; "" when the last link of `kruimels` says which row it is."""
        return self.rij.korte_naam if isinstance(self.rij, Netwerk) else ""
