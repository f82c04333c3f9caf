"""The talk with the provider: the package's client, narrowed to what this portal believes."""

import secrets
import threading
import time
from dataclasses import dataclass
from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from requests import RequestException

from leerrecht.account.identiteit.token import Onbetrouwbaar, Verwacht, kenmerk_van, lees_kbo, lees_token
from leerrecht.berichten.basis import basisadres
from leerrecht.settings.oidc import Oidc, is_veilig_adres

MERK = "extern"
_BEWAAR = 10 * 60  # seconds that what the provider says of itself is kept
_ADRESSEN = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_kaarten: dict[str, tuple[float, dict[str, Any]]] = {}
_slot = threading.Lock()


class NietBereikbaar(Exception):
    """The provider is away, or answers something that cannot be used."""


@dataclass(frozen=True)
class Identiteit:
    """Who somebody is at the provider, as far as this portal wants to know: no name, no mail address."""

    uitgever: str
    kenmerk: str
    kbo: str
    sterk: bool


def oidc() -> Oidc | None:
    """Return the provider of this portal, None while signing in through one is off."""
    return settings.OIDC


def _haal(adres: str, **opties: Any) -> dict[str, Any]:
    with get_adapter().get_requests_session() as zitting:
        antwoord = zitting.get(adres, allow_redirects=False, **opties)
        antwoord.raise_for_status()
        inhoud = antwoord.json()
    if not isinstance(inhoud, dict):
        raise OAuth2Error("geen object")
    return inhoud


def kaart(dienst: Oidc) -> dict[str, Any]:
    """Return what the provider says of itself, kept for ten minutes. NietBereikbaar when that cannot be used."""
    with _slot:
        op, inhoud = _kaarten.get(dienst.uitgever, (0.0, {}))
    if inhoud and time.monotonic() - op < _BEWAAR:
        return inhoud
    try:
        inhoud = _haal(dienst.uitgever.rstrip("/") + "/.well-known/openid-configuration")
    except (RequestException, OAuth2Error, ValueError) as fout:
        raise NietBereikbaar("kaart") from fout
    # Another one may not speak in its name, and no secret goes over a road that others read.
    if inhoud.get("issuer") != dienst.uitgever or not all(is_veilig_adres(str(inhoud.get(naam))) for naam in _ADRESSEN):
        raise NietBereikbaar("kaart klopt niet")
    with _slot:
        _kaarten[dienst.uitgever] = (time.monotonic(), inhoud)
    return inhoud


def vergeet_kaarten() -> None:
    """Ask again who the provider is: for tests, and after it changed."""
    with _slot:
        _kaarten.clear()


class Gesprek(OpenIDConnectOAuth2Adapter):
    """The package's client, for the one provider of the settings."""

    def __init__(self, request: HttpRequest, dienst: Oidc) -> None:
        super().__init__(request, MERK)
        self.dienst = dienst

    def get_provider(self) -> "Aanbod":
        """The provider as the package knows one; never of a row in the database."""
        dienst = self.dienst
        app = SocialApp(
            provider=OpenIDConnectProvider.id,
            provider_id=MERK,
            name=dienst.naam,
            client_id=dienst.client,
            secret=dienst.geheim,
            settings={"server_url": dienst.uitgever, "oauth_pkce_enabled": True, "scope": list(dienst.scopes)},
        )
        return Aanbod(self.request, app=app)

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider says of itself, looked at first."""
        return kaart(self.dienst)

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """Of the settings, never of the Host header of a request."""
        return basisadres() + reverse("extern_terug")


class Aanbod(OpenIDConnectProvider):
    """Sends somebody to the provider through our client."""

    def get_oauth2_adapter(self, request: HttpRequest) -> Gesprek:
        """Ours."""
        dienst = oidc()
        assert dienst is not None  # noqa: S101  (the views ask first)
        return Gesprek(request, dienst)


def stuur_erheen(request: HttpRequest, dienst: Oidc, verder: str) -> HttpResponse:
    """Send the visitor to the provider, with a state and a nonce that this session alone knows."""
    nonce = secrets.token_urlsafe(24)
    vraag = {"nonce": nonce}
    if dienst.acr:
        vraag["acr_values"] = " ".join(dienst.acr)
    kaart(dienst)
    aanbod = Gesprek(request, dienst).get_provider()
    return aanbod.redirect(request, "login", next_url=verder, data={"nonce": nonce}, auth_params=vraag)


def neem_staat(request: HttpRequest) -> dict[str, Any] | None:
    """Return, once, what was kept when this visitor was sent there; None for an unknown, used or old state."""
    gevraagd = request.GET.get("state", "")
    return statekit.unstash_state(request, state_id=gevraagd, provider_id=MERK) if gevraagd else None


def wie_is_dit(request: HttpRequest, dienst: Oidc, staat: dict[str, Any]) -> Identiteit:
    """Change the code for a token and return who it is about. Raises NietBereikbaar or Onbetrouwbaar."""
    gesprek = Gesprek(request, dienst)
    app = gesprek.get_provider().app
    config = kaart(dienst)
    try:
        antwoord = gesprek.get_access_token_data(
            request, app, gesprek.get_client(request, app), pkce_code_verifier=staat.get("pkce_code_verifier")
        )
        sleutels = _haal(config["jwks_uri"]).get("keys", [])
    except (RequestException, OSError) as fout:
        raise NietBereikbaar("code") from fout
    except (OAuth2Error, ValueError, KeyError) as fout:
        # Its message holds what the provider answered, maybe a secret: only the kind of it goes on.
        raise Onbetrouwbaar("code") from fout
    verwacht = Verwacht(dienst.uitgever, dienst.client, str((staat.get("data") or {}).get("nonce", "")))
    claims = lees_token(str(antwoord.get("id_token", "")), sleutels, verwacht)
    kbo = lees_kbo(_claim(dienst, config, claims, str(antwoord.get("access_token", ""))))
    sterk = bool(dienst.acr) and claims.get("acr") in dienst.acr
    return Identiteit(dienst.uitgever, kenmerk_van(dienst.uitgever, claims["sub"]), kbo, sterk)


def _claim(dienst: Oidc, config: dict[str, Any], claims: dict[str, Any], toegang: str) -> object:
    """Return the number of the organisation: of the token, else of the page about the person, if it is the same one."""
    naam, adres = dienst.kbo_claim, str(config.get("userinfo_endpoint", ""))
    if not naam or naam in claims or not is_veilig_adres(adres):
        return claims.get(naam)
    try:
        meer = _haal(adres, headers={"Authorization": f"Bearer {toegang}"})
    except (RequestException, OAuth2Error, ValueError):
        return None  # signing in does not depend on it
    return meer.get(naam) if meer.get("sub") == claims["sub"] else None


def uitlogadres(dienst: Oidc) -> str:
    """Return where one signs out at the provider too; "" when it has no such page, or is away."""
    try:
        adres = str(kaart(dienst).get("end_session_endpoint", ""))
    except NietBereikbaar:
        return ""
    return adres if is_veilig_adres(adres) else ""
