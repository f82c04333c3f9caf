"""What a personal link can be for. A room registers each doel at start-up; the core knows no room."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, PersoonlijkeLink
from leerrecht.models.uitnodiging import vingerafdruk_van
from leerrecht.opsporing import is_van_opsporing


@dataclass(frozen=True)
class Bezoek:
    """A link that opens: whose it is, and the one object it opens. `geheim` is for addresses on the page only."""

    link: PersoonlijkeLink
    doel: "Doel"
    voorwerp: Any
    geheim: str

    @property
    def eigenaar(self) -> Gebruiker:
        """Whose rights hold here, whoever is signed in in this browser."""
        return self.link.eigenaar

    @property
    def vraagt_code(self) -> bool:
        """Whether this object wants a second step."""
        return self.doel.tweede_stap(self.voorwerp)


Weergave = Callable[[HttpRequest, Bezoek], HttpResponse]


def _nooit(voorwerp: Any) -> bool:
    return False


@dataclass(frozen=True)
class Doel:
    """One purpose: how to find the object with the rights of the owner, its page, its mail, its end.

    Its acts are the `Linkdaad` classes that name it.

    `zoek` gets the key and the owner, asks `zichtbaar_voor` and returns None once the owner lost the right.
    `mail` makes the mail that carries a new link; None: nobody is sent a new one. `tweede_stap` tells whether this
    object wants a code first. `ook_opsporing`: nothing behind it is about a young person, so police and justice open it
    too; unless a purpose says so, they do not.
    """

    naam: str
    zoek: Callable[[str, Gebruiker], Any | None]
    pagina: Weergave
    mail: Callable[[Any, Gebruiker, str], Mail] | None
    vervalt: Callable[[Any], datetime.datetime]
    tweede_stap: Callable[[Any], bool] = _nooit
    ook_opsporing: bool = False


_doelen: dict[str, Doel] = {}


def registreer_doel(doel: Doel) -> None:
    """Let a room open one of its objects by a personal link."""
    _doelen[doel.naam] = doel


def doel_van(link: PersoonlijkeLink) -> Doel | None:
    """Return what a stored link is for; None when no room knows it any more."""
    return _doelen.get(link.doel)


def voorwerp_van(link: PersoonlijkeLink) -> Any | None:
    """Return the object of a link with the rights its owner has today, or None."""
    doel = doel_van(link)
    if doel is None or not link.eigenaar.is_active or (not doel.ook_opsporing and is_van_opsporing(link.eigenaar)):
        return None
    return doel.zoek(link.voorwerp, link.eigenaar)


def open_link(geheim: str) -> Bezoek | None:
    """Return what a secret opens now; None for one that is unknown, replaced, revoked, expired or without a right."""
    rijen = PersoonlijkeLink.objects.open_op(timezone.now()).select_related("eigenaar")
    link = rijen.filter(vingerafdruk=vingerafdruk_van(geheim)).first()
    voorwerp = voorwerp_van(link) if link else None
    return Bezoek(link, _doelen[link.doel], voorwerp, geheim) if link and voorwerp is not None else None
