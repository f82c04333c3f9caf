"""Verbs on what a person wants outside the portal: the feed, the weekly mail."""

import secrets

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.diensten import dienst
from leerrecht.historiek import persoonsverschil, registreer, verschil
from leerrecht.models import Gebruiker
from leerrecht.models.uitnodiging import vingerafdruk_van
from overlegplatform.berichten.week import Week
from overlegplatform.models import Agendavoorkeur, Weekbericht
from overlegplatform.regels.weekoverzicht import weekoverzicht


def _van(gebruiker: Gebruiker) -> Agendavoorkeur:
    Agendavoorkeur.objects.get_or_create(gebruiker=gebruiker)
    return Agendavoorkeur.objects.select_for_update(of=("self",)).get(gebruiker=gebruiker)


@dienst
def feed_maken(*, door: Gebruiker) -> Agendavoorkeur:
    """Give this person a new secret address for the calendar; an earlier one stops at once."""
    voorkeur = _van(door)
    voorkeur.feed_geheim = secrets.token_urlsafe(32)
    voorkeur.feed_hash, voorkeur.feed_sinds = vingerafdruk_van(voorkeur.feed_geheim), timezone.now()
    voorkeur.save()
    registreer(door, "agendalink gemaakt", door, [persoonsverschil("feed_geheim", "agendalink")])
    return voorkeur


@dienst
def feed_stoppen(*, door: Gebruiker) -> Agendavoorkeur:
    """Stop the secret address."""
    voorkeur = _van(door)
    voorkeur.feed_geheim, voorkeur.feed_hash, voorkeur.feed_sinds = "", None, None
    voorkeur.save()
    registreer(door, "agendalink gestopt", door, [persoonsverschil("feed_geheim", "agendalink")])
    return voorkeur


@dienst
def weekbericht_zetten(*, aan: bool, door: Gebruiker) -> Agendavoorkeur:
    """Choose whether the weekly mail comes."""
    voorkeur = _van(door)
    if voorkeur.weekbericht != aan:
        was, voorkeur.weekbericht = voorkeur.weekbericht, aan
        voorkeur.save()
        ja_nee = {True: "ja", False: "nee"}
        registreer(
            door, "weekbericht gekozen", door, [verschil("weekbericht", "weekbericht", ja_nee[was], ja_nee[aan])]
        )
    return voorkeur


@dienst
def weekbericht_sturen(*, gebruiker: Gebruiker, week: str) -> bool:
    """Send one person the overview of this week, once; return whether a mail was written."""
    try:
        with transaction.atomic():
            Weekbericht.objects.create(gebruiker=gebruiker, week=week)
    except IntegrityError:
        return False
    return bool(uitbox.verstuur(Week(aan=gebruiker, overzicht=weekoverzicht(gebruiker))))
