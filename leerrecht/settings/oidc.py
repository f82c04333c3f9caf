"""Signing in through a provider of OpenID Connect, such as ACM/IDM: off unless every setting it needs is there."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .omgeving import lees

_NODIG = ("LEERRECHT_OIDC_UITGEVER", "LEERRECHT_OIDC_CLIENT", "LEERRECHT_OIDC_GEHEIM")
_OOK = ("LEERRECHT_OIDC_NAAM", "LEERRECHT_OIDC_SCOPES", "LEERRECHT_OIDC_KBO_CLAIM", "LEERRECHT_OIDC_ACR")
_LUS = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Oidc:
    """One provider. `acr`: what of its statements counts as our second step; none unless the controller says so."""

    uitgever: str
    client: str
    geheim: str
    naam: str = "ACM/IDM"
    scopes: tuple[str, ...] = ("openid",)
    kbo_claim: str = ""
    acr: tuple[str, ...] = ()


def is_veilig_adres(adres: str) -> bool:
    """Whether what goes to this address is read by nobody else: https, or this machine."""
    deel = urlsplit(adres)
    return bool(deel.hostname) and (deel.scheme == "https" or (deel.scheme == "http" and deel.hostname in _LUS))


def lees_oidc() -> Oidc | None:
    """Return the provider that the environment names, None when it names nothing of it.

    Raises ImproperlyConfigured, in one Dutch sentence, when it is half there or cannot be right.
    """
    waarden = {naam: lees(naam) for naam in (*_NODIG, *_OOK)}
    if not any(waarden.values()):
        return None
    for naam in _NODIG:
        if not waarden[naam]:
            raise ImproperlyConfigured(
                f"{naam} ontbreekt. Inloggen met een identiteitsdienst vraagt {', '.join(_NODIG)}; "
                "geef ze alle drie, of geen enkele instelling met LEERRECHT_OIDC."
            )
    uitgever, client, geheim, naam, scopes, claim, acr = waarden.values()
    if not is_veilig_adres(uitgever):
        raise ImproperlyConfigured(
            "LEERRECHT_OIDC_UITGEVER moet met https:// beginnen, zoals https://authenticatie.vlaanderen.be/op."
        )
    if "/.well-known/" in uitgever:
        raise ImproperlyConfigured("LEERRECHT_OIDC_UITGEVER is het adres zonder /.well-known/openid-configuration.")
    gevraagd = tuple(scopes.split()) or Oidc.scopes
    if "openid" not in gevraagd:
        raise ImproperlyConfigured("LEERRECHT_OIDC_SCOPES moet openid bevatten, zoals: openid vo.")
    return Oidc(uitgever, client, geheim, naam or Oidc.naam, gevraagd, claim, tuple(acr.split()))
