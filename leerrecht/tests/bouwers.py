"""Plain builders for tests: name what matters, the rest is filled in."""

import itertools
from datetime import date

from django.conf import settings
from django.utils import timezone

from leerrecht.geheimhouding import alle_versies
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.zoeken import sorteersleutel, zoektekst

_teller = itertools.count(1)
WACHTWOORD = "een lange zin over fietsen in de regen"


def maak_netwerk(slug: str = "mechelen", **velden) -> Netwerk:
    """Return the network `slug`, made when it is not there yet."""
    velden = {
        "naam": f"Netwerk {slug}",
        "korte_naam": slug.title(),
        "gebied": "stad",
        "missie": "Iedereen leert mee.",
        **velden,
    }
    with schrijven_toegestaan():
        return Netwerk.objects.get_or_create(slug=slug, defaults=velden)[0]


def maak_organisatie(naam: str = "", netwerk: Netwerk | None = None, **velden) -> Organisatie:
    """Return a new organisation in one network."""
    naam = naam or f"Organisatie {next(_teller)}"
    with schrijven_toegestaan():
        organisatie = Organisatie.objects.create(
            naam=naam, zoektekst=zoektekst(naam), sorteersleutel=sorteersleutel(naam), **velden
        )
        organisatie.netwerken.add(netwerk or maak_netwerk())
        return organisatie


def maak_gebruiker(
    rol: Rol | str | None = None,
    *,
    netwerk: Netwerk | None = None,
    organisatie: Organisatie | None = None,
    naam: str = "",
    email: str = "",
    van: date = date(2020, 1, 1),
    tot: date | None = None,
) -> Gebruiker:
    """Return a new person, with a running membership when `rol` is given."""
    nummer = next(_teller)
    gebruiker = Gebruiker(email=email or f"persoon{nummer}@voorbeeld.test", naam=naam or f"Persoon {nummer}")
    gebruiker.gebonden_aan = alle_versies()
    if rol == Rol.CONTACT:
        gebruiker.soort = Gebruikersoort.CONTACT
        gebruiker.set_unusable_password()
    else:
        gebruiker.set_password(WACHTWOORD)
    if rol == Rol.PORTAALBEHEER:
        gebruiker.portaalbeheer_sinds = timezone.now()
    gebruiker.save()
    if rol and rol != Rol.PORTAALBEHEER:
        netwerk = netwerk or maak_netwerk()
        with schrijven_toegestaan():
            Lidmaatschap.objects.create(
                gebruiker=gebruiker,
                organisatie=organisatie or maak_organisatie(netwerk=netwerk),
                netwerk=netwerk,
                rol=rol,
                van=van,
                tot=tot,
            )
    return gebruiker


def log_uit(client) -> None:
    """End the session as time does: the other cookies of the browser stay (Client.logout throws them all away)."""
    client.cookies.pop(settings.SESSION_COOKIE_NAME, None)


def log_in(client, gebruiker: Gebruiker) -> None:
    """Sign `gebruiker` in without the second factor standing in the way (tests of the factor do it themselves)."""
    # Imported here: the package reads the user model, which is not ready when pytest collects this module.
    from allauth.mfa.models import Authenticator

    client.force_login(gebruiker)
    Authenticator.objects.get_or_create(
        user=gebruiker, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "x"}}
    )
