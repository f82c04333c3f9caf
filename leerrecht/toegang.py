"""Who may do what, today: rights from memberships, and the mark every view must carry."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.rechten import ROLRECHTEN, Recht, Rol

# Who looks: somebody with an account, or a visitor.
Iemand = Gebruiker | AnonymousUser

PUBLIEK = "publiek"
INGELOGD = "ingelogd"


@dataclass(frozen=True)
class Toegang:
    """The active memberships of one person and the rights that follow from them."""

    lidmaatschappen: tuple[Lidmaatschap, ...] = ()

    def mag(self, recht: Recht, netwerk: Netwerk | None = None) -> bool:
        """Tell whether `recht` is held in `netwerk`, or in any network when None."""
        return any(
            recht in ROLRECHTEN[Rol(lid.rol)] and (netwerk is None or lid.netwerk_id == netwerk.pk)
            for lid in self.lidmaatschappen
        )

    def netwerken_met(self, recht: Recht) -> set[int]:
        """Return the primary keys of the networks in which `recht` is held."""
        return {lid.netwerk_id for lid in self.lidmaatschappen if recht in ROLRECHTEN[Rol(lid.rol)]}

    def organisaties_met(self, recht: Recht) -> set[tuple[int, int]]:
        """Return (netwerk, organisatie) pairs on whose behalf `recht` is held."""
        return {
            (lid.netwerk_id, lid.organisatie_id) for lid in self.lidmaatschappen if recht in ROLRECHTEN[Rol(lid.rol)]
        }

    @property
    def rollen(self) -> set[Rol]:
        """The roles held somewhere."""
        return {Rol(lid.rol) for lid in self.lidmaatschappen}


NIEMAND = Toegang()


def toegang_van(gebruiker: Iemand | None) -> Toegang:
    """Return the access of `gebruiker` (anonymous: none). Read once per object, so once per request."""
    wie: Any = gebruiker
    if not getattr(wie, "is_authenticated", False) or not wie.is_active:
        return NIEMAND
    if not hasattr(wie, "_toegang"):
        rijen = wie.lidmaatschappen.actief_op(timezone.localdate()).select_related("netwerk", "organisatie")
        wie._toegang = Toegang(tuple(rijen))
    return wie._toegang


# Anyone, whoever is signed in, or whoever holds one of these rights somewhere.
Toegangseis = tuple[Recht, ...] | str


def heeft_toegang(gebruiker: Iemand | None, eis: Toegangseis) -> bool:
    """Tell whether `gebruiker` meets what a page or act asks."""
    if isinstance(eis, tuple):
        return any(toegang_van(gebruiker).mag(een) for een in eis)
    return eis == PUBLIEK or bool(getattr(gebruiker, "is_authenticated", False))


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


def ingelogd(view: Callable) -> Callable:
    """Mark a view as open to every person who is signed in."""
    return bewaak(view, INGELOGD)


def vereist(*rechten: Recht) -> Callable:
    """Mark a view as open to who holds one of `rechten` in some network; what they see there is up to the queryset."""
    return functools.partial(bewaak, eis=rechten)
