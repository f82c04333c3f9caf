"""What an ID token must be before a word of it is believed (OpenID Connect Core 1.0, 3.1.3.7)."""

import datetime
import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import Any

import jwt
from django.utils import timezone

# Signed by a key of which the provider alone has the secret half: never `none`, never one that both sides share.
ALGORITMEN = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
# Clocks of two machines differ; older than this was not made for who stands here now.
SPELING = datetime.timedelta(minutes=1)
VERS = datetime.timedelta(minutes=10)
_SUB_TEKENS = 255  # of the standard


class Onbetrouwbaar(Exception):
    """This token is not believed. The message says why in a few words, without a value of it."""


@dataclass(frozen=True)
class Verwacht:
    """What a token must say to be meant for this portal and this visit."""

    uitgever: str
    client: str
    nonce: str


def _sleutel(kop: dict[str, Any], sleutels: list[dict[str, Any]]) -> jwt.PyJWK:
    """Return the key it says it was signed with; without a name, the only one there is."""
    passend = [rij for rij in sleutels if rij.get("kid") == kop.get("kid")] if "kid" in kop else sleutels
    if len(passend) != 1:
        raise Onbetrouwbaar("onbekende sleutel")
    return jwt.PyJWK(passend[0], algorithm=kop["alg"])


def lees_token(tekst: str, sleutels: list[dict[str, Any]], verwacht: Verwacht) -> dict[str, Any]:
    """Return the claims of an ID token; raise Onbetrouwbaar when anything about it is not as it must be."""
    try:
        kop = jwt.get_unverified_header(tekst)
        if kop.get("alg") not in ALGORITMEN:
            raise Onbetrouwbaar("algoritme")
        claims = jwt.decode(
            tekst,
            _sleutel(kop, sleutels),
            algorithms=[kop["alg"]],
            issuer=verwacht.uitgever,
            audience=verwacht.client,
            leeway=SPELING,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
    except (jwt.PyJWTError, TypeError, ValueError, KeyError) as fout:
        raise Onbetrouwbaar(type(fout).__name__) from fout
    _kijk_na(claims, verwacht)
    return claims


def _kijk_na(claims: dict[str, Any], verwacht: Verwacht) -> None:
    """What the library leaves to us: for whom, for which visit, how fresh."""
    if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), verwacht.nonce.encode()) or not verwacht.nonce:
        raise Onbetrouwbaar("nonce")
    meer = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if (meer or "azp" in claims) and claims.get("azp") != verwacht.client:
        raise Onbetrouwbaar("azp")
    if not isinstance(claims["sub"], str) or not 0 < len(claims["sub"]) <= _SUB_TEKENS:
        raise Onbetrouwbaar("sub")
    if timezone.now().timestamp() - float(claims["iat"]) > (VERS + SPELING).total_seconds():
        raise Onbetrouwbaar("iat")


def kenmerk_van(uitgever: str, sub: str) -> str:
    """Return what stands for one identity in the database: not to be turned back, and another for each issuer."""
    return hashlib.sha256(f"{uitgever}\n{sub}".encode()).hexdigest()


def lees_kbo(waarde: object) -> str:
    """Return the ten digits of an enterprise number, also written as BE 0400.378.485; "" when it is none.

    The last two digits are 97 less the rest of the first eight by 97 (FOD Economie, Kruispuntbank van Ondernemingen).
    """
    cijfers = re.sub(r"\D", "", str(waarde or ""))
    cijfers = cijfers.zfill(10) if len(cijfers) == 9 else cijfers
    if len(cijfers) != 10 or cijfers[0] not in "01":
        return ""
    return cijfers if 97 - int(cijfers[:8]) % 97 == int(cijfers[8:]) else ""
