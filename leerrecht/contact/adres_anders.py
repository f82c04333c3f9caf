"""Another mail address is another reader: what was sent to the old one opens nothing more, and the rooms hear of it.

Whoever gives somebody another address calls this, in the same transaction. A room says at start-up what it lets a
person do by the address alone (`registreer_adreshouder`); the core knows no room.
"""

from collections.abc import Callable

from django.utils import timezone

from leerrecht.account.niet_gevraagd import NAAM as NIET_GEVRAAGD
from leerrecht.models import Gebruiker, PersoonlijkeLink

Adreshouder = Callable[[Gebruiker, Gebruiker], None]
_houders: list[Adreshouder] = []


def registreer_adreshouder(houder: Adreshouder) -> None:
    """Let a room take back what it trusted an address with: it gets the person, and who gave the new address."""
    if houder not in _houders:
        _houders.append(houder)


def adres_is_anders(persoon: Gebruiker, door: Gebruiker) -> None:
    """Close every link that went to the old address, and let the rooms ask anew. Part of a dienst.

    Only the link by which somebody says "this was not me" keeps working: it is for who reads the old mailbox.
    """
    links = PersoonlijkeLink.objects.filter(eigenaar=persoon, gesloten_op__isnull=True).exclude(doel=NIET_GEVRAAGD)
    links.update(gesloten_op=timezone.now(), code_hash="", code_tot=None)
    for houder in _houders:
        houder(persoon, door)
