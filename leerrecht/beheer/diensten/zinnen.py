"""What an act of beheer asks, in one sentence, for who must say yes to it."""

from typing import Any

from django.utils import formats

from leerrecht.leesrichting import apart
from leerrecht.models.organisatie import Soort
from leerrecht.rechten import Rol

Argumenten = dict[str, Any]


def _rol(wat: Argumenten) -> str:
    vanaf = formats.date_format(wat["van"], "j F Y")
    return f"{Rol(wat['rol']).label} voor {wat['organisatie'].naam}, in {wat['netwerk'].naam}, vanaf {vanaf}"


def nieuw_account(wat: Argumenten) -> str:
    """A new person."""
    return f"{apart(wat['naam'])} ({wat['email']}) krijgt een account: {_rol(wat)}."


def rol_voor_bekende(wat: Argumenten) -> str:
    """Somebody of another network."""
    return f"Wie inlogt met {wat['email']}, krijgt een rol erbij: {_rol(wat)}."


def eerste_beheerder(wat: Argumenten) -> str:
    """Somebody of another network would be the first administrator of a new one."""
    return f"Wie inlogt met {wat['email']}, wordt eerste beheerder van {wat['netwerk'].naam}."


def rol(wat: Argumenten) -> str:
    """A role for who is known."""
    return f"{apart(wat['gebruiker'].naam)} krijgt een rol erbij: {_rol(wat)}."


def einde_van_rol(wat: Argumenten) -> str:
    """A role ends; what that opens, the page says."""
    lid = wat["lidmaatschap"]
    return f"{apart(lid.gebruiker.naam)} is niet langer {lid.get_rol_display()} voor {lid.organisatie.naam}."


def werk_overdragen(wat: Argumenten) -> str:
    """Work goes to a colleague before a role ends."""
    lid = wat["lidmaatschap"]
    return f"Het werk van {apart(lid.gebruiker.naam)} voor {lid.organisatie.naam} gaat naar een collega."


def ander_adres(wat: Argumenten) -> str:
    """Another key to an account."""
    mijn, naam = wat["mijn"], apart(wat["gebruiker"].naam)
    return f"{naam} logt voortaan in met het e-mailadres {mijn['email']}." if "email" in mijn else f"{naam} wijzigt."


def uitnodiging(wat: Argumenten) -> str:
    """A link to choose a password."""
    return f"{apart(wat['gebruiker'].naam)} krijgt een uitnodiging."


def sluiten(wat: Argumenten) -> str:
    """An account closes."""
    return f"Het account van {apart(wat['gebruiker'].naam)} wordt afgesloten."


def heropenen(wat: Argumenten) -> str:
    """A closed account opens."""
    return f"Het account van {apart(wat['gebruiker'].naam)} gaat weer open. Waarom: {wat['reden']}"


def tweede_stap(wat: Argumenten) -> str:
    """A second step goes, and with it what guards the account."""
    return f"De tweede stap van {apart(wat['gebruiker'].naam)} wordt gewist. Waarom: {wat['reden']}"


def andere_soort(wat: Argumenten) -> str:
    """An organisation reads in another way."""
    mijn, naam = wat["mijn"], wat["organisatie"].naam
    heet = mijn.get("naam", naam)
    ook = f", heet voortaan {heet} en" if heet != naam else ""
    return f"{naam}{ook} krijgt als soort: {Soort(mijn['soort']).label}."


def aansluiting(wat: Argumenten) -> str:
    """An organisation takes part in another network."""
    return f"{wat['naam']} werkt ook mee in {wat['netwerk'].naam}."


def weer_in_gebruik(wat: Argumenten) -> str:
    """An organisation can be chosen again."""
    return f"{wat['organisatie'].naam} is weer in gebruik. Waarom: {wat['reden']}"
