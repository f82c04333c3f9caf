"""Typed text that is not saved yet: kept encrypted for one person in one browser, and given back.

A row belongs to one rendering of a form (`merk`), so that two windows on one page never write over each other.
"""

import datetime
import hashlib
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.db.models.functions import Length
from django.http import QueryDict
from django.utils import timezone

from leerrecht.formulieren.sleutel import merk_van
from leerrecht.geheimadres import zonder_geheim
from leerrecht.models import BewaardeInvoer, Inzending
from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel

# At least a week: who types on Friday and falls ill comes back to it. Retention removes a row a day later.
GELDIG = timedelta(days=7)
_NOOIT = frozenset({"csrfmiddlewaretoken", "formuliersleutel", "code", "klad_adres"})
# Fields that say what a form started from: not something a person typed.
VERBORGEN = frozenset({"origineel", "gezien", "keuze"})
_NOOIT_MET = ("password", "wachtwoord")
# Ceilings per person (who is not signed in: per browser), so that nobody fills the disk: rows, and encrypted signs.
HOOGSTENS_RIJEN = 60
HOOGSTENS_TEKENS = 4_000_000
_LANGSTE_PAD = 300


Velden = dict[str, list[str]]


@dataclass(frozen=True)
class Tekstvondst:
    """About a text that was found back: the rendering it was typed in, when it was kept, which others wait there."""

    token: str = ""
    op: datetime.datetime | None = None
    anderen: tuple[int, ...] = ()


class Teruggevonden(QueryDict):
    """What was kept for a page, as if it were posted.

    What is known about it stands apart: a template that asks this for `op` gets the field of that name.
    """

    vondst = Tekstvondst()

    def copy(self) -> "Teruggevonden":
        """A form that changes what it got still goes on from the same rendering."""
        kopie = super().copy()
        kopie.vondst = self.vondst
        return kopie


def zonder_sleutels(invoer: QueryDict) -> dict[str, list[str]]:
    """Return the posted values without secrets and tokens."""
    return {naam: invoer.getlist(naam) for naam in invoer if not _is_geheim(naam)}


def is_wachtwoord(naam: str) -> bool:
    """Whether a field of this name may hold what nobody may read back: a password, or a code from a mail or an app."""
    return naam == "code" or any(deel in naam.lower() for deel in _NOOIT_MET)


def _is_geheim(naam: str) -> bool:
    return naam in _NOOIT or is_wachtwoord(naam)


def houd_bij(*, browser: str, eigenaar: str, pad: str, invoer: QueryDict, token: str = "") -> bool:
    """Keep what was typed at `pad` (with its query: one page adds to many goals). False: over the ceiling, not kept."""
    inhoud = versleutel(json.dumps([token, zonder_sleutels(invoer)]))
    plek = {"browser": browser, "pad": _plek(pad), "merk": _merk(token)}
    with transaction.atomic():
        anders = _van(browser, eigenaar).exclude(**plek)
        som = anders.aggregate(tekens=Sum(Length("inhoud")))["tekens"] or 0
        if anders.count() >= HOOGSTENS_RIJEN or som + len(inhoud) > HOOGSTENS_TEKENS:
            return False
        BewaardeInvoer.objects.update_or_create(**plek, defaults={"gebruiker_sleutel": eigenaar, "inhoud": inhoud})
    return True


def _van(browser: str, eigenaar: str):
    """The rows that count for one ceiling."""
    if eigenaar:
        return BewaardeInvoer.objects.filter(gebruiker_sleutel=eigenaar)
    return BewaardeInvoer.objects.filter(gebruiker_sleutel="", browser=browser)


def _merk(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def _plek(pad: str) -> str:
    """The address as it fits its column, without a secret it carries; two that then look alike stay two."""
    leesbaar = zonder_geheim(pad)
    if leesbaar == pad and len(pad) <= _LANGSTE_PAD:
        return pad
    return f"{leesbaar[:200]} {hashlib.sha256(pad.encode()).hexdigest()}"


def van(*, browser: str, eigenaar: str):
    """Return all that is kept for this person in this browser, newest first."""
    if not browser:
        return BewaardeInvoer.objects.none()
    vanaf = timezone.now() - GELDIG
    return BewaardeInvoer.objects.filter(browser=browser, gebruiker_sleutel=eigenaar, op__gte=vanaf).order_by("-op")


def _is_verstuurd(rij: BewaardeInvoer, token: str) -> bool:
    """Whether the form was handled after all: what was kept while typing may arrive after what was sent."""
    merk = merk_van(token, eigenaar=rij.gebruiker_sleutel, adres=rij.pad)
    return bool(token) and Inzending.objects.filter(token=merk).exists()


def open_teksten(*, browser: str, eigenaar: str, **waar: Any) -> list[tuple[BewaardeInvoer, str, Velden]]:
    """Return (row, token, values) of what waits, newest first: readable, and not sent meanwhile."""
    gelezen = [(rij, lees(rij)) for rij in van(browser=browser, eigenaar=eigenaar).filter(**waar)]
    return [(rij, *inhoud) for rij, inhoud in gelezen if inhoud and not _is_verstuurd(rij, inhoud[0])]


def lees(rij: BewaardeInvoer) -> tuple[str, Velden] | None:
    """Return (token, values) of a row, or None when it was written with other keys."""
    try:
        inhoud = json.loads(ontsleutel(rij.inhoud))
    except Onleesbaar:
        return None
    # Before merk existed a row held its values alone.
    return (inhoud[0], inhoud[1]) if isinstance(inhoud, list) else ("", inhoud)


def leesbaar(velden: dict[str, list[str]]) -> list[dict[str, Any]]:
    """Return what a person typed or chose, for a page that does not know the form: names in words, nothing hidden."""
    return [
        {"naam": naam.rpartition("-")[2].replace("_", " ").capitalize(), "waarden": gevuld}
        for naam, waarden in velden.items()
        if naam not in VERBORGEN and (gevuld := [waarde for waarde in waarden if waarde.strip()])
    ]


def haal(*, browser: str, eigenaar: str, pad: str, nummer: int | None = None) -> Teruggevonden | None:
    """Return what was kept for this browser, person and page (the newest, or row `nummer`), or None."""
    teksten = open_teksten(browser=browser, eigenaar=eigenaar, pad=_plek(pad))
    if not teksten:
        return None
    rij, token, velden = next((tekst for tekst in teksten if tekst[0].pk == nummer), teksten[0])
    terug = Teruggevonden(mutable=True)
    for naam, waarden in velden.items():
        terug.setlist(naam, waarden)
    terug.vondst = Tekstvondst(token, rij.op, tuple(ander.pk for ander, _, _ in teksten if ander.pk != rij.pk))
    return terug


def vergeet(*, browser: str, eigenaar: str, **welke: Any) -> None:
    """Forget what was kept: at one page and rendering (`pad`, `token`), once it was saved, or row `pk`."""
    if not browser:
        return
    keuze = {"pad": lambda pad: ("pad", _plek(pad)), "token": lambda token: ("merk", _merk(token))}
    waar = dict(keuze[naam](waarde) if naam in keuze else (naam, waarde) for naam, waarde in welke.items())
    BewaardeInvoer.objects.filter(browser=browser, gebruiker_sleutel=eigenaar, **waar).delete()
