"""The addresses of what one sees: the same choices and the same release, as a page, a file or a frame."""

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from monitoring.keuzes import Leest
from monitoring.weergave.kaart import heeft_kaart
from monitoring.weergave.snede import Snede

# More parts than this are walked through, not chosen from.
MEESTE_DELEN = 30


class Meenemen:
    """Every road to what the page shows now; `delen`: in how many parts the files come."""

    def __init__(self, snede: Snede, delen: int) -> None:
        self._snede, self.delen = snede, delen

    def _adres(self, naam: str, *zonder: str, **erbij: str) -> str:
        keuze = {wat: waarde for wat, waarde in self._snede.keuze.items() if wat not in zonder}
        vraag = {**keuze, "publicatie": self._snede.publicatie.sleutel, **erbij}
        return f"{reverse(f'monitoring:{naam}', args=[self._snede.indicator.code])}?{urlencode(vraag)}"

    @property
    def pagina(self) -> str:
        """The page, for ever with the figures of this release."""
        return self._adres("indicator")

    @property
    def kaart(self) -> str:
        """The map of the towns, "" where there are too few."""
        return self._adres("kaart", "gebied", "naast") if heeft_kaart(self._snede) else ""

    @property
    def nieuwste(self) -> str:
        """The page with whatever is published last."""
        adres = self._snede.indicator.get_absolute_url()
        return f"{adres}?{urlencode(self._snede.keuze)}" if self._snede.keuze else adres

    @property
    def csv(self) -> str:
        """The table."""
        return self._adres("download")

    @property
    def xlsx(self) -> str:
        """The table with its explanation."""
        return self._adres("download_xlsx")

    @property
    def json(self) -> str:
        """The table for a program."""
        return self._adres("gegevens")

    @property
    def svg(self) -> str:
        """The picture."""
        return self._adres("figuur")

    @property
    def kader(self) -> str:
        """The page that another site may show; with whatever is published last, as nobody renews a frame."""
        adres = reverse("monitoring:insluiten", args=[self._snede.indicator.code])
        return f"{settings.BASISADRES}{adres}{'?' if self._snede.keuze else ''}{urlencode(self._snede.keuze)}"

    @property
    def in_kader(self) -> bool:
        """Whether a visitor reads it: a frame shows everybody the same."""
        return self._snede.indicator.voor == Leest.PUBLIEK

    @property
    def lijst(self) -> list[tuple[int, str]]:
        """The parts of the table, each with its address; none when it is whole."""
        if self.delen < 2:
            return []
        return [(nr, self._adres("download", deel=str(nr))) for nr in range(1, min(self.delen, MEESTE_DELEN) + 1)]
