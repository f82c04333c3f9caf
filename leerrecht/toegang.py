"""Who may do what, today: rights from memberships, and the mark every view must carry."""

import datetime
import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from leerrecht.geheimhouding import te_bevestigen
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import DOSSIERRECHTEN, ROLRECHTEN, Recht, Rol

# Who looks: somebody with an account, or a visitor.
Iemand = Gebruiker | AnonymousUser

# How long a code mailed to a new address is no second step: long enough for the owner of the old one to say so.
ADRES_RUST = datetime.timedelta(hours=72)

# What police, justice and who begins networks never have. A consult becomes a file that one follows, so it is not
# begun either.
_NOOIT = DOSSIERRECHTEN | {Recht.CONSULT_STARTEN}

PUBLIEK = "publiek"
INGELOGD = "ingelogd"


@dataclass(frozen=True)
class Toegang:
    """The active memberships of one person and the rights that follow from them, without those that rest (`dicht`).

    `onbevestigd`: they rest because this person did not say yet by what he or she is bound. `portaal`: begins networks.
    """

    lidmaatschappen: tuple[Lidmaatschap, ...] = ()
    dicht: frozenset[Recht] = frozenset()
    onbevestigd: bool = False
    portaal: bool = False

    def _geeft(self, lid: Lidmaatschap, recht: Recht) -> bool:
        if recht in _NOOIT and lid.organisatie.soort in LEEST_NOOIT:
            return False
        return recht in ROLRECHTEN[Rol(lid.rol)] and recht not in self.dicht

    def mag(self, recht: Recht, netwerk: Netwerk | None = None) -> bool:
        """Tell whether `recht` is held in `netwerk`, or in any network when None."""
        netwerken = self.netwerken_met(recht)
        if netwerk is not None:
            return netwerk.pk in netwerken
        return bool(netwerken) or (self.portaal and recht in ROLRECHTEN[Rol.PORTAALBEHEER])

    def netwerken_met(self, recht: Recht) -> set[int]:
        """Return the primary keys of the networks in which `recht` is held."""
        return {lid.netwerk_id for lid in self.lidmaatschappen if self._geeft(lid, recht)}

    def organisaties_met(self, recht: Recht) -> set[tuple[int, int]]:
        """Return (netwerk, organisatie) pairs on whose behalf `recht` is held."""
        return {(lid.netwerk_id, lid.organisatie_id) for lid in self.lidmaatschappen if self._geeft(lid, recht)}

    @property
    def rollen(self) -> set[Rol]:
        """The roles held somewhere."""
        boven = {Rol.PORTAALBEHEER} if self.portaal else set()
        return boven | {Rol(lid.rol) for lid in self.lidmaatschappen}


NIEMAND = Toegang()


def dossiers_dicht_tot(gebruiker: Gebruiker) -> datetime.datetime | None:
    """Return until when this person reads no file because the address of the account is new; None when that is over.

    Who had an app or passkey before the change came in by something that no new address gives: nothing rests then.
    """
    sinds = gebruiker.adres_gewijzigd_op
    if sinds is None or sinds + ADRES_RUST <= timezone.now():
        return None
    sterk = gebruiker.authenticator_set.filter(type__in=("totp", "webauthn"), created_at__lt=sinds)  # type: ignore[attr-defined]
    return None if sterk.exists() else sinds + ADRES_RUST


def werkt_voor_opsporing(leden: Iterable[Lidmaatschap]) -> bool:
    """Whether one of these memberships is for police or justice: a person has one memory, however many employers."""
    return any(lid.organisatie.soort in LEEST_NOOIT for lid in leden)


def toegang_van(gebruiker: Iemand | None) -> Toegang:
    """Return the access of `gebruiker` (anonymous: none). Read once per object, so once per request."""
    wie: Any = gebruiker
    if not getattr(wie, "is_authenticated", False) or not wie.is_active:
        return NIEMAND
    if not hasattr(wie, "_toegang"):
        rijen = wie.lidmaatschappen.actief_op(timezone.localdate()).select_related("netwerk", "organisatie")
        leden = tuple(rijen)
        onbevestigd = bool(te_bevestigen(wie, leden))
        dicht = onbevestigd or dossiers_dicht_tot(wie)
        rust = DOSSIERRECHTEN if dicht else frozenset()
        portaal = wie.portaalbeheer_sinds is not None
        nooit = portaal or werkt_voor_opsporing(leden)
        wie._toegang = Toegang(leden, _NOOIT if nooit else rust, onbevestigd, portaal)
    return wie._toegang


# Anyone, whoever is signed in, or whoever holds one of these rights somewhere.
Toegangseis = tuple[Recht, ...] | str


def heeft_toegang(gebruiker: Iemand | None, eis: Toegangseis) -> bool:
    """Tell whether `gebruiker` meets what a page or act asks."""
    if isinstance(eis, tuple):
        return any(toegang_van(gebruiker).mag(een) for een in eis)
    return eis == PUBLIEK or bool(getattr(gebruiker, "is_authenticated", False))


def vraagt_bevestiging(gebruiker: Iemand | None, view: Callable) -> bool:
    """Whether this person confirms first by what he or she is bound, and may do what `view` does right after it."""
    toegang, eis = toegang_van(gebruiker), getattr(view, "recht", PUBLIEK)
    if not toegang.onbevestigd or not isinstance(eis, tuple):
        return False
    if heeft_toegang(gebruiker, eis):
        return getattr(view, "na_bevestiging", False)
    return any(Toegang(toegang.lidmaatschappen).mag(een) for een in eis)


def na_bevestiging(view: Callable) -> Callable:
    """Mark a view that begins what becomes a file: open by its right, once one said by what one is bound."""
    view.na_bevestiging = True  # type: ignore[attr-defined]
    return view


def bewaak(view: Callable, eis: Toegangseis) -> Callable:
    """Return `view` behind what it asks, marked for RechtenMiddleware and the system check."""

    @functools.wraps(view)
    def bewaakt(request, *args, **kwargs):
        if isinstance(eis, tuple) and not heeft_toegang(request.user, eis):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    bewaakt.recht = eis  # type: ignore[attr-defined]
    # RechtenMiddleware sends a visitor who is not signed in to the sign-in page before the view runs.
    return bewaakt


def publiek(view: Callable) -> Callable:
    """Mark a view as readable by anyone."""
    return bewaak(view, PUBLIEK)


def zonder_zitting(view: Callable) -> Callable:
    """Mark a view that shows everybody the same: it neither ends nor lengthens a session, and writes none."""
    view.zonder_zitting = True  # type: ignore[attr-defined]
    return view


def ingelogd(view: Callable) -> Callable:
    """Mark a view as open to every person who is signed in."""
    return bewaak(view, INGELOGD)


def vereist(*rechten: Recht) -> Callable:
    """Mark a view as open to who holds one of `rechten` in some network; what they see there is up to the queryset."""
    return functools.partial(bewaak, eis=rechten)
