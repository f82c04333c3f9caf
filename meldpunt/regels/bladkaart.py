"""Who may have a card, how it is written and read, and how long it works. Never longer than the right behind it."""

import datetime
import re
import secrets
from hashlib import sha256

from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Wie
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart
from meldpunt.regels.beslissers import leest_zelf
from meldpunt.regels.ouderblad import ouderrecht

# A season: long enough for a search and a start, short enough to be seen again by a person.
GELDIG = datetime.timedelta(days=92)
# So many wrong codes since the last right one, over however many days, and the card is over.
HOOGSTENS_FOUTEN = 20
# No vowels that make a word, no look-alikes (0 O, 1 I L): it is typed from paper.
_TEKENS = "23456789BCDFGHJKMNPQRSTVWXZ"
_LANG = 8

EERST_INLICHTEN = "De jongere weet nog niet dat dit dossier er is. Vertel dat eerst, en noteer het."
TE_JONG = "Een eigen blad is er vanaf 12 jaar, of vroeger voor wie zelf al kan beslissen."
GEEN_RECHT = "Deze persoon leest hier niets: dat volgt uit leeftijd, gezag en wat de jongere zei."
GEEN_NAAM = "Dit dossier gaat niet over een jongere met een naam."


def nieuw_deel() -> str:
    """Return a number or a code: eight signs, about 38 bits."""
    return "".join(secrets.choice(_TEKENS) for _ in range(_LANG))


def op_papier(deel: str) -> str:
    """Return it as the card prints it: `K7RT-4Q9X`."""
    return f"{deel[:4]}-{deel[4:]}"


def van_papier(getypt: str) -> str:
    """Return what was meant by what was typed: capitals, without hyphens and spaces."""
    return re.sub(r"[^0-9A-Z]", "", getypt.upper())


def nummer_hash(nummer: str) -> str:
    """Return under what a card is found by its number."""
    return sha256(f"bladkaart:{van_papier(nummer)}".encode()).hexdigest()


def bezwaar(aanmelding: Aanmelding, wie: str, mens: Betrokkene | None) -> str:
    """Return why this person has no card for this file today; "" when he or she may have one."""
    if aanmelding.jongere is None:
        return GEEN_NAAM
    grond = getattr(aanmelding, "naamgrond", None)
    if grond is not None and grond.ingelicht_op is None:
        return EERST_INLICHTEN
    if wie == Wie.JONGERE:
        return "" if leest_zelf(aanmelding) else TE_JONG
    return "" if mens and ouderrecht(aanmelding, mens) != Ouderrecht.NIETS else GEEN_RECHT


def opent_nu(kaart: Bladkaart) -> bool:
    """Tell whether who holds this card may open the page behind it today: the right is asked anew each time."""
    return not bezwaar(kaart.aanmelding, kaart.wie, kaart.betrokkene)
