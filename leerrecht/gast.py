"""A guest: who sits at a table about a young person without an account.

The row in Gebruiker holds no name and no address: those lie encrypted in the file that knows the guest, and go with it.
It exists so that a personal link, a mail and a look have somebody they are of. The room that made a guest says where
mail to it goes (`registreer_gastadres`); the core knows no room.
"""

from collections.abc import Callable

from leerrecht.models import Gebruiker, Gebruikersoort
from leerrecht.models.basis import maak_sleutel

# What stands where an address was, once a mail left: nobody can be reached there (RFC 2606).
SCHIL = "gast@gast.invalid"
Adreslezer = Callable[[Gebruiker], str]
_lezers: list[Adreslezer] = []


def registreer_gastadres(lezer: Adreslezer) -> None:
    """Let a room say the address of its guests; "" for a guest it does not know."""
    if lezer not in _lezers:
        _lezers.append(lezer)


def adres_van(gebruiker: Gebruiker) -> str:
    """Return where mail to somebody goes; of a guest nobody knows any more, an address where nothing arrives."""
    if gebruiker.soort != Gebruikersoort.GAST:
        return gebruiker.email
    return next(filter(None, (lezer(gebruiker) for lezer in _lezers)), SCHIL)


def nieuwe_gast(hoedanigheid: str) -> Gebruiker:
    """Return a new guest, known by what he or she is at the table ("ouder"), never by a name. Part of a dienst."""
    sleutel = maak_sleutel()
    gast = Gebruiker(
        sleutel=sleutel, email=f"{sleutel}@gast.invalid", naam=hoedanigheid, soort=Gebruikersoort.GAST, is_active=True
    )
    gast.set_unusable_password()
    gast.save()
    return gast


def wis_gasten(gasten: list[int]) -> None:
    """Delete guests with their links and mails, once nothing of the room points to them any more. Part of a dienst."""
    Gebruiker.objects.filter(pk__in=gasten, soort=Gebruikersoort.GAST).delete()
