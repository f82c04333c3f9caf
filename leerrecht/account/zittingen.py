"""The sessions of one person. They carry no person in a column, so each live one is opened to look."""

import datetime
import hmac
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.crypto import salted_hmac

from leerrecht.account.toestel import TOESTEL
from leerrecht.middleware.zitting import BEGIN, LAATST
from leerrecht.models import Gebruiker

# Under which name a session knows by which road it began.
WEG = "zitting_weg"


@dataclass(frozen=True)
class Zitting:
    """One sign-in that still lives. `kenmerk` names it on a page without being worth anything there."""

    sleutel: str
    toestel: str
    begin: datetime.datetime | None
    laatst: datetime.datetime | None
    weg: str = ""

    @property
    def kenmerk(self) -> str:
        """Return what stands for it in an address: nobody comes in with it."""
        return salted_hmac("leerrecht.zitting", self.sleutel).hexdigest()[:16]


def mijn_zittingen(gebruiker: Gebruiker) -> list[Zitting]:
    """Return the live sessions in which `gebruiker` is signed in, the last used first."""
    alle = [_zitting(sleutel, inhoud) for sleutel, inhoud in _levende(gebruiker)]
    lang_geleden = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    return sorted(alle, key=lambda zitting: zitting.laatst or lang_geleden, reverse=True)


def zitting_met(gebruiker: Gebruiker, kenmerk: str) -> Zitting | None:
    """Return the own session with this mark, None when it is over or somebody else's."""
    return next((rij for rij in mijn_zittingen(gebruiker) if hmac.compare_digest(rij.kenmerk, kenmerk)), None)


def zittingen_van(gebruiker: Gebruiker) -> list[str]:
    """Return the keys of the live sessions in which `gebruiker` is signed in."""
    return [sleutel for sleutel, _ in _levende(gebruiker)]


def sluit_zittingen(gebruiker: Gebruiker, *, behalve: str | None = None) -> int:
    """End the sessions of `gebruiker` but for the one with key `behalve`; return how many. Call it inside a dienst."""
    sleutels = [sleutel for sleutel in zittingen_van(gebruiker) if sleutel != behalve]
    return Session.objects.filter(session_key__in=sleutels).delete()[0]


def sluit_zitting(sleutel: str) -> bool:
    """End one session; False when it was over already. Call it inside a dienst."""
    return bool(Session.objects.filter(session_key=sleutel).delete()[0])


def _levende(gebruiker: Gebruiker) -> Iterator[tuple[str, dict]]:
    wie = str(gebruiker.pk)
    for rij in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        inhoud = rij.get_decoded()
        if inhoud.get(SESSION_KEY) == wie:
            yield rij.session_key, inhoud


def _zitting(sleutel: str, inhoud: dict) -> Zitting:
    begin, laatst = (_op(inhoud.get(naam)) for naam in (BEGIN, LAATST))
    return Zitting(sleutel, inhoud.get(TOESTEL) or "Onbekende browser", begin, laatst, inhoud.get(WEG, ""))


def _op(seconden: float | None) -> datetime.datetime | None:
    return datetime.datetime.fromtimestamp(seconden, tz=datetime.UTC) if seconden else None
