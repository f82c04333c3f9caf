"""The sessions of one person. They carry no person in a column, so each live one is opened to look."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from leerrecht.models import Gebruiker


def zittingen_van(gebruiker: Gebruiker) -> list[str]:
    """Return the keys of the live sessions in which `gebruiker` is signed in."""
    levend = Session.objects.filter(expire_date__gt=timezone.now())
    wie = str(gebruiker.pk)
    return [zitting.session_key for zitting in levend.iterator() if zitting.get_decoded().get(SESSION_KEY) == wie]


def sluit_zittingen(gebruiker: Gebruiker, *, behalve: str | None = None) -> int:
    """End the sessions of `gebruiker` but for the one with key `behalve`; return how many. Call it inside a dienst."""
    sleutels = [sleutel for sleutel in zittingen_van(gebruiker) if sleutel != behalve]
    return Session.objects.filter(session_key__in=sleutels).delete()[0]
