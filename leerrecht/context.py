"""What every page knows: menu, network, example mode, time left."""

import datetime
import time
from dataclasses import dataclass, field

from django.conf import settings
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode

from leerrecht.geheimadres import zonder_geheim
from leerrecht.geheimhouding import te_bevestigen
from leerrecht.middleware.zitting import BEGIN
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import PUBLIEK, dossiers_dicht_tot, toegang_van

# The session row is touched at most once a minute, so the server may end it that much earlier than a page thinks.
SPELING = 60


def thuis_van(request) -> str:
    """Return the address of the front page of who reads this page; see `Portaal.thuis`."""
    netwerk, gebruiker = getattr(request, "netwerk", None), getattr(request, "user", None)
    if netwerk is None or getattr(gebruiker, "is_authenticated", False):
        return reverse("start")
    return reverse("netwerk", args=[netwerk.slug])


@dataclass(frozen=True)
class Menupunt:
    """One entry of the main menu."""

    naam: str
    adres: str
    actief: bool


@dataclass
class Portaal:
    """Frame of a page. Lazy: an error page that shows no menu asks the database nothing."""

    request: object
    voorbeeld: bool = field(default_factory=lambda: settings.VOORBEELD)

    @property
    def netwerk(self) -> Netwerk | None:
        """The network the page is about; a view sets `request.netwerk`."""
        return getattr(self.request, "netwerk", None)

    @property
    def thuis(self) -> str:
        """Where "Start" leads: mijn werk, else the front page of the network the page is about, else the shared one."""
        return thuis_van(self.request)

    @cached_property
    def netwerken(self) -> list[Netwerk]:
        """All networks of this deployment."""
        return list(Netwerk.objects.all())

    @property
    def _toegang(self):
        return toegang_van(getattr(self.request, "user", None))

    @cached_property
    def rolnaam(self) -> str:
        """The roles of the person, in words."""
        return ", ".join(sorted(Rol(rol).label for rol in self._toegang.rollen))

    @property
    def vertrouwelijk(self) -> bool:
        """Whether paper of this page says so: in the Meldpunt all that one must sign in for tells of young people."""
        plaats = getattr(self.request, "resolver_match", None)
        if plaats is None or getattr(plaats.func, "recht", PUBLIEK) == PUBLIEK:
            return False
        mens = getattr(getattr(self.request, "user", None), "is_authenticated", False)
        return bool(mens) and plaats.namespace == "meldpunt"

    @cached_property
    def dossiers_dicht_tot(self) -> datetime.datetime | None:
        """Until when this person reads no file, because the address of the account is new."""
        gebruiker = getattr(self.request, "user", None)
        return dossiers_dicht_tot(gebruiker) if getattr(gebruiker, "is_authenticated", False) else None  # type: ignore[arg-type]

    @cached_property
    def te_bevestigen(self) -> bool:
        """Whether this person reads no file because by what he or she is bound was not confirmed."""
        gebruiker = getattr(self.request, "user", None)
        aangemeld = getattr(gebruiker, "is_authenticated", False)
        return aangemeld and bool(te_bevestigen(gebruiker, self._toegang.lidmaatschappen))  # type: ignore[arg-type]

    @property
    def meldpad(self) -> str:
        """The query that tells the accessibility statement from which page one comes.

        Its path alone, and no secret; of a page that is not public only as far as it names no row: a mail about a page
        is to carry nothing of a file.
        """
        pad, gevonden = self.request.path, self.request.resolver_match
        if gevonden is None:
            return ""
        if gevonden.kwargs and getattr(gevonden.func, "recht", "") != PUBLIEK:
            pad = "/" + gevonden.route.partition("<")[0]
        return f"?{urlencode({'pagina': pad})}" if zonder_geheim(pad) == pad else ""

    @property
    def idle_seconden(self) -> int:
        """Seconds until an idle session ends, at the earliest; 0 for a visitor."""
        gebruiker = getattr(self.request, "user", None)
        return settings.ZITTING_STIL_SECONDEN - SPELING if getattr(gebruiker, "is_authenticated", False) else 0

    @property
    def seconden_over(self) -> int:
        """Seconds until the session ends whatever one does; 0 for a visitor."""
        if not self.idle_seconden:
            return 0
        begin = self.request.session.get(BEGIN, time.time())
        return int(begin + settings.ZITTING_ABSOLUUT_SECONDEN - time.time())

    @property
    def _plan(self) -> str:
        """Inside a network its own plan, elsewhere the list. The list knows the way, so that no page asks for it."""
        lijst = reverse("actieplan:plannen")
        return f"{lijst}?netwerk={self.netwerk.slug}" if self.netwerk else lijst

    @cached_property
    def hoofdmenu(self) -> list[Menupunt]:
        """Only rooms that exist and that this person may enter."""
        toegang, pad = self._toegang, self.request.path
        aangemeld = self.idle_seconden > 0
        punten = [("Mijn werk", reverse("start"), pad == "/")] if aangemeld else []
        punten.append(("Actieplan", self._plan, pad.startswith("/actieplan/")))
        punten.append(("Meldpunt", reverse("meldpunt:meldpunt"), pad.startswith("/meldpunt/")))
        punten.append(("Overleg", reverse("overleg:overleg"), pad.startswith("/overleg/")))
        punten.append(("Monitoring", reverse("monitoring:dashboard"), pad.startswith("/monitoring/")))
        punten.append(("Evaluatie", reverse("evaluatie:rondes"), pad.startswith("/evaluatie/")))
        punten.append(("Over het netwerk", reverse("over"), pad.startswith("/over/")))
        if toegang.mag(Recht.ACCOUNTS_BEHEREN) or toegang.portaal:
            punten.append(("Beheer", reverse("beheer:index"), pad.startswith("/beheer/")))
        return [Menupunt(*punt) for punt in punten]


def portaal(request) -> dict[str, Portaal]:
    """Context processor."""
    return {"portaal": Portaal(request)}
